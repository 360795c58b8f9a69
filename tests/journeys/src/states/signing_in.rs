//! The sign-in.

use anyhow::Result;
use sandbox::{PASSWORD, USER, User};

use super::State;
use crate::{host::Mood, journey, walk::Walk};

pub fn states() -> Vec<State> {
    vec![
        State::new(journey!(empty), &["Why::Opened", "Attempt::Idle"]),
        State::new(journey!(filled), &[]).in_words_only(),
        State::new(journey!(invalid), &[]),
        State::new(journey!(token), &[]),
        State::new(journey!(busy), &["Attempt::UnderWay"]).in_words_only(),
        State::new(
            journey!(wrong_password).provoking(&["v6/token"]),
            &["ApiError::WrongCredentials", "Attempt::Failed"],
        ),
        State::new(
            journey!(too_often).provoking(&["v6/token"]),
            &["ApiError::Busy"],
        )
        .in_words_only(),
        State::new(
            journey!(unreachable).provoking(&["v6/", "config.json"]),
            &["ApiError::Unreachable"],
        ),
        State::new(
            journey!(token_refused).provoking(&["v6/ServiceInstance"]),
            &["ApiError::SignedOut"],
        )
        .in_words_only(),
        State::new(journey!(signed_out), &["Why::Left"]).in_words_only(),
    ]
}

async fn empty(walk: &Walk) -> Result<()> {
    walk.see("This is a sandbox").await
}

async fn filled(walk: &Walk) -> Result<()> {
    walk.type_into("User name", USER).await?;
    walk.type_into("Password", PASSWORD).await
}

async fn invalid(walk: &Walk) -> Result<()> {
    walk.press("Sign in").await?;
    walk.see_heading("There is a problem").await
}

async fn token(walk: &Walk) -> Result<()> {
    walk.press("Use an access token instead").await?;
    walk.type_into("Access token", "two tökens").await?;
    walk.press("Sign in").await?;
    walk.see_problem("Access token", "This is not an access token")
        .await
}

async fn busy(walk: &Walk) -> Result<()> {
    walk.see("This is a sandbox").await?;
    walk.host.set_mood(Mood::Silent);
    walk.sign_in_as(USER).await?;
    walk.see_button("Signing in …").await
}

async fn wrong_password(walk: &Walk) -> Result<()> {
    walk.sign_in_with(USER, "wrong").await?;
    walk.see_alert("The server does not accept this user name and password.")
        .await
}

async fn too_often(walk: &Walk) -> Result<()> {
    walk.sign_in_as(User::SignIn429.name()).await?;
    walk.see_alert("Wait 30 seconds").await
}

async fn unreachable(walk: &Walk) -> Result<()> {
    walk.see("This is a sandbox").await?;
    walk.host.set_mood(Mood::Down);
    walk.sign_in_as(USER).await?;
    walk.see_alert("The proxy in front cannot reach the server")
        .await?;
    walk.see_status("This page’s host is up, and does not reach the backup server.")
        .await
}

async fn token_refused(walk: &Walk) -> Result<()> {
    walk.press("Use an access token instead").await?;
    walk.type_into("Access token", "forged").await?;
    walk.press("Sign in").await?;
    walk.see_alert("The server does not accept this token.")
        .await?;
    // Not taken for a token by the closing check.
    walk.type_into("Access token", "").await
}

async fn signed_out(walk: &Walk) -> Result<()> {
    walk.sign_in().await?;
    walk.press("Sign out").await?;
    walk.see_status("You are signed out").await
}
