//! The form that starts a restore session.

use anyhow::Result;
use sandbox::{Failure, Options, User, Version};

use super::State;
use crate::{host::Mood, journey, walk::Walk};

pub fn states() -> Vec<State> {
    let talkative = Options {
        api: Version::V8,
        ..Options::default()
    };
    vec![
        State::new(
            journey!(empty),
            &["Route::Start", "Starting::Idle", "Reading::Arrived"],
        ),
        State::new(journey!(invalid), &[]),
        State::new(journey!(after_the_last_backup), &["Warning::AfterTheLast"]),
        State::new(journey!(within_the_backups), &[]),
        State::new(journey!(from_right_to_left), &[]),
        State::new(
            journey!(by_id).provoking(&["v6/Organization", "RestorePoints"]),
            &["Warning::Unknown", "ApiError::Forbidden"],
        )
        .in_words_only(),
        State::new(
            journey!(nothing_of_this_type),
            &["Warning::NothingOfTheType"],
        )
        .in_words_only(),
        State::new(journey!(calendar), &[]),
        State::new(journey!(two_moments), &[]),
        State::new(journey!(another_zone), &[]),
        State::new(journey!(without_points).provoking(&["RestorePoints"]), &[]).in_words_only(),
        State::new(journey!(reading), &["Reading::Waiting"]).in_words_only(),
        State::new(
            journey!(lists_failed).provoking(&["v6/"]),
            &["Reading::Failed"],
        )
        .in_words_only(),
        State::new(journey!(waiting), &["Starting::Waiting"]),
        State::new(
            journey!(refused).with(talkative).provoking(&["/explore"]),
            &["Starting::Refused", "ApiError::Refused"],
        ),
        State::new(
            journey!(unknown),
            &["Starting::Unknown", "ApiError::Unreadable"],
        )
        .in_words_only(),
        State::new(journey!(given_up), &["ApiError::Cancelled"]).in_words_only(),
        State::new(journey!(started_meanwhile), &["Starting::Started"]).in_words_only(),
    ]
}

async fn empty(walk: &Walk) -> Result<()> {
    walk.sign_in().await?;
    walk.see_field("Organization", "Choose an organization (…")
        .await?;
    walk.see("None is open.").await
}

async fn invalid(walk: &Walk) -> Result<()> {
    empty(walk).await?;
    walk.type_point_in_time("22/01/22 14:56").await?;
    walk.press("Start restore session").await?;
    walk.see_heading("There is a problem").await
}

async fn after_the_last_backup(walk: &Walk) -> Result<()> {
    walk.sign_in().await?;
    walk.fill_in("abc.onmicrosoft.com", "Teams").await?;
    walk.tick("Show deleted items").await?;
    walk.see_status("The session will hold the latest restore point")
        .await
}

async fn within_the_backups(walk: &Walk) -> Result<()> {
    walk.sign_in().await?;
    walk.fill_in("northwind.onmicrosoft.com", "Exchange")
        .await?;
    walk.see_status("The moment lies within the backups").await
}

async fn from_right_to_left(walk: &Walk) -> Result<()> {
    walk.sign_in().await?;
    walk.fill_in("مستشفى السلام (2)", "OneDrive").await?;
    walk.see_status("The session will be empty").await
}

async fn nothing_of_this_type(walk: &Walk) -> Result<()> {
    at(walk, "fabrikam.com", "Teams", "2024-01-01 12:00").await?;
    walk.see_status("There are backups, but none of this type.")
        .await
}

async fn calendar(walk: &Walk) -> Result<()> {
    at(
        walk,
        "northwind.onmicrosoft.com",
        "Exchange",
        "2026-05-16 12:00",
    )
    .await?;
    walk.press("Calendar").await?;
    walk.see_button("16 May 2026, has restore points").await
}

async fn two_moments(walk: &Walk) -> Result<()> {
    at(
        walk,
        "northwind.onmicrosoft.com",
        "Exchange",
        "2024-10-27 02:30",
    )
    .await?;
    walk.press("Start restore session").await?;
    walk.see_heading("There is a problem").await?;
    walk.see("Which moment?").await
}

async fn another_zone(walk: &Walk) -> Result<()> {
    walk.sign_in().await?;
    walk.choose("Times in", "Another zone …").await?;
    walk.see_focus("textbox Zone").await?;
    walk.keys("Nowhere").await?;
    walk.enter().await?;
    walk.see("The browser knows no such zone").await
}

async fn without_points(walk: &Walk) -> Result<()> {
    walk.sign_in().await?;
    walk.fill_in(Failure::PointsRefused.name(), "Exchange")
        .await?;
    walk.see_status("The form works without the restore points")
        .await?;
    walk.see_status("The moment lies within the backups").await
}

/// The form, filled in with a moment, and the restore points read.
async fn at(walk: &Walk, organization: &str, service: &str, moment: &str) -> Result<()> {
    walk.sign_in().await?;
    walk.pick_organization(organization).await?;
    walk.pick_restore_type(service).await?;
    walk.type_point_in_time(moment).await?;
    walk.see("restore points: press on one").await
}

async fn by_id(walk: &Walk) -> Result<()> {
    walk.sign_in_as(User::MayNotListOrganizations.name())
        .await?;
    walk.see_alert("This account may not list organizations.")
        .await?;
    walk.press("Enter an ID instead").await?;
    walk.type_into("Organization ID", &Failure::PointsRefused.id().to_string())
        .await?;
    walk.pick_restore_type("Teams").await?;
    walk.type_point_in_time("2022-01-22 14:56").await?;
    walk.see_status("The window of the backups is unknown")
        .await
}

async fn reading(walk: &Walk) -> Result<()> {
    walk.sign_in().await?;
    walk.follow("Sessions").await?;
    walk.see_heading("Restore sessions").await?;
    walk.host.set_mood(Mood::Silent);
    walk.follow("New restore session").await?;
    walk.see_status("Reading the organizations").await
}

async fn lists_failed(walk: &Walk) -> Result<()> {
    walk.sign_in().await?;
    walk.follow("Sessions").await?;
    walk.see_heading("Restore sessions").await?;
    walk.host.set_mood(Mood::Down);
    walk.follow("New restore session").await?;
    walk.see_alert("The proxy in front cannot reach the server")
        .await
}

async fn waiting(walk: &Walk) -> Result<()> {
    walk.ask_for(Failure::ExploreSilent.name(), "Teams").await?;
    walk.see_button("Stop waiting").await
}

async fn refused(walk: &Walk) -> Result<()> {
    walk.ask_for(Failure::ExploreRefused.name(), "Exchange")
        .await?;
    walk.see_alert("Restore session cannot be created.").await
}

async fn unknown(walk: &Walk) -> Result<()> {
    walk.ask_for(Failure::ExploreHtml.name(), "Teams").await?;
    walk.see_status("The server’s answer is lost").await
}

async fn given_up(walk: &Walk) -> Result<()> {
    waiting(walk).await?;
    walk.press("Stop waiting").await?;
    walk.see_status("You stopped waiting").await
}

async fn started_meanwhile(walk: &Walk) -> Result<()> {
    walk.leave_while_starting().await?;
    walk.hear(&[("status", "The restore session is open")])
        .await?;
    walk.follow("New restore session").await?;
    walk.see("The restore session is open").await
}
