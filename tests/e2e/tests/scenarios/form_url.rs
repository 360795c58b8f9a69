//! The URL of the form, which can be copied, bookmarked, and shared.

use anyhow::{Result, ensure};
use e2e::{scenario, scenario::Scenario, steps::start_session::DOCUMENTED_TIME, user::User};
use sandbox::ABC;

pub fn scenarios() -> Vec<Scenario> {
    vec![
        scenario!(a_url_fills_in_the_form_without_submitting_it),
        scenario!(the_url_changes_with_the_form),
        scenario!(invalid_values_in_the_url_are_shown_in_the_form),
        scenario!(start_another_keeps_the_form),
    ]
}

async fn a_url_fills_in_the_form_without_submitting_it(user: &User) -> Result<()> {
    let url = format!("#/?organization={ABC}&type=Vet&at={DOCUMENTED_TIME}&deleted=1&versions=1");
    user.open(&url).await?;
    user.sign_in().await?;
    user.expect_value("Organization", "abc.onmicrosoft.com — …")
        .await?;
    user.expect_value("Restore type", "Teams: …").await?;
    user.expect_value("Point in time", "2022-01-22 15:56:55.862")
        .await?;
    user.expect_value("Show deleted items", "checked").await?;
    user.expect_value("Show all versions", "checked").await?;
    user.expect_url(&url).await?;
    ensure!(
        user.host.requests("POST", "/explore").is_empty(),
        "a URL started a session"
    );
    user.start_session_at(DOCUMENTED_TIME).await
}

async fn the_url_changes_with_the_form(user: &User) -> Result<()> {
    user.sign_in().await?;
    user.fill_form("abc.onmicrosoft.com", "Teams").await?;
    user.expect_url(&format!(
        "#/?organization={ABC}&type=Vet&at={DOCUMENTED_TIME}"
    ))
    .await?;
    user.select_restore_type("Exchange").await?;
    user.fill_point_in_time("2022-01-22 15:56").await?;
    let url = format!("#/?organization={ABC}&type=Vex&at=2022-01-22T14:56:00.000Z");
    user.expect_url(&url).await?;
    // Going back restores the form, and so does reloading the page.
    user.click_link("Sessions").await?;
    user.expect_heading("Restore sessions").await?;
    user.go_back().await?;
    user.expect_value("Point in time", "2022-01-22 15:56")
        .await?;
    user.reload().await?;
    user.sign_in().await?;
    user.expect_value("Point in time", "2022-01-22 15:56:00")
        .await?;
    user.expect_url(&url).await
}

async fn invalid_values_in_the_url_are_shown_in_the_form(user: &User) -> Result<()> {
    user.open("#/?organization=unknown&type=Mail&at=soon&token=x&")
        .await?;
    user.sign_in().await?;
    user.expect_value("Organization ID", "unknown").await?;
    user.expect_value("Restore type", "Choose a restore type")
        .await?;
    user.expect_value("Point in time", "soon").await?;
    user.click("Start restore session").await?;
    user.expect_field_error("Organization ID", "Enter an organization ID")
        .await?;
    user.expect_field_error("Point in time", "not “soon”").await
}

async fn start_another_keeps_the_form(user: &User) -> Result<()> {
    user.sign_in().await?;
    user.fill_form("abc.onmicrosoft.com", "Teams").await?;
    user.toggle_checkbox("Show deleted items").await?;
    user.click("Start restore session").await?;
    user.expect_text(
        "Requested point in time: Sat 22 Jan 2022, 15:56:55.862 UTC+01:00, Sat 22 Jan 2022, 14:56:55.862 UTC",
    )
    .await?;
    user.expect_text("The time in the session name matches (server clock: UTC).")
        .await?;
    user.click_link("Start another").await?;
    user.expect_value("Organization", "abc.onmicrosoft.com — …")
        .await?;
    user.expect_value("Restore type", "Teams: …").await?;
    // The field may show the time as entered or as in the URL: the point in time is the same.
    user.expect_text("UTC Sat 22 Jan 2022, 14:56:55.862 UTC")
        .await?;
    user.expect_value("Show deleted items", "checked").await?;
    user.expect_value("Show all versions", "not checked").await
}
