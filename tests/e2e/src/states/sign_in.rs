//! The sign-in screen.

use anyhow::Result;
use sandbox::{Options, PASSWORD, USER};

use super::State;
use crate::{host::ServerMode, scenario, user::User};

pub fn states() -> Vec<State> {
    let with_others = Options {
        others: &[("DR site", "/dr/"), ("Branch office", "/branch/")],
        ..Options::default()
    };
    vec![
        State::new(
            scenario!(empty),
            &["SignedOutReason::NeverSignedIn", "ActionState::Idle"],
        ),
        State::new(scenario!(filled).with_options(with_others), &[]).chromium_only(),
        State::new(scenario!(invalid), &[]),
        State::new(scenario!(access_token), &[]),
        State::new(scenario!(signing_in), &["ActionState::Running"]).chromium_only(),
        State::new(
            scenario!(wrong_password).expecting_errors(&["v6/token"]),
            &["ApiError::WrongCredentials", "ActionState::Failed"],
        ),
        State::new(
            scenario!(too_many_requests).expecting_errors(&["v6/token"]),
            &["ApiError::TooManyRequests"],
        )
        .chromium_only(),
        State::new(
            scenario!(server_unreachable).expecting_errors(&["v6/", "config.json"]),
            &["ApiError::Gateway"],
        ),
        State::new(
            scenario!(token_rejected).expecting_errors(&["v6/ServiceInstance"]),
            &["ApiError::Unauthorized"],
        )
        .chromium_only(),
        State::new(scenario!(signed_out), &["SignedOutReason::Requested"]).chromium_only(),
    ]
}

async fn empty(user: &User) -> Result<()> {
    user.expect_text("This is a sandbox").await
}

async fn filled(user: &User) -> Result<()> {
    user.fill("User name", USER).await?;
    user.fill("Password", PASSWORD).await
}

async fn invalid(user: &User) -> Result<()> {
    user.click("Sign in").await?;
    user.expect_text("Fix 2 fields").await
}

async fn access_token(user: &User) -> Result<()> {
    user.sign_in_with_token("two tökens").await?;
    user.expect_field_error("Access token", "This is not an access token")
        .await
}

async fn signing_in(user: &User) -> Result<()> {
    user.expect_text("This is a sandbox").await?;
    user.host.set_server_mode(ServerMode::NoResponse);
    user.sign_in_as(USER).await?;
    user.expect_button("Signing in …").await
}

async fn wrong_password(user: &User) -> Result<()> {
    user.sign_in_with_password(USER, "wrong").await?;
    user.expect_alert("The server rejected this user name and password.")
        .await
}

async fn too_many_requests(user: &User) -> Result<()> {
    user.sign_in_as(sandbox::User::SignIn429.name()).await?;
    user.expect_alert("Wait 30 seconds").await
}

async fn server_unreachable(user: &User) -> Result<()> {
    user.expect_text("This is a sandbox").await?;
    user.host.set_server_mode(ServerMode::BadGateway);
    user.sign_in_as(USER).await?;
    user.expect_alert("The reverse proxy cannot reach the server")
        .await?;
    user.expect_status("The web server is running, but it cannot reach the backup server.")
        .await
}

async fn token_rejected(user: &User) -> Result<()> {
    user.sign_in_with_token("forged").await?;
    user.expect_alert("The server rejected this access token.")
        .await?;
    // Otherwise the postconditions find the token in the field.
    user.fill("Access token", "").await
}

async fn signed_out(user: &User) -> Result<()> {
    user.sign_in().await?;
    user.sign_out().await?;
    user.expect_status("You are signed out").await
}
