//! Announcements to screen readers: complete, in order, and without repetition.

use anyhow::Result;
use e2e::{host::ServerMode, scenario, scenario::Scenario, user::User};
use sandbox::{FailingOrganization, USER};

const LATEST_RESTORE_POINT: &str = "The session contains the latest restore point. This time is after the last backup (Fri 21 Jan 2022, 22:00:07 UTC+01:00).";

const WITHIN_BACKUP_WINDOW: &str = "Covered by backups";

pub fn scenarios() -> Vec<Scenario> {
    vec![
        scenario!(a_start_is_announced),
        scenario!(a_slow_start_is_announced),
        scenario!(a_rejected_start_is_announced).expecting_errors(&["/explore"]),
        scenario!(a_lost_response_is_announced),
        scenario!(session_actions_are_announced),
        scenario!(loading_more_rows_is_announced),
        scenario!(signing_in_and_out_is_announced).expecting_errors(&["v6/token"]),
    ]
}

/// Fills in the form, and starts recording after the preview of the session has been announced.
async fn fill_in_and_record(user: &User, organization: &str, preview: &str) -> Result<()> {
    user.sign_in().await?;
    user.fill_form(organization, "Teams").await?;
    user.expect_status(preview).await?;
    user.record_announcements().await
}

async fn a_start_is_announced(user: &User) -> Result<()> {
    fill_in_and_record(
        user,
        "abc.onmicrosoft.com",
        "The session will contain the latest restore point",
    )
    .await?;
    user.click("Start restore session").await?;
    user.expect_announcements(&[
        ("status", "Starting the restore session"),
        ("status", "The restore session is open"),
        ("status", LATEST_RESTORE_POINT),
    ])
    .await
}

async fn a_slow_start_is_announced(user: &User) -> Result<()> {
    user.host.set_server_mode(ServerMode::SlowStart);
    fill_in_and_record(
        user,
        "abc.onmicrosoft.com",
        "The session will contain the latest restore point",
    )
    .await?;
    user.click("Start restore session").await?;
    let all = [
        ("status", "Starting the restore session"),
        ("status", "Still waiting for the server"),
        ("status", "The restore session is open"),
        ("status", LATEST_RESTORE_POINT),
    ];
    user.expect_button("Starting …").await?;
    user.expect_timer(5).await?;
    user.expect_announcements(&all[..2]).await?;
    user.host.set_server_mode(ServerMode::Normal);
    user.expect_announcements(&all).await
}

async fn a_rejected_start_is_announced(user: &User) -> Result<()> {
    fill_in_and_record(
        user,
        FailingOrganization::ExploreRefused.name(),
        WITHIN_BACKUP_WINDOW,
    )
    .await?;
    user.click("Start restore session").await?;
    user.expect_announcements(&[
        ("status", "Starting the restore session"),
        (
            "alert",
            "The server did not create a restore session (HTTP 500). \
             The server says: “Restore session cannot be created.” No session was created.",
        ),
    ])
    .await
}

async fn a_lost_response_is_announced(user: &User) -> Result<()> {
    fill_in_and_record(
        user,
        FailingOrganization::ExploreHtml.name(),
        WITHIN_BACKUP_WINDOW,
    )
    .await?;
    user.click("Start restore session").await?;
    user.expect_announcements(&[
        ("status", "Starting the restore session"),
        (
            "status",
            "The server’s response was lost: expected a restore session, found a web page. \
             The server may have created the session.",
        ),
        ("status", "This may be the session you started:"),
    ])
    .await
}

async fn session_actions_are_announced(user: &User) -> Result<()> {
    user.open_session("abc.onmicrosoft.com", "Teams").await?;
    user.expect_status("The session contains the latest restore point")
        .await?;
    user.record_announcements().await?;
    user.click("Copy ID").await?;
    user.expect_announcements(&[("status", "Copied")]).await?;
    user.click_link("This page").await?;
    user.expect_announcements(&[("status", "Copied"), ("status", "Updated")])
        .await?;
    user.click("Stop session").await?;
    user.expect_announcements(&[
        ("status", "Copied"),
        ("status", "Updated"),
        (
            "status",
            "The session is stopped. The server confirmed the state after the stop.",
        ),
    ])
    .await
}

async fn loading_more_rows_is_announced(user: &User) -> Result<()> {
    user.open_session("abc.onmicrosoft.com", "Exchange").await?;
    user.click_link("Organization in this session").await?;
    user.click_link("Mailboxes").await?;
    user.expect_text("First 30 entries.").await?;
    user.record_announcements().await?;
    user.click("Load more").await?;
    user.expect_announcements(&[("status", "All 64 entries loaded.")])
        .await
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
    user.sign_in().await?;
    user.expect_text("No open sessions.").await?;
    user.click("Sign out").await?;
    user.expect_announcements(&[
        rejected,
        (
            "status",
            "You are signed out. The access token has been removed",
        ),
        sandbox,
    ])
    .await
}
