//! The screen of a restore session.

use anyhow::Result;
use sandbox::FailingOrganization;

use super::State;
use crate::{host::ServerMode, scenario, user::User};

pub fn states() -> Vec<State> {
    vec![
        State::new(
            scenario!(open),
            &["Route::Session", "SessionState::Working"],
        ),
        State::new(
            scenario!(stopped),
            &[
                "SessionState::Stopped",
                "SessionResult::Success",
                "ActionState::Done",
            ],
        )
        .chromium_only(),
        State::new(scenario!(stop_question), &[]).chromium_only(),
        State::new(scenario!(stop_ignored), &[]).chromium_only(),
        State::new(scenario!(stop_rejected).expecting_errors(&["/Stop"]), &[]).chromium_only(),
        State::new(
            scenario!(unknown_values),
            &["SessionState::Other", "SessionResult::Other"],
        )
        .chromium_only(),
        State::new(scenario!(required_fields_only), &[]).chromium_only(),
        State::new(scenario!(rejected_links), &[]),
        State::new(scenario!(warning), &["SessionResult::Warning"]),
        State::new(scenario!(failed), &["SessionResult::Failed"]).chromium_only(),
        State::new(scenario!(loading), &[]),
        // Its fast timers would starve the driver of WebKit.
        State::new(scenario!(ended), &[]).chromium_only(),
        State::new(scenario!(stopped_late), &[]).chromium_only(),
        State::new(scenario!(events), &[]),
        State::new(
            scenario!(contents_of_stopped).expecting_errors(&["organization"]),
            &["ApiError::SessionStopped"],
        )
        .chromium_only(),
        State::new(scenario!(refreshing), &["RefetchState::Loading"]).chromium_only(),
        State::new(
            scenario!(refresh_failed).expecting_errors(&["v6/"]),
            &["RefetchState::Failed"],
        )
        .chromium_only(),
        State::new(
            scenario!(not_found).expecting_errors(&["v6/RestoreSessions"]),
            &["ApiError::NotFound"],
        )
        .chromium_only(),
    ]
}

async fn open(user: &User) -> Result<()> {
    user.open_session("abc.onmicrosoft.com", "Teams").await?;
    user.click("Copy ID").await
}

async fn stopped(user: &User) -> Result<()> {
    user.open_session("abc.onmicrosoft.com", "Exchange").await?;
    user.click("Stop session").await?;
    user.expect_status("The session is stopped").await
}

/// Another user’s session is stopped only after a question.
async fn stop_question(user: &User) -> Result<()> {
    user.open_session("abc.onmicrosoft.com", "Teams").await?;
    user.sign_out().await?;
    user.sign_in_as(sandbox::User::ExtendedViewFails.name())
        .await?;
    user.click("Stop session").await?;
    user.expect_status(r"EPSILON\Administrator started this session")
        .await
}

async fn stop_ignored(user: &User) -> Result<()> {
    user.open_session(FailingOrganization::StopIgnored.name(), "Teams")
        .await?;
    // The page reads the session for 30 seconds after the stop.
    user.speed_up_timers().await?;
    user.click("Stop session").await?;
    user.expect_status("The session is still open").await
}

/// The session ends although this page has not stopped it.
async fn ended(user: &User) -> Result<()> {
    user.open_session(FailingOrganization::SessionEnds.name(), "Teams")
        .await?;
    user.speed_up_timers().await?;
    // The timer of the next read is not one of those that are fast.
    user.click_link("This page").await?;
    user.expect_status("The session has ended").await
}

async fn stopped_late(user: &User) -> Result<()> {
    user.open_session(FailingOrganization::StopLate.name(), "Teams")
        .await?;
    user.click("Stop session").await?;
    user.expect_status("The session is stopped").await
}

async fn events(user: &User) -> Result<()> {
    user.open_session("abc.onmicrosoft.com", "Exchange").await?;
    user.click_link_in("Overview", "Events").await?;
    user.expect_row("Restore session started").await
}

async fn contents_of_stopped(user: &User) -> Result<()> {
    user.open_session("abc.onmicrosoft.com", "Exchange").await?;
    user.click("Stop session").await?;
    user.expect_status("The session is stopped").await?;
    user.click_link("Contents").await?;
    user.expect_link("Open the form with the same entries")
        .await
}

async fn stop_rejected(user: &User) -> Result<()> {
    user.open_session(FailingOrganization::StopRefused.name(), "Teams")
        .await?;
    user.click("Stop session").await?;
    user.expect_alert("The server did not stop the session")
        .await
}

async fn unknown_values(user: &User) -> Result<()> {
    user.open_session(FailingOrganization::UnknownValues.name(), "OneDrive")
        .await
}

async fn required_fields_only(user: &User) -> Result<()> {
    user.open_session(FailingOrganization::RequiredFieldsOnly.name(), "SharePoint")
        .await
}

async fn rejected_links(user: &User) -> Result<()> {
    user.open_session(FailingOrganization::UnsafeLinks.name(), "Teams")
        .await
}

async fn warning(user: &User) -> Result<()> {
    open_past_session(user, "Warning", "Exchange").await
}

async fn failed(user: &User) -> Result<()> {
    open_past_session(user, "Failed", "OneDrive").await
}

async fn open_past_session(user: &User, row_text: &str, service: &str) -> Result<()> {
    user.sign_in().await?;
    user.click_link("Sessions").await?;
    user.click_link_in(row_text, service).await?;
    user.expect_button("Copy ID").await
}

async fn loading(user: &User) -> Result<()> {
    user.sign_in().await?;
    user.host.set_server_mode(ServerMode::NoResponse);
    user.open("#/v6/RestoreSessions/8caccbcb-3e6c-4e55-83b2-d7d196e11cbe")
        .await?;
    user.expect_status("Loading the session").await
}

async fn refreshing(user: &User) -> Result<()> {
    user.open_session("abc.onmicrosoft.com", "Teams").await?;
    user.host.set_server_mode(ServerMode::NoResponse);
    user.click_link("This page").await?;
    user.expect_text("refreshing …").await
}

async fn refresh_failed(user: &User) -> Result<()> {
    user.open_session("abc.onmicrosoft.com", "Teams").await?;
    user.host.set_server_mode(ServerMode::BadGateway);
    user.click_link("This page").await?;
    user.expect_alert("The reverse proxy cannot reach the server")
        .await
}

async fn not_found(user: &User) -> Result<()> {
    user.sign_in().await?;
    user.open("#/v6/RestoreSessions/8caccbcb-3e6c-4e55-83b2-d7d196e11cbe")
        .await?;
    user.expect_alert("Nothing was found at this address.")
        .await
}
