//! The home screen while a restore session starts, and afterwards if the start fails.

use anyhow::Result;
use sandbox::{FailingOrganization, Options, Version};

use super::State;
use crate::{scenario, user::User};

pub fn states() -> Vec<State> {
    // Version 8 returns error codes and stack traces.
    let version_8 = Options {
        api: Version::V8,
        ..Options::default()
    };
    vec![
        State::new(scenario!(starting), &["StartStatus::Waiting"]),
        State::new(
            scenario!(rejected)
                .with_options(version_8)
                .expecting_errors(&["/explore"]),
            &["StartStatus::Rejected", "ApiError::Rejected"],
        ),
        State::new(
            scenario!(outcome_unknown),
            &["StartStatus::Unknown", "ApiError::InvalidResponse"],
        )
        .chromium_only(),
        State::new(scenario!(canceled), &["ApiError::Canceled"]).chromium_only(),
        State::new(
            scenario!(started_in_the_background),
            &["StartStatus::Started"],
        )
        .chromium_only(),
    ]
}

async fn starting(user: &User) -> Result<()> {
    user.request_session(FailingOrganization::ExploreNoResponse.name(), "Teams")
        .await?;
    user.expect_button("Stop waiting").await
}

async fn rejected(user: &User) -> Result<()> {
    user.request_session(FailingOrganization::ExploreRefused.name(), "Exchange")
        .await?;
    user.expect_alert("Restore session cannot be created.")
        .await
}

async fn outcome_unknown(user: &User) -> Result<()> {
    user.request_session(FailingOrganization::ExploreHtml.name(), "Teams")
        .await?;
    user.expect_status("The server’s response was lost").await
}

async fn canceled(user: &User) -> Result<()> {
    starting(user).await?;
    user.click("Stop waiting").await?;
    user.expect_status("You stopped waiting").await
}

async fn started_in_the_background(user: &User) -> Result<()> {
    user.leave_during_start().await?;
    user.expect_announcements(&[("status", "The restore session is open")])
        .await?;
    user.click_link("New restore session").await?;
    user.expect_text("The restore session is open").await
}
