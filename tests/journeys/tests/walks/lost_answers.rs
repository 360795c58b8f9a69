//! The session is there, and its answer is late or lost: never called a failure, never sent twice, always found.

use anyhow::Result;
use journeys::{host::Mood, journey, journey::Journey, walk::Walk};
use sandbox::Failure;

const ORGANIZATION: &str = "abc.onmicrosoft.com";

pub fn journeys() -> Vec<Journey> {
    vec![
        journey!(the_connection_closes)
            .without_keep_alive()
            .provoking(&["/explore"]),
        journey!(the_connection_closes_before_anything_is_done)
            .without_keep_alive()
            .provoking(&["/explore"]),
        journey!(the_connection_closes_in_the_middle).provoking(&["/explore"]),
        journey!(a_web_page_comes_instead),
        journey!(the_answer_is_cut_off),
        journey!(an_error_without_words).provoking(&["/explore"]),
        journey!(the_error_page_of_a_proxy).provoking(&["/explore"]),
        journey!(waiting_can_be_stopped),
        journey!(a_slow_answer_is_waited_for),
        journey!(whoever_leaves_meanwhile_finds_the_session_later),
    ]
}

async fn the_connection_closes(walk: &Walk) -> Result<()> {
    lost(
        walk,
        Failure::ExploreHangsUp,
        "The server’s answer is lost: the connection broke off.",
    )
    .await
}

/// Nobody can tell it from a session whose answer is lost, but by the list.
async fn the_connection_closes_before_anything_is_done(walk: &Walk) -> Result<()> {
    walk.ask_for(Failure::ExploreUnheard.name(), "Teams")
        .await?;
    walk.see_status("The server’s answer is lost: the connection broke off.")
        .await?;
    walk.follow("Show the list of sessions").await?;
    walk.see_row("SharePoint restore").await?;
    walk.see_no(Failure::ExploreUnheard.name()).await?;
    walk.the_only_explore().map(drop)
}

async fn the_connection_closes_in_the_middle(walk: &Walk) -> Result<()> {
    lost(
        walk,
        Failure::ExploreBreaksOff,
        "The server’s answer is lost: the connection broke off.",
    )
    .await
}

async fn a_web_page_comes_instead(walk: &Walk) -> Result<()> {
    lost(walk, Failure::ExploreHtml, "found a web page.").await
}

async fn the_answer_is_cut_off(walk: &Walk) -> Result<()> {
    lost(
        walk,
        Failure::ExploreTruncated,
        "found JSON that is cut off.",
    )
    .await
}

async fn an_error_without_words(walk: &Walk) -> Result<()> {
    lost(
        walk,
        Failure::ExploreEmptyError,
        "The server’s answer is lost: ",
    )
    .await
}

async fn the_error_page_of_a_proxy(walk: &Walk) -> Result<()> {
    lost(
        walk,
        Failure::ExploreBadGateway,
        "The server’s answer is lost: ",
    )
    .await
}

async fn lost(walk: &Walk, failure: Failure, cause: &str) -> Result<()> {
    walk.ask_for(failure.name(), "Teams").await?;
    walk.see_status(cause).await?;
    is_unknown_and_found(walk, failure).await
}

async fn waiting_can_be_stopped(walk: &Walk) -> Result<()> {
    walk.ask_for(Failure::ExploreSilent.name(), "Teams").await?;
    walk.see("The server is opening the restore point").await?;
    walk.see("Keep this tab open").await?;
    walk.press("Stop waiting").await?;
    walk.see_status("You stopped waiting for the server’s answer.")
        .await?;
    is_unknown_and_found(walk, Failure::ExploreSilent).await
}

async fn is_unknown_and_found(walk: &Walk, failure: Failure) -> Result<()> {
    walk.see_status("The server may have created the session.")
        .await?;
    walk.follow("Show the list of sessions").await?;
    walk.see_heading("Restore sessions").await?;
    walk.see_row(failure.name()).await?;
    walk.the_only_explore()?;
    walk.follow_in(failure.name(), "Open").await?;
    walk.see_detail("Organization", failure.name()).await?;
    walk.see_button("Stop session").await
}

async fn a_slow_answer_is_waited_for(walk: &Walk) -> Result<()> {
    walk.host.set_mood(Mood::Opening);
    walk.ask_for(ORGANIZATION, "Teams").await?;
    walk.see_timer(1).await?;
    // Busy, not disabled: pressing it again must not do anything.
    walk.press("Starting …").await?;
    walk.host.set_mood(Mood::Well);
    walk.see_detail("Organization", ORGANIZATION).await?;
    walk.the_only_explore().map(drop)
}

async fn whoever_leaves_meanwhile_finds_the_session_later(walk: &Walk) -> Result<()> {
    walk.leave_while_starting().await?;
    walk.hear(&[("status", "The restore session is open")])
        .await?;
    walk.see_heading("Restore sessions").await?;
    walk.follow("New restore session").await?;
    walk.follow_in("The restore session is open", "Teams restore …")
        .await?;
    walk.see_detail("Organization", ORGANIZATION).await?;
    walk.the_only_explore().map(drop)
}
