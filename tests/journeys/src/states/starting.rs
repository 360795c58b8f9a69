//! The form that starts a restore session.

use std::time::Duration;

use anyhow::Result;
use sandbox::{Failure, Options, User};

use super::State;
use crate::{host::Mood, journey, walk::Walk};

pub fn states() -> Vec<State> {
    let late = Options {
        slow_answer: Duration::from_secs(5),
        ..Options::default()
    };
    vec![
        State::new(
            journey!(empty),
            &["Route::Start", "Starting::Idle", "Reading::Arrived"],
        ),
        State::new(journey!(invalid), &[]),
        State::new(journey!(after_the_last_backup), &["Expectation::LatestOf"]),
        State::new(journey!(within_the_backups), &["Expectation::Data"]),
        State::new(
            journey!(before_the_first_backup),
            &["Expectation::EmptyBefore"],
        ),
        State::new(journey!(never_backed_up), &["Expectation::NeverBackedUp"]),
        State::new(journey!(from_right_to_left), &[]),
        State::new(
            journey!(by_id).provoking(&["v6/Organizations"]),
            &["Expectation::Unknown", "ApiError::Forbidden"],
        ),
        State::new(journey!(reading), &["Reading::Waiting"]),
        State::new(
            journey!(lists_failed).provoking(&["v6/"]),
            &["Reading::Failed"],
        ),
        State::new(journey!(waiting), &["Starting::Waiting"]),
        State::new(
            journey!(refused).provoking(&["/explore"]),
            &["Starting::Refused", "ApiError::Refused"],
        ),
        State::new(
            journey!(unknown),
            &["Starting::Unknown", "ApiError::Unreadable"],
        ),
        State::new(journey!(given_up), &["ApiError::Cancelled"]),
        State::new(
            journey!(started_meanwhile).with(late),
            &["Starting::Started"],
        ),
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
    walk.type_point_in_time("22/01/2022 14:56").await?;
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

async fn before_the_first_backup(walk: &Walk) -> Result<()> {
    walk.sign_in().await?;
    walk.fill_in("fabrikam.com", "Teams").await?;
    walk.see("has no Teams").await?;
    walk.see_status("The session will be empty").await
}

async fn never_backed_up(walk: &Walk) -> Result<()> {
    walk.sign_in().await?;
    walk.fill_in("contoso-new.onmicrosoft.com", "SharePoint")
        .await?;
    walk.see_status("This organization was never backed up.")
        .await
}

async fn from_right_to_left(walk: &Walk) -> Result<()> {
    walk.sign_in().await?;
    walk.fill_in("مستشفى السلام (2)", "OneDrive").await?;
    walk.see_status("The session will be empty").await
}

async fn by_id(walk: &Walk) -> Result<()> {
    walk.sign_in_as(User::MayNotListOrganizations.name())
        .await?;
    walk.see_alert("This account may not list organizations.")
        .await?;
    walk.press("Enter an ID instead").await?;
    walk.type_into("Organization ID", &sandbox::ABC.to_string())
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
    walk.ask_for(Failure::ExploreSlow.name(), "Teams").await?;
    walk.follow("Sessions").await?;
    walk.see_heading("Restore sessions").await?;
    walk.listen().await?;
    walk.hear(&[("status", "The restore session is open")])
        .await?;
    walk.follow("New restore session").await?;
    walk.see("The restore session is open").await
}
