//! The server refuses to start a session: it says why, and there is none.

use anyhow::{Result, ensure};
use journeys::{journey, journey::Journey, walk::Walk};
use sandbox::Failure;

/// The sessions that the sandbox begins with.
const BEFORE: usize = 4;

pub fn journeys() -> Vec<Journey> {
    vec![
        journey!(refused_with_500)
            .in_words_only()
            .provoking(&["/explore"]),
        journey!(refused_with_400)
            .in_words_only()
            .provoking(&["/explore"]),
        journey!(refused_with_403)
            .in_words_only()
            .provoking(&["/explore"]),
        journey!(refused_with_404)
            .in_words_only()
            .provoking(&["/explore"]),
    ]
}

async fn refused_with_500(walk: &Walk) -> Result<()> {
    let happened = "The server did not create a restore session (HTTP 500).";
    refused(
        walk,
        Failure::ExploreRefused,
        happened,
        "Restore session cannot be created.",
    )
    .await
}

async fn refused_with_400(walk: &Walk) -> Result<()> {
    let happened = "The server did not create a restore session (HTTP 400).";
    refused(
        walk,
        Failure::ExploreBadRequest,
        happened,
        "The point in time is not valid.",
    )
    .await
}

async fn refused_with_403(walk: &Walk) -> Result<()> {
    let happened = "This account may not start a restore session for this organization.";
    refused(
        walk,
        Failure::ExploreForbidden,
        happened,
        "Access is denied.",
    )
    .await
}

async fn refused_with_404(walk: &Walk) -> Result<()> {
    let happened = "The server does not know this organization.";
    refused(
        walk,
        Failure::ExploreNotFound,
        happened,
        "Organization was not found.",
    )
    .await
}

async fn refused(walk: &Walk, failure: Failure, happened: &str, said: &str) -> Result<()> {
    walk.ask_for(failure.name(), "Exchange").await?;
    walk.see_alert(happened).await?;
    walk.see_alert(&format!("The server says: “{said}”"))
        .await?;
    walk.see_alert("No session was created.").await?;
    walk.see_field("Organization", &format!("{} — …", failure.name()))
        .await?;
    walk.see_field("Point in time", "2022-01-22 15:56:55.862")
        .await?;
    walk.the_only_explore()?;
    // The page goes to where the refusal stands.
    walk.follow("Sessions").await?;
    walk.see(&format!("{BEFORE} entries, all that there are"))
        .await?;
    let rows = walk.rows().await?;
    ensure!(rows == BEFORE, "there are {rows} sessions");
    Ok(())
}
