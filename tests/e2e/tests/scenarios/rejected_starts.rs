//! The server rejects a start: the page shows the reason, and no session exists.

use anyhow::{Result, ensure};
use e2e::{scenario, scenario::Scenario, user::User};
use sandbox::FailingOrganization;

/// The number of sessions that the sandbox starts with.
const PAST_SESSIONS: usize = 4;

pub fn scenarios() -> Vec<Scenario> {
    vec![
        scenario!(a_start_is_rejected_with_500)
            .chromium_only()
            .expecting_errors(&["/explore"]),
        scenario!(a_start_is_rejected_with_400)
            .chromium_only()
            .expecting_errors(&["/explore"]),
        scenario!(a_start_is_rejected_with_403)
            .chromium_only()
            .expecting_errors(&["/explore"]),
        scenario!(a_start_is_rejected_with_404)
            .chromium_only()
            .expecting_errors(&["/explore"]),
    ]
}

async fn a_start_is_rejected_with_500(user: &User) -> Result<()> {
    let summary = "The server did not create a restore session (HTTP 500).";
    expect_rejection(
        user,
        FailingOrganization::ExploreRefused,
        summary,
        "Restore session cannot be created.",
    )
    .await
}

async fn a_start_is_rejected_with_400(user: &User) -> Result<()> {
    let summary = "The server did not create a restore session (HTTP 400).";
    expect_rejection(
        user,
        FailingOrganization::ExploreBadRequest,
        summary,
        "The point in time is not valid.",
    )
    .await
}

async fn a_start_is_rejected_with_403(user: &User) -> Result<()> {
    let summary = "This account is not allowed to start a restore session for this organization.";
    expect_rejection(
        user,
        FailingOrganization::ExploreForbidden,
        summary,
        "Access is denied.",
    )
    .await
}

async fn a_start_is_rejected_with_404(user: &User) -> Result<()> {
    let summary = "The server does not know this organization.";
    expect_rejection(
        user,
        FailingOrganization::ExploreNotFound,
        summary,
        "Organization was not found.",
    )
    .await
}

async fn expect_rejection(
    user: &User,
    organization: FailingOrganization,
    summary: &str,
    server_message: &str,
) -> Result<()> {
    user.request_session(organization.name(), "Exchange")
        .await?;
    user.expect_alert(summary).await?;
    user.expect_alert(&format!("The server says: “{server_message}”"))
        .await?;
    user.expect_alert("No session was created.").await?;
    user.expect_value("Organization", &format!("{} — …", organization.name()))
        .await?;
    user.expect_value("Point in time", "2022-01-22 15:56:55.862")
        .await?;
    user.only_explore_request()?;
    user.click_link("Sessions").await?;
    user.expect_text(&format!("All {PAST_SESSIONS} entries loaded."))
        .await?;
    let rows = user.row_count().await?;
    ensure!(
        rows == PAST_SESSIONS,
        "expected {PAST_SESSIONS} sessions, found {rows}"
    );
    Ok(())
}
