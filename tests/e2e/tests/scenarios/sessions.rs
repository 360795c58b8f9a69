//! Sessions: their events, refreshing, and the lists of sessions.

use anyhow::{Result, ensure};
use e2e::{scenario, scenario::Scenario, user::User, wait::wait_until};
use sandbox::USER;

pub fn scenarios() -> Vec<Scenario> {
    vec![
        scenario!(a_session_lists_its_events),
        scenario!(a_session_can_be_refreshed),
        scenario!(all_sessions_are_listed),
        scenario!(open_sessions_are_shown_beside_the_form),
    ]
}

async fn a_session_lists_its_events(user: &User) -> Result<()> {
    user.open_session("abc.onmicrosoft.com", "Teams").await?;
    user.click_link("Events").await?;
    user.expect_heading("Events").await?;
    user.expect_text("1 entry in total.").await?;
    user.click("JSON").await?;
    user.expect_text("\"title\": \"Restore session started\"")
        .await?;
    user.click_link_in("Restore session started", "Open")
        .await?;
    user.expect_property("Title", "Restore session started")
        .await?;
    user.click_link("Restore session").await?;
    user.expect_property("Organization", "abc.onmicrosoft.com")
        .await
}

async fn a_session_can_be_refreshed(user: &User) -> Result<()> {
    user.open_session("abc.onmicrosoft.com", "Teams").await?;
    let url = user.url().await?;
    let reads = || user.host.requests("GET", "/RestoreSessions/").len();
    ensure!(
        reads() == 0,
        "the page read the session instead of showing the response to the start"
    );
    user.click_link("This page").await?;
    wait_until(async || {
        ensure!(reads() == 1, "expected 1 read, found {}", reads());
        Ok(())
    })
    .await?;
    user.expect_text("Updated at").await?;
    user.expect_url(&url).await
}

async fn all_sessions_are_listed(user: &User) -> Result<()> {
    user.sign_in().await?;
    user.click_link("Sessions").await?;
    user.expect_heading("Restore sessions").await?;
    user.expect_text("All 4 entries loaded.").await?;
    user.click_link_in("Marketing", "Open").await?;
    user.expect_property("State", "Stopped: the session has ended")
        .await?;
    user.expect_property("Scope name", "Marketing").await?;
    user.expect_property("Reason", "Ticket 48213: folder deleted by mistake")
        .await?;
    user.expect_property("Details", "Items restored: 41. Items skipped, …")
        .await?;
    user.expect_property("End time", "Wed 12 Nov 2025, 11:20:41 UTC+01:00")
        .await?;
    user.expect_no_element("button", "Stop session").await?;
    user.go_back().await?;
    user.click_link_in("The backup repository is not available.", "Open")
        .await?;
    user.expect_property("Result", "Failed").await
}

async fn open_sessions_are_shown_beside_the_form(user: &User) -> Result<()> {
    user.sign_in().await?;
    user.expect_text("No open sessions.").await?;
    user.fill_form("abc.onmicrosoft.com", "Teams").await?;
    user.click("Start restore session").await?;
    user.expect_property("Initiated by", USER).await?;
    user.click_link("New restore session").await?;
    user.click_link("Teams restore (Entire organization - …")
        .await?;
    user.expect_property("Initiated by", USER).await
}
