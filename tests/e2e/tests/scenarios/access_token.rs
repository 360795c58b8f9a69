//! Access tokens: pasted, refreshed, and rejected.

use std::time::Duration;

use anyhow::{Result, ensure};
use e2e::{scenario, scenario::Scenario, user::User};
use sandbox::{Options, PASSWORD};

const REAUTHENTICATION: &str = "Sign in again";

pub fn scenarios() -> Vec<Scenario> {
    let rejecting_tokens = Options {
        token_rejected_after: Duration::from_secs(4),
        ..Options::default()
    };
    let short_lifetime = Options {
        token_lifetime: Duration::from_secs(2),
        ..Options::default()
    };
    vec![
        scenario!(an_access_token_signs_in),
        scenario!(reads_resume_after_reauthentication)
            .with_options(rejecting_tokens)
            .expecting_errors(&["/RestoreSessions", "/token"]),
        scenario!(expired_tokens_are_refreshed_when_they_are_needed)
            .chromium_only()
            .with_options(short_lifetime)
            .expecting_errors(&["/RestoreSessions"]),
    ]
}

/// The pasted text is the whole response to a token request.
async fn an_access_token_signs_in(user: &User) -> Result<()> {
    let response = user.host.token_response().await?;
    user.sign_in_with_token(&response).await?;
    user.expect_heading("New restore session").await?;
    let token_requests = user.host.requests("POST", "/token").len();
    ensure!(
        token_requests == 1,
        "the page sent a token request in addition to that of the test"
    );
    Ok(())
}

async fn reads_resume_after_reauthentication(user: &User) -> Result<()> {
    user.sign_in_as(sandbox::User::TokenRefusedAfterAMinute.name())
        .await?;
    user.expect_heading("New restore session").await?;
    user.host.wait_until_token_is_rejected().await?;
    user.click_link("Sessions").await?;
    user.expect_heading(REAUTHENTICATION).await?;
    // The page below the dialog is inert.
    user.expect_no_element("link", "New restore session")
        .await?;
    user.fill("Password", PASSWORD).await?;
    user.click("Sign in").await?;
    user.expect_row("SharePoint").await?;
    user.expect_no_element("heading", REAUTHENTICATION).await
}

/// They live too short for a refresh ahead of time: the quota of the server is five sign-ins per minute.
async fn expired_tokens_are_refreshed_when_they_are_needed(user: &User) -> Result<()> {
    user.sign_in().await?;
    user.expect_text("0 open").await?;
    user.host.wait_until_token_is_rejected().await?;
    user.click_link("Sessions").await?;
    user.expect_row("SharePoint").await?;
    let count = user.host.requests("POST", "/token").len();
    ensure!(count == 2, "expected 2 token requests, found {count}");
    user.expect_button("Account …").await
}
