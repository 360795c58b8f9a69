//! The main job without a mouse.

use anyhow::{Result, ensure};
use journeys::{acts::start::DOCUMENTED, journey, journey::Journey, walk::Walk};
use sandbox::{PASSWORD, USER};

pub fn journeys() -> Vec<Journey> {
    vec![
        journey!(enter_pressed_several_times_starts_one_session),
        journey!(the_keyboard_alone_is_enough),
    ]
}

async fn enter_pressed_several_times_starts_one_session(walk: &Walk) -> Result<()> {
    walk.sign_in().await?;
    walk.fill_in("abc.onmicrosoft.com", "Teams").await?;
    walk.enter_times(4).await?;
    walk.see_button("Stop session").await?;
    walk.the_only_explore().map(drop)
}

async fn the_keyboard_alone_is_enough(walk: &Walk) -> Result<()> {
    walk.tab_to("textbox", "User name").await?;
    walk.keys(USER).await?;
    walk.tab_to("textbox", "Password").await?;
    walk.keys(PASSWORD).await?;
    walk.enter().await?;
    walk.see_focus("heading New restore session").await?;
    walk.tab_to("combobox", "Organization").await?;
    walk.keys("abc").await?;
    walk.see_field("Organization", "abc.onmicrosoft.com — …")
        .await?;
    walk.tab_to("combobox", "Restore type").await?;
    walk.keys("Tea").await?;
    walk.see_field("Restore type", "Teams: …").await?;
    walk.tab_to("textbox", "Point in time").await?;
    walk.keys(DOCUMENTED).await?;
    walk.tab_to("checkbox", "Show deleted items").await?;
    walk.keys(" ").await?;
    walk.see_field("Show deleted items", "ticked").await?;
    walk.tab_to("button", "Start restore session").await?;
    walk.enter().await?;
    walk.see_focus("heading Teams restore").await?;
    let body = walk.the_only_explore()?.1;
    ensure!(body.ends_with(r#""showDeleted":true}"#), "{body}");
    walk.tab_to("link", "Events").await?;
    walk.enter().await?;
    walk.see_focus("heading Events").await?;
    walk.tab_back_to("link", "‹ Restore session").await?;
    walk.enter().await?;
    walk.tab_to("button", "Stop session").await?;
    walk.enter().await?;
    walk.see_status("The session is stopped").await
}
