//! What a screen reader is told: everything, in its order, and once.

use anyhow::Result;
use journeys::{host::Mood, journey, journey::Journey, walk::Walk};
use sandbox::{Failure, USER};

const LATEST: &str = "The session holds the latest restore point. The moment lies after the last backup, Fri 21 Jan 2022, 22:00:07 UTC+01:00.";

const WITHIN: &str = "The moment lies within the backups";

pub fn journeys() -> Vec<Journey> {
    vec![
        journey!(a_start),
        journey!(a_start_that_takes_its_time),
        journey!(a_start_that_is_refused).provoking(&["/explore"]),
        journey!(a_start_whose_answer_is_lost),
        journey!(what_is_asked_of_a_session),
        journey!(more_rows),
        journey!(signing_in_and_out).provoking(&["v6/token"]),
    ]
}

/// The form, filled in; what it says of the moment is said before the ear is opened.
async fn fill_in_and_listen(walk: &Walk, organization: &str, expectation: &str) -> Result<()> {
    walk.sign_in().await?;
    walk.fill_in(organization, "Teams").await?;
    walk.see_status(expectation).await?;
    walk.listen().await
}

async fn a_start(walk: &Walk) -> Result<()> {
    fill_in_and_listen(
        walk,
        "abc.onmicrosoft.com",
        "The session will hold the latest restore point",
    )
    .await?;
    walk.press("Start restore session").await?;
    walk.hear(&[
        ("status", "Starting the restore session"),
        ("status", "The restore session is open"),
        ("status", LATEST),
    ])
    .await
}

async fn a_start_that_takes_its_time(walk: &Walk) -> Result<()> {
    walk.host.set_mood(Mood::Opening);
    fill_in_and_listen(
        walk,
        "abc.onmicrosoft.com",
        "The session will hold the latest restore point",
    )
    .await?;
    walk.press("Start restore session").await?;
    let all = [
        ("status", "Starting the restore session"),
        ("status", "Still waiting for the server"),
        ("status", "The restore session is open"),
        ("status", LATEST),
    ];
    walk.see_button("Starting …").await?;
    walk.see_timer(5).await?;
    walk.hear(&all[..2]).await?;
    walk.host.set_mood(Mood::Well);
    walk.hear(&all).await
}

async fn a_start_that_is_refused(walk: &Walk) -> Result<()> {
    fill_in_and_listen(walk, Failure::ExploreRefused.name(), WITHIN).await?;
    walk.press("Start restore session").await?;
    walk.hear(&[
        ("status", "Starting the restore session"),
        (
            "alert",
            "The server did not create a restore session (HTTP 500). \
             The server says: “Restore session cannot be created.” No session was created.",
        ),
    ])
    .await
}

async fn a_start_whose_answer_is_lost(walk: &Walk) -> Result<()> {
    fill_in_and_listen(walk, Failure::ExploreHtml.name(), WITHIN).await?;
    walk.press("Start restore session").await?;
    walk.hear(&[
        ("status", "Starting the restore session"),
        (
            "status",
            "The server’s answer is lost: expected a restore session, found a web page. \
             The server may have created the session.",
        ),
        ("status", "In the list of sessions this may be it:"),
    ])
    .await
}

async fn what_is_asked_of_a_session(walk: &Walk) -> Result<()> {
    walk.open_session("abc.onmicrosoft.com", "Teams").await?;
    walk.see_status("The session holds the latest restore point")
        .await?;
    walk.listen().await?;
    walk.press("Copy ID").await?;
    walk.hear(&[("status", "Copied")]).await?;
    walk.follow("This page").await?;
    walk.hear(&[("status", "Copied"), ("status", "Read again")])
        .await?;
    walk.press("Stop session").await?;
    walk.hear(&[
        ("status", "Copied"),
        ("status", "Read again"),
        (
            "status",
            "The session is stopped. The server confirms it: the state was read back after the stop.",
        ),
    ])
    .await
}

async fn more_rows(walk: &Walk) -> Result<()> {
    walk.open_session("abc.onmicrosoft.com", "Exchange").await?;
    walk.follow("Organization in this session").await?;
    walk.follow("Mailboxes").await?;
    walk.see("30 entries so far").await?;
    walk.listen().await?;
    walk.press("Load more").await?;
    walk.hear(&[("status", "64 entries, all that there are")])
        .await
}

async fn signing_in_and_out(walk: &Walk) -> Result<()> {
    let sandbox = ("status", "This is a sandbox: all data is invented");
    walk.see_status(sandbox.1).await?;
    walk.listen().await?;
    walk.sign_in_with(USER, "wrong").await?;
    let refused = (
        "alert",
        "The server does not accept this user name and password. The server says: “Invalid credential” Check both",
    );
    walk.hear(&[refused]).await?;
    walk.sign_in().await?;
    walk.see("None is open.").await?;
    walk.press("Sign out").await?;
    walk.hear(&[
        refused,
        ("status", "You are signed out. The token is gone"),
        sandbox,
    ])
    .await
}
