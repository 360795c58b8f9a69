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
        scenario!(the_header_can_be_skipped),
        scenario!(a_new_screen_moves_the_focus_to_its_heading),
        scenario!(removing_the_focused_element_moves_the_focus_nearby).expecting_errors(&["v6/"]),
        scenario!(loading_the_last_rows_moves_the_focus_to_the_row_count),
        scenario!(the_focus_is_always_visible),
    ]
}

async fn the_header_can_be_skipped(user: &User) -> Result<()> {
    user.sign_in().await?;
    user.shift_tab_to("link", "Skip to the content").await?;
    user.press_key(Key::Enter).await?;
    user.expect_focus("heading New restore session").await?;
    user.expect_url("").await
}

async fn a_new_screen_moves_the_focus_to_its_heading(user: &User) -> Result<()> {
    user.open_session("abc.onmicrosoft.com", "Teams").await?;
    user.expect_focus("heading Teams restore").await?;
    user.click_link("Organization in this session").await?;
    user.expect_focus("heading Organization").await?;
    user.click_link("Sessions").await?;
    user.expect_focus("heading Restore sessions").await?;
    user.go_back().await?;
    user.expect_focus("heading Organization").await?;
    user.click("Sign out").await?;
    user.expect_focus("heading Sign in").await
}

async fn removing_the_focused_element_moves_the_focus_nearby(user: &User) -> Result<()> {
    user.request_session(FailingOrganization::ExploreNoResponse.name(), "Teams")
        .await?;
    user.click("Stop waiting").await?;
    user.expect_focus("You stopped waiting").await?;
    user.click_link("Show the list of sessions").await?;
    user.expect_row("Marketing").await?;

    user.host.set_server_mode(ServerMode::BadGateway);
    user.click_link("New restore session").await?;
    user.expect_button_count("Try again", 2).await?;
    // This button means that the page has finished looking for the lost session.
    user.expect_button("Look again").await?;
    user.host.set_server_mode(ServerMode::Normal);
    user.click_first("Try again").await?;
    user.expect_focus("button Enter an ID instead").await?;
    user.expect_value(
        "Organization",
        &format!("{} — …", FailingOrganization::ExploreNoResponse.name()),
    )
    .await?;
    // In the list of open sessions, no element follows the button, so the heading of the screen gets the focus.
    user.tab_to("button", "Try again").await?;
    user.press_key(Key::Enter).await?;
    user.expect_link("Teams restore (Entire organization - …")
        .await?;
    user.expect_focus("heading New restore session").await
}

async fn loading_the_last_rows_moves_the_focus_to_the_row_count(user: &User) -> Result<()> {
    user.open_session("abc.onmicrosoft.com", "Exchange").await?;
    user.click_link("Organization in this session").await?;
    user.click_link("Mailboxes").await?;
    user.click("Load more").await?;
    user.expect_focus("All 64 entries loaded.").await
}

// One scenario instead of three, because windows take the focus from each other.
async fn the_focus_is_always_visible(user: &User) -> Result<()> {
    for theme in [Theme::Light, Theme::Dark] {
        user.select_theme(theme).await?;
        tab_through_all_screens(user).await?;
        user.reload().await?;
    }
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
    user.expect_text("First 30 entries.").await?;
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
        wait_until(async || {
            let problems = user.focus_problems().await?;
            ensure!(problems.is_empty(), "{problems:#?}");
            Ok(())
        })
        .await?;
        if user.is_last_tab_stop_focused().await? {
            return Ok(());
        }
    }
    Ok(())
}
