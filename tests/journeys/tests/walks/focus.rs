//! Where the keyboard's focus is: always somewhere, always to be seen, and at what is new.

use anyhow::{Result, ensure};
use journeys::{
    acts::theme::Theme, host::Mood, journey, journey::Journey, patience::until,
    surroundings::Surroundings, walk::Walk,
};
use sandbox::Failure;

/// More than the form and the card have places to stop at.
const STOPS: usize = 30;

pub fn journeys() -> Vec<Journey> {
    vec![
        journey!(the_header_can_be_skipped),
        journey!(a_new_view_has_the_focus_at_its_heading),
        journey!(what_is_gone_leaves_the_focus_beside_it).provoking(&["v6/"]),
        journey!(the_last_rows_take_the_button_along),
        journey!(the_focus_can_be_seen),
    ]
}

async fn the_header_can_be_skipped(walk: &Walk) -> Result<()> {
    walk.sign_in().await?;
    walk.tab_back_to("link", "Skip to the content").await?;
    walk.enter().await?;
    walk.see_focus("heading New restore session").await?;
    walk.see_address("").await
}

async fn a_new_view_has_the_focus_at_its_heading(walk: &Walk) -> Result<()> {
    walk.open_session("abc.onmicrosoft.com", "Teams").await?;
    walk.see_focus("heading Teams restore").await?;
    walk.follow("Organization in this session").await?;
    walk.see_focus("heading Organization").await?;
    walk.follow("Sessions").await?;
    walk.see_focus("heading Restore sessions").await?;
    walk.go_back().await?;
    walk.see_focus("heading Organization").await?;
    walk.press("Sign out").await?;
    walk.see_focus("heading Sign in").await
}

async fn what_is_gone_leaves_the_focus_beside_it(walk: &Walk) -> Result<()> {
    walk.ask_for(Failure::ExploreSilent.name(), "Teams").await?;
    walk.press("Stop waiting").await?;
    walk.see_focus("You stopped waiting").await?;
    walk.follow("Show the list of sessions").await?;
    walk.see_row("Marketing").await?;

    walk.host.set_mood(Mood::Down);
    walk.follow("New restore session").await?;
    walk.until_there_are(2, "Try again").await?;
    // What was lost is not looked for by itself once this is there.
    walk.see_button("Look again").await?;
    walk.host.set_mood(Mood::Well);
    walk.press_first("Try again").await?;
    walk.see_focus("button Enter an ID instead").await?;
    walk.see_field("Organization", "explore-never-answers — …")
        .await?;
    // The other list: nothing stands beside its button, so the heading of the view takes over.
    walk.tab_to("button", "Try again").await?;
    walk.enter().await?;
    walk.see_link("Teams restore (Entire organization - …")
        .await?;
    walk.see_focus("heading New restore session").await
}

async fn the_last_rows_take_the_button_along(walk: &Walk) -> Result<()> {
    walk.open_session("abc.onmicrosoft.com", "Exchange").await?;
    walk.follow("Organization in this session").await?;
    walk.follow("Mailboxes").await?;
    walk.press("Load more").await?;
    walk.see_focus("64 entries, all that there are").await
}

// One journey, not three at once: windows take the focus from each other.
async fn the_focus_can_be_seen(walk: &Walk) -> Result<()> {
    for theme in [Theme::Light, Theme::Dark] {
        walk.choose_theme(theme).await?;
        tab_through_everything(walk).await?;
        walk.reload().await?;
    }
    walk.surround(Surroundings::Width(640)).await?;
    tab_through_everything(walk).await
}

/// Sign-in, form, card and table.
async fn tab_through_everything(walk: &Walk) -> Result<()> {
    walk.see("This is a sandbox").await?;
    tab_through(walk).await?;
    walk.open_session("abc.onmicrosoft.com", "Exchange").await?;
    tab_through(walk).await?;
    walk.follow("Organization in this session").await?;
    walk.follow("Mailboxes").await?;
    walk.see("30 entries so far").await?;
    tab_through(walk).await?;
    walk.follow("New restore session").await?;
    walk.see_focus("heading New restore session").await?;
    tab_through(walk).await
}

/// To the last place of the page, from which the next Tab would lead to the browser; in long tables not so far.
async fn tab_through(walk: &Walk) -> Result<()> {
    for _ in 0..STOPS {
        walk.tab().await?;
        // Firefox scrolls to the focus some time after it has moved.
        until(async || {
            let trouble = walk.trouble_with_focus().await?;
            ensure!(trouble.is_empty(), "{trouble:#?}");
            Ok(())
        })
        .await?;
        if walk.is_at_the_last_stop().await? {
            return Ok(());
        }
    }
    Ok(())
}
