//! Announcements to screen readers: complete, in order, and without repetition.

use anyhow::{Result, ensure};
use e2e::{scenario, scenario::Scenario, user::User};
use sandbox::{FailingOrganization, USER};

pub fn scenarios() -> Vec<Scenario> {
    vec![
        scenario!(a_rejected_start_is_announced).expecting_errors(&["/explore"]),
        scenario!(session_actions_are_announced),
        scenario!(signing_in_and_out_is_announced).expecting_errors(&["v6/token"]),
    ]
}

async fn a_rejected_start_is_announced(user: &User) -> Result<()> {
    let organization = FailingOrganization::ExploreRefused.name();
    user.fill_form_by_url(organization, "Teams").await?;
    user.expect_status("Covered by backups").await?;
    user.record_announcements().await?;
    user.click("Start restore session").await?;
    user.expect_announcements(&[
        ("status", "Starting the restore session"),
        (
            "alert",
            "The server did not create a restore session (HTTP 500). \
             The server says: “Restore session cannot be created.” No session was created.",
        ),
    ])
    .await?;
    user.expect_value("Organization", organization).await?;
    user.expect_value("Point in time", "2022-01-22 15:56:55.862")
        .await?;
    user.only_explore_request()?;
    user.click_link("Sessions").await?;
    // The sandbox starts with four sessions.
    user.expect_text("All 4 sessions loaded.").await
}

/// Starting a session, copying its ID, refreshing it, and stopping it.
async fn session_actions_are_announced(user: &User) -> Result<()> {
    let all = [
        ("status", "Starting the restore session"),
        ("status", "The restore session is open"),
        (
            "status",
            "After the last backup. The session contains the latest restore point. \
             Newest data: 21 Jan, 22:00:07, 17 h 56 min before the time you chose.",
        ),
        ("status", "Copied"),
        ("status", "Updated"),
        (
            "status",
            "The session is stopped. The server reports the session as stopped.",
        ),
    ];
    user.fill_form_by_url("abc.onmicrosoft.com", "Teams")
        .await?;
    user.expect_status("The session will contain the latest restore point")
        .await?;
    user.record_announcements().await?;
    user.click("Start restore session").await?;
    user.expect_announcements(&all[..3]).await?;
    let url = user.url().await?;
    let reads = || user.host.requests("GET", "/RestoreSessions/").len();
    ensure!(
        reads() == 0,
        "the page read the session instead of showing the response to the start"
    );
    user.click("Copy ID").await?;
    user.expect_announcements(&all[..4]).await?;
    user.click_link("This page").await?;
    user.expect_announcements(&all[..5]).await?;
    user.expect_text("checked at").await?;
    user.expect_url(&url).await?;
    ensure!(reads() == 1, "expected 1 read, found {}", reads());
    user.click("Stop session").await?;
    user.expect_announcements(&all).await?;
    user.expect_property("State", "Stopped: the session has ended")
        .await?;
    user.expect_property("Result", "Success").await?;
    user.expect_no_text("still open").await?;
    user.expect_no_element("button", "Stop session").await?;
    let stops = user.host.requests("POST", "/Stop").len();
    ensure!(stops == 1, "expected 1 stop request, found {stops}");
    user.click_link_in("Overview", "Events").await?;
    user.expect_row("Restore session completed").await?;
    user.click_link("New restore session").await?;
    user.expect_text("0 open").await
}

async fn signing_in_and_out_is_announced(user: &User) -> Result<()> {
    let sandbox = ("status", "This is a sandbox: all data is invented");
    user.expect_status(sandbox.1).await?;
    user.record_announcements().await?;
    user.sign_in_with_password(USER, "wrong").await?;
    let rejected = (
        "alert",
        "The server rejected this user name and password. The server says: “Invalid credential” Check both",
    );
    user.expect_announcements(&[rejected]).await?;
    user.expect_alert("Accounts with multi-factor authentication need an access token instead.")
        .await?;
    user.expect_value("User name", USER).await?;
    user.sign_in().await?;
    user.expect_text("0 open").await?;
    user.sign_out().await?;
    user.expect_announcements(&[
        rejected,
        (
            "status",
            "You are signed out. The access token has been removed",
        ),
        sandbox,
    ])
    .await?;
    user.expect_text("Signing out did not stop restore sessions.")
        .await?;
    user.expect_no_element("button", "Account …").await?;
    user.expect_value("Password", "").await?;
    user.reload().await?;
    user.expect_heading("Sign in").await?;
    user.expect_value("User name", "").await
}
