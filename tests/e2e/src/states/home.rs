//! The home screen: the form that starts a restore session.

mod progress;

use anyhow::Result;
use sandbox::FailingOrganization;

use super::State;
use crate::{host::ServerMode, scenario, steps::keyboard::Key, user::User};

pub fn states() -> Vec<State> {
    let form = vec![
        State::new(
            scenario!(empty),
            &["Route::Home", "StartStatus::Idle", "LoadState::Loaded"],
        ),
        State::new(scenario!(searching_organizations), &[]),
        State::new(scenario!(no_organization_matches), &[]).chromium_only(),
        State::new(scenario!(invalid), &[]),
        State::new(
            scenario!(after_the_last_backup),
            &["Warning::AfterLastBackup"],
        ),
        State::new(scenario!(within_the_backup_window), &[]),
        State::new(scenario!(right_to_left_name), &[]),
        State::new(
            scenario!(organization_id).expecting_errors(&["v6/Organization", "RestorePoints"]),
            &["Warning::Unknown", "ApiError::Forbidden"],
        )
        .chromium_only(),
        State::new(scenario!(no_backups_of_this_type), &["Warning::NoneOfType"]).chromium_only(),
        State::new(
            scenario!(incomplete_restore_points),
            &["Warning::Incomplete"],
        )
        .chromium_only(),
        State::new(scenario!(timeline_label), &[]),
        State::new(scenario!(calendar), &[]),
        State::new(scenario!(calendar_without_restore_points), &[]).chromium_only(),
        State::new(scenario!(repeat_and_open_session), &[]),
        State::new(scenario!(ambiguous_time), &[]),
        State::new(scenario!(custom_time_zone), &[]),
        State::new(
            scenario!(restore_points_failed).expecting_errors(&["RestorePoints"]),
            &[],
        )
        .chromium_only(),
        State::new(scenario!(loading), &["LoadState::Loading"]).chromium_only(),
        State::new(
            scenario!(loading_failed).expecting_errors(&["v6/"]),
            &["LoadState::Failed"],
        )
        .chromium_only(),
    ];
    [form, progress::states()].concat()
}

async fn empty(user: &User) -> Result<()> {
    user.sign_in().await?;
    user.expect_text("29 organizations").await?;
    user.expect_text("0 open").await
}

async fn searching_organizations(user: &User) -> Result<()> {
    user.sign_in().await?;
    user.search_options("Organization", "onmicrosoft").await?;
    user.expect_text("never backed up").await
}

async fn no_organization_matches(user: &User) -> Result<()> {
    user.sign_in().await?;
    user.search_options("Organization", "xyz").await?;
    user.expect_text("No organization matches “xyz”").await
}

async fn invalid(user: &User) -> Result<()> {
    empty(user).await?;
    user.fill_point_in_time("22/01/22 14:56").await?;
    user.click("Start restore session").await?;
    user.expect_text("Fix 3 fields").await
}

async fn after_the_last_backup(user: &User) -> Result<()> {
    user.sign_in().await?;
    user.fill_form("abc.onmicrosoft.com", "Teams").await?;
    user.toggle_checkbox("Show deleted items").await?;
    user.expect_status("The session will contain the latest restore point")
        .await
}

async fn within_the_backup_window(user: &User) -> Result<()> {
    user.sign_in().await?;
    user.fill_form("northwind.onmicrosoft.com", "Exchange")
        .await?;
    user.expect_status("Covered by backups").await
}

async fn right_to_left_name(user: &User) -> Result<()> {
    user.sign_in().await?;
    user.fill_form("مستشفى السلام (2)", "OneDrive").await?;
    user.expect_status("The session will be empty").await
}

async fn organization_id(user: &User) -> Result<()> {
    user.sign_in_as(sandbox::User::MayNotListOrganizations.name())
        .await?;
    user.expect_alert("This account is not allowed to list organizations.")
        .await?;
    user.click("Enter an ID instead").await?;
    let id = FailingOrganization::PointsRefused.id().to_string();
    user.fill("Organization ID", &id).await?;
    user.select_restore_type("Teams").await?;
    user.fill_point_in_time("2022-01-22 14:56").await?;
    user.expect_status("The backup window is unknown").await
}

async fn no_backups_of_this_type(user: &User) -> Result<()> {
    user.open_restore_points("fabrikam.com", "Teams").await?;
    user.fill_point_in_time("2024-01-01 12:00").await?;
    user.expect_status("There are backups, but none of this type.")
        .await
}

async fn incomplete_restore_points(user: &User) -> Result<()> {
    user.sign_in().await?;
    user.fill_form(FailingOrganization::PointsUnreadable.name(), "Exchange")
        .await?;
    user.expect_text("1 of 275 restore points could not be read.")
        .await?;
    user.expect_status("Not all restore points could be read")
        .await
}

async fn calendar(user: &User) -> Result<()> {
    user.open_restore_points("northwind.onmicrosoft.com", "Exchange")
        .await?;
    user.fill_point_in_time("2026-05-16 12:00").await?;
    user.click("Calendar").await?;
    user.expect_button("16 May 2026, 5 restore points").await
}

async fn calendar_without_restore_points(user: &User) -> Result<()> {
    calendar(user).await?;
    user.click("18 May 2026").await?;
    user.expect_text("Nearest:").await
}

async fn timeline_label(user: &User) -> Result<()> {
    user.open_restore_points("northwind.onmicrosoft.com", "Exchange")
        .await?;
    user.fill_point_in_time("2026-05-16 12:30").await?;
    user.tab_to("slider", "Restore points").await?;
    user.press_key(Key::Left).await?;
    user.expect_slider_value("Restore points", "Sat 16 May 2026, 12:00:0…")
        .await
}

async fn repeat_and_open_session(user: &User) -> Result<()> {
    user.open_session("abc.onmicrosoft.com", "Teams").await?;
    user.click_link("New restore session").await?;
    user.expect_button("Teams, abc.onmicrosoft.com …").await?;
    user.expect_text("1 session of the last 7 days is open")
        .await
}

async fn ambiguous_time(user: &User) -> Result<()> {
    user.open_restore_points("northwind.onmicrosoft.com", "Exchange")
        .await?;
    user.fill_point_in_time("2024-10-27 02:30").await?;
    user.expect_status("Clocks in this time zone show 2024-10-27 02:30 twice")
        .await?;
    user.expect_button("first 02:30, summer time (UTC+02:00)")
        .await
}

async fn custom_time_zone(user: &User) -> Result<()> {
    user.sign_in().await?;
    user.choose_time_zone("Nowhere").await?;
    user.expect_text("Enter a time zone that the browser knows")
        .await
}

async fn restore_points_failed(user: &User) -> Result<()> {
    user.sign_in().await?;
    user.fill_form(FailingOrganization::PointsRefused.name(), "Exchange")
        .await?;
    user.expect_status("Restore points could not be loaded; the form works without them")
        .await?;
    user.expect_status("Covered by backups").await
}

async fn loading(user: &User) -> Result<()> {
    return_in_mode(user, ServerMode::NoResponse).await?;
    user.expect_status("Loading organizations").await
}

async fn loading_failed(user: &User) -> Result<()> {
    return_in_mode(user, ServerMode::BadGateway).await?;
    user.expect_alert("The reverse proxy cannot reach the server")
        .await
}

/// Leaves the form and returns to it in another server mode.
async fn return_in_mode(user: &User, mode: ServerMode) -> Result<()> {
    user.sign_in().await?;
    user.click_link("Sessions").await?;
    user.expect_heading("Sessions").await?;
    user.host.set_server_mode(mode);
    user.click_link("New restore session").await
}
