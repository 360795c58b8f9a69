//! From the sign-in to the session, with the example of the API documentation.

use anyhow::{Result, ensure};
use e2e::{scenario, scenario::Scenario, steps::start_session::DOCUMENTED_TIME, user::User};
use sandbox::{ABC, USER};

pub fn scenarios() -> Vec<Scenario> {
    vec![
        scenario!(the_documented_example_opens_a_teams_session),
        scenario!(an_exchange_session_can_be_started),
        scenario!(a_onedrive_session_can_be_started),
        scenario!(a_sharepoint_session_can_be_started),
        scenario!(checked_boxes_are_sent),
        scenario!(an_organization_can_be_entered_by_id),
    ]
}

async fn the_documented_example_opens_a_teams_session(user: &User) -> Result<()> {
    start_session(user, "Teams", "Vet").await?;
    let (path, body) = user.only_explore_request()?;
    ensure!(path == format!("/v6/Organizations/{ABC}/explore"), "{path}");
    ensure!(
        body == r#"{"datetime":"2022-01-22T14:56:55.862Z","type":"Vet","showAllVersions":false,"showDeleted":false}"#,
        "{body}"
    );
    user.click("Copy ID").await?;
    user.expect_status("Copied").await
}

async fn an_exchange_session_can_be_started(user: &User) -> Result<()> {
    start_session(user, "Exchange", "Vex").await
}

async fn a_onedrive_session_can_be_started(user: &User) -> Result<()> {
    start_session(user, "OneDrive", "Veod").await
}

async fn a_sharepoint_session_can_be_started(user: &User) -> Result<()> {
    start_session(user, "SharePoint", "Vesp").await
}

/// Fills in the form by hand, and checks all properties of the session.
async fn start_session(user: &User, service: &str, code: &str) -> Result<()> {
    user.expect_heading("Sign in").await?;
    user.sign_in_as(USER).await?;
    user.expect_heading("New restore session").await?;
    user.select_organization("abc.onmicrosoft.com").await?;
    user.expect_value(
        "Organization",
        "abc.onmicrosoft.com — 1 Mar 2021 to 21 Jan 2022",
    )
    .await?;
    user.select_restore_type(service).await?;
    user.fill_point_in_time(DOCUMENTED_TIME).await?;
    user.expect_text("Sat 22 Jan 2022, 15:56:55.862 UTC+01:00")
        .await?;
    user.expect_text("UTC Sat 22 Jan 2022, 14:56:55.862")
        .await?;
    user.click("Start restore session").await?;

    user.expect_button("Stop session").await?;
    user.expect_heading(&format!(
        "{service} restore (Entire organization - 1/22/2022 …"
    ))
    .await?;
    user.expect_property("Organization", "abc.onmicrosoft.com")
        .await?;
    user.expect_property("Type", &format!("{service} ({code})"))
        .await?;
    user.expect_property("State", "Working: the session is open")
        .await?;
    user.expect_property(
        "Result",
        "Success so far; final once the session has stopped",
    )
    .await?;
    user.expect_property("End time", "still open").await?;
    user.expect_property("Initiated by", USER).await?;
    user.expect_property("Client host", "EPSILON (via: 127.0.0.1)")
        .await?;
    for term in ["Scope name", "Reason", "Details"] {
        user.expect_property(term, "not given").await?;
    }
    user.expect_link("Organization in this session").await?;
    user.expect_link("Events").await?;
    let url = user.url().await?;
    ensure!(url.starts_with("#/v6/RestoreSessions/"), "{url}");
    let (_, body) = user.only_explore_request()?;
    ensure!(body.contains(&format!(r#""type":"{code}""#)), "{body}");
    Ok(())
}

async fn checked_boxes_are_sent(user: &User) -> Result<()> {
    user.sign_in().await?;
    user.fill_form("abc.onmicrosoft.com", "Exchange").await?;
    user.toggle_checkbox("Show deleted items").await?;
    user.toggle_checkbox("Show all versions").await?;
    user.click("Start restore session").await?;
    user.expect_button("Stop session").await?;
    let (_, body) = user.only_explore_request()?;
    ensure!(
        body.ends_with(r#""showAllVersions":true,"showDeleted":true}"#),
        "{body}"
    );
    Ok(())
}

async fn an_organization_can_be_entered_by_id(user: &User) -> Result<()> {
    user.sign_in().await?;
    user.click("Enter an ID instead").await?;
    // In the format that the Veeam console copies.
    user.fill(
        "Organization ID",
        &format!("  {{{}}}", ABC.to_string().to_uppercase()),
    )
    .await?;
    user.select_restore_type("OneDrive").await?;
    user.fill_point_in_time("2021-12-24 18:00").await?;
    user.click("Start restore session").await?;
    user.expect_property("Organization", "abc.onmicrosoft.com")
        .await?;
    let (path, body) = user.only_explore_request()?;
    ensure!(path == format!("/v6/Organizations/{ABC}/explore"), "{path}");
    ensure!(body.contains("2021-12-24T17:00:00.000Z"), "{body}");
    Ok(())
}
