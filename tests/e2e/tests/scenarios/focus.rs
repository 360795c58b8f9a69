//! The keyboard focus: it is never lost, always visible, and moves to new content.

use anyhow::{Result, ensure};
use e2e::{
    emulation::Emulation,
    host::ServerMode,
    scenario,
    scenario::Scenario,
    steps::{keyboard::Key, theme::Theme},
    user::User,
    wait::wait_until,
};
use sandbox::FailingOrganization;

/// More than the number of tab stops of the form and the session screen.
const MAX_TAB_STOPS: usize = 30;

pub fn scenarios() -> Vec<Scenario> {
    vec![
        scenario!(a_new_screen_moves_the_focus_to_its_heading),
        scenario!(removing_the_focused_element_moves_the_focus_nearby).expecting_errors(&["v6/"]),
        scenario!(a_field_may_be_removed_while_the_user_types),
        scenario!(the_focus_is_always_visible),
    ]
}

async fn a_new_screen_moves_the_focus_to_its_heading(user: &User) -> Result<()> {
    user.open_session("abc.onmicrosoft.com", "Teams").await?;
    user.expect_focus("heading Teams as of").await?;
    user.click_link("Organization in this session").await?;
    user.expect_focus("heading Teams as of").await?;
    user.click_link("Sessions").await?;
    user.expect_focus("heading Sessions").await?;
    user.go_back().await?;
    user.expect_focus("heading Teams as of").await?;
    user.sign_out().await?;
    user.expect_focus("heading Sign in").await
}

/// Chromium sends `change` to a field with the focus that is removed, if its text was just typed.
async fn a_field_may_be_removed_while_the_user_types(user: &User) -> Result<()> {
    user.host.set_server_mode(ServerMode::SlowStart);
    user.request_session("abc.onmicrosoft.com", "Teams").await?;
    user.expect_text("Waiting for the server to open the session")
        .await?;
    user.shift_tab_to("textbox", "Point in time").await?;
    user.type_text("2022-01-15").await?;
    user.host.set_server_mode(ServerMode::Normal);
    user.expect_focus("heading Teams as of").await?;
    user.click_link("New restore session").await?;
    user.tab_to("textbox", "Point in time").await?;
    user.type_text("2022-01-15").await?;
    user.go_back().await?;
    user.expect_focus("heading Teams as of").await
}

async fn removing_the_focused_element_moves_the_focus_nearby(user: &User) -> Result<()> {
    user.request_session(FailingOrganization::ExploreNoResponse.name(), "Teams")
        .await?;
    user.click("Stop waiting").await?;
    user.expect_focus("You stopped waiting").await?;
    user.click_link("Show the list of sessions").await?;
    user.expect_row("fabrikam.com").await?;

    user.host.set_server_mode(ServerMode::BadGateway);
    user.click_link("New restore session").await?;
    user.expect_button("Try again").await?;
    // This button means that the page has finished looking for the lost session.
    user.expect_button("Look again").await?;
    user.host.set_server_mode(ServerMode::Normal);
    user.click("Try again").await?;
    user.expect_focus("button Enter an ID instead").await?;
    user.expect_value(
        "Organization",
        FailingOrganization::ExploreNoResponse.name(),
    )
    .await?;
    user.click("Look again").await?;
    user.expect_text("Teams restore (Entire organization - ")
        .await
}

// One scenario instead of two, because windows take the focus from each other.
async fn the_focus_is_always_visible(user: &User) -> Result<()> {
    user.select_theme(Theme::Light).await?;
    tab_through_all_screens(user).await?;
    user.reload().await?;
    user.select_theme(Theme::Dark).await?;
    user.emulate(Emulation::Width(640)).await?;
    tab_through_all_screens(user).await
}

/// Sign-in, home, session, and resource screens.
async fn tab_through_all_screens(user: &User) -> Result<()> {
    user.expect_text("This is a sandbox").await?;
    tab_through(user).await?;
    user.open_session("abc.onmicrosoft.com", "Exchange").await?;
    tab_through(user).await?;
    user.click_link("Organization in this session").await?;
    user.click_link("Mailboxes").await?;
    user.expect_text("All 64 entries loaded.").await?;
    tab_through(user).await?;
    user.click_link("New restore session").await?;
    user.expect_focus("heading New restore session").await?;
    tab_through(user).await
}

/// Presses Tab up to the last tab stop of the page, or `MAX_TAB_STOPS` times in a long table.
async fn tab_through(user: &User) -> Result<()> {
    for _ in 0..MAX_TAB_STOPS {
        user.press_key(Key::Tab).await?;
        // Firefox scrolls to the focused element with a delay.
        let is_last = wait_until(async || {
            let focus = user.focus().await?;
            ensure!(focus.problems.is_empty(), "{:#?}", focus.problems);
            Ok(focus.is_last)
        })
        .await?;
        if is_last {
            return Ok(());
        }
    }
    Ok(())
}
