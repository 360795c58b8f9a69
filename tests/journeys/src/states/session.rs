//! The card of a restore session.

use anyhow::Result;
use sandbox::Failure;

use super::State;
use crate::{host::Mood, journey, walk::Walk};

pub fn states() -> Vec<State> {
    vec![
        State::new(journey!(working), &["Route::Session", "State::Working"]),
        State::new(
            journey!(stopped),
            &["State::Stopped", "Outcome::Success", "Attempt::Done"],
        )
        .in_words_only(),
        State::new(journey!(stop_ignored), &[]).in_words_only(),
        State::new(journey!(stop_refused).provoking(&["/Stop"]), &[]).in_words_only(),
        State::new(
            journey!(unknown_values),
            &["State::Other", "Outcome::Other"],
        )
        .in_words_only(),
        State::new(journey!(required_only), &[]).in_words_only(),
        State::new(journey!(strange_links), &[]),
        State::new(journey!(warning), &["Outcome::Warning"]),
        State::new(journey!(failed), &["Outcome::Failed"]).in_words_only(),
        State::new(journey!(reading), &[]),
        State::new(journey!(reading_again), &["Again::Waiting"]).in_words_only(),
        State::new(
            journey!(not_read_again).provoking(&["v6/"]),
            &["Again::Failed"],
        )
        .in_words_only(),
        State::new(
            journey!(missing).provoking(&["v6/RestoreSessions"]),
            &["ApiError::Missing"],
        )
        .in_words_only(),
    ]
}

async fn working(walk: &Walk) -> Result<()> {
    walk.open_session("abc.onmicrosoft.com", "Teams").await?;
    walk.press("Copy ID").await
}

async fn stopped(walk: &Walk) -> Result<()> {
    walk.open_session("abc.onmicrosoft.com", "Exchange").await?;
    walk.press("Stop session").await?;
    walk.see_status("The session is stopped").await
}

async fn stop_ignored(walk: &Walk) -> Result<()> {
    walk.open_session(Failure::StopIgnored.name(), "Teams")
        .await?;
    walk.press("Stop session").await?;
    walk.see_status("The session is still open").await
}

async fn stop_refused(walk: &Walk) -> Result<()> {
    walk.open_session(Failure::StopRefused.name(), "Teams")
        .await?;
    walk.press("Stop session").await?;
    walk.see_alert("The server did not stop the session").await
}

async fn unknown_values(walk: &Walk) -> Result<()> {
    walk.open_session(Failure::UnknownValues.name(), "OneDrive")
        .await
}

async fn required_only(walk: &Walk) -> Result<()> {
    walk.open_session(Failure::RequiredOnly.name(), "SharePoint")
        .await
}

async fn strange_links(walk: &Walk) -> Result<()> {
    walk.open_session(Failure::StrangeLinks.name(), "Teams")
        .await
}

async fn warning(walk: &Walk) -> Result<()> {
    past(walk, "Marketing").await
}

async fn failed(walk: &Walk) -> Result<()> {
    past(walk, "The backup repository is not available.").await
}

async fn past(walk: &Walk, around: &str) -> Result<()> {
    walk.sign_in().await?;
    walk.follow("Sessions").await?;
    walk.follow_in(around, "Open").await?;
    walk.see_button("Copy ID").await
}

async fn reading(walk: &Walk) -> Result<()> {
    walk.sign_in().await?;
    walk.host.set_mood(Mood::Silent);
    walk.visit("#/v6/RestoreSessions/8caccbcb-3e6c-4e55-83b2-d7d196e11cbe")
        .await?;
    walk.see_status("Reading the session").await
}

async fn reading_again(walk: &Walk) -> Result<()> {
    walk.open_session("abc.onmicrosoft.com", "Teams").await?;
    walk.host.set_mood(Mood::Silent);
    walk.follow("This page").await?;
    walk.see("reading again …").await
}

async fn not_read_again(walk: &Walk) -> Result<()> {
    walk.open_session("abc.onmicrosoft.com", "Teams").await?;
    walk.host.set_mood(Mood::Down);
    walk.follow("This page").await?;
    walk.see_alert("The proxy in front cannot reach the server")
        .await
}

async fn missing(walk: &Walk) -> Result<()> {
    walk.sign_in().await?;
    walk.visit("#/v6/RestoreSessions/8caccbcb-3e6c-4e55-83b2-d7d196e11cbe")
        .await?;
    walk.see_alert("The server has nothing at this address.")
        .await
}
