//! From the sign-in to the session, with the example of the API documentation.

use anyhow::{Result, ensure};
use e2e::{scenario, scenario::Scenario, steps::start_session::DOCUMENTED_TIME, user::User};
use sandbox::{ABC, USER};

pub fn scenarios() -> Vec<Scenario> {
    vec![
        scenario!(the_documented_example_opens_a_teams_session),
        scenario!(the_device_stores_choices_but_not_the_user),
    ]
}

/// Fills in the form by hand, and checks all properties of the session.
async fn the_documented_example_opens_a_teams_session(user: &User) -> Result<()> {
    user.expect_heading("Sign in").await?;
    user.sign_in_as(USER).await?;
    user.expect_heading("New restore session").await?;
    user.select_organization("abc.onmicrosoft.com").await?;
    user.expect_value("Organization", "abc.onmicrosoft.com")
        .await?;
    user.expect_text("Backups from 1 Mar 2021 to").await?;
    user.select_restore_type("Teams").await?;
    user.fill_point_in_time(DOCUMENTED_TIME).await?;
    user.expect_text("Sat 22 Jan 2022, 15:56:55.862").await?;
    user.expect_text("Berlin, UTC+01:00 · 14:56:55.862 UTC")
        .await?;
    user.click("Start restore session").await?;
    user.expect_button("Stop session").await?;
    user.expect_heading("Teams as of Sat 22 Jan 2022, 15:56:55.862")
        .await?;
    let properties = [
        ("Organization", "abc.onmicrosoft.com"),
        ("Type", "Teams (Vet)"),
        ("State", "Working: the session is open"),
        (
            "Result",
            "Success so far; final once the session has stopped",
        ),
        ("End time", "still open"),
        ("Initiated by", USER),
        ("Client host", "EPSILON (via: 127.0.0.1)"),
    ];
    for (term, value) in properties {
        user.expect_property(term, value).await?;
    }
    user.expect_link("Organization in this session").await?;
    user.expect_text("Related links").await?;
    let url = user.url().await?;
    ensure!(url.starts_with("#/v6/RestoreSessions/"), "{url}");
    let (path, body) = user.only_explore_request()?;
    ensure!(path == format!("/v6/Organizations/{ABC}/explore"), "{path}");
    ensure!(
        body == r#"{"datetime":"2022-01-22T14:56:55.862Z","type":"Vet","showAllVersions":false,"showDeleted":false}"#,
        "{body}"
    );
    Ok(())
}

async fn the_device_stores_choices_but_not_the_user(user: &User) -> Result<()> {
    user.sign_in().await?;
    user.fill_form("fabrikam.com", "OneDrive").await?;
    user.toggle_checkbox("Show deleted items").await?;
    user.click("Start restore session").await?;
    user.expect_button("Stop session").await?;
    // The URL of the form would also contain the point in time.
    user.open("").await?;
    user.expect_value("User name", "").await?;
    user.expect_value("Password", "").await?;
    user.sign_in().await?;
    user.expect_value("Organization", "fabrikam.com").await?;
    user.expect_value("Restore type", "OneDrive: …").await?;
    user.expect_value("Show deleted items", "checked").await?;
    user.expect_value("Show all versions", "not checked")
        .await?;
    user.expect_value("Point in time", "").await
}
