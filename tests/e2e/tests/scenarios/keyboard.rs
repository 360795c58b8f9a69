//! From the sign-in to the end of the session, with the keyboard alone.

use anyhow::{Result, ensure};
use e2e::{
    scenario,
    scenario::Scenario,
    steps::{keyboard::Key, start_session::DOCUMENTED_TIME},
    user::User,
};
use sandbox::{PASSWORD, USER};

pub fn scenarios() -> Vec<Scenario> {
    vec![scenario!(
        a_session_can_be_started_and_stopped_with_the_keyboard
    )]
}

async fn a_session_can_be_started_and_stopped_with_the_keyboard(user: &User) -> Result<()> {
    user.tab_to("textbox", "User name").await?;
    user.type_text(USER).await?;
    user.tab_to("textbox", "Password").await?;
    user.type_text(PASSWORD).await?;
    user.press_key(Key::Enter).await?;
    user.expect_focus("heading New restore session").await?;
    user.shift_tab_to("link", "Skip to the content").await?;
    user.press_key(Key::Enter).await?;
    user.expect_focus("heading New restore session").await?;
    user.expect_url("").await?;
    user.tab_to("combobox", "Organization").await?;
    user.type_text("abc").await?;
    user.press_key(Key::Enter).await?;
    user.expect_value("Organization", "abc.onmicrosoft.com")
        .await?;
    user.tab_to("combobox", "Restore type").await?;
    user.type_text("Tea").await?;
    user.expect_value("Restore type", "Teams: …").await?;
    user.tab_to("textbox", "Point in time").await?;
    user.type_text(DOCUMENTED_TIME).await?;
    user.tab_to("checkbox", "Show deleted items").await?;
    user.press_key(' ').await?;
    user.expect_value("Show deleted items", "checked").await?;
    user.tab_to("button", "Start restore session").await?;
    user.press_key(Key::Enter).await?;
    user.expect_focus("heading Teams as of").await?;
    let (_, body) = user.only_explore_request()?;
    ensure!(body.ends_with(r#""showDeleted":true}"#), "{body}");
    user.tab_to("link", "Contents").await?;
    user.press_key(Key::Enter).await?;
    user.expect_focus("heading Teams as of").await?;
    user.tab_to("link", "Overview").await?;
    user.press_key(Key::Enter).await?;
    user.tab_to("button", "Stop session").await?;
    user.press_key(Key::Enter).await?;
    user.expect_status("The session is stopped").await
}
