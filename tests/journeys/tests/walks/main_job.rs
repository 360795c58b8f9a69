//! The main job: from the sign-in to the card of a session, with the vendor's own example.

use std::time::Duration;

use anyhow::{Result, ensure};
use journeys::{acts::start::DOCUMENTED, journey, journey::Journey, walk::Walk};
use sandbox::{ABC, Options, USER};

pub fn journeys() -> Vec<Journey> {
    let slower = Options {
        latency: Duration::from_millis(400),
        ..Options::default()
    };
    vec![
        journey!(the_documented_example_opens_a_teams_session),
        journey!(an_exchange_session),
        journey!(a_onedrive_session),
        journey!(a_sharepoint_session),
        journey!(ticked_boxes_are_sent),
        journey!(an_organization_can_be_named_by_its_id),
        journey!(a_double_click_starts_one_session),
        journey!(enter_ten_times_starts_one_session).with(slower.clone()),
        journey!(a_double_click_on_a_slower_server_starts_one_session).with(slower),
    ]
}

async fn the_documented_example_opens_a_teams_session(walk: &Walk) -> Result<()> {
    whole_job(walk, "Teams", "Vet").await?;
    let (path, body) = walk.the_only_explore()?;
    ensure!(path == format!("/v6/Organizations/{ABC}/explore"), "{path}");
    ensure!(
        body == r#"{"datetime":"2022-01-22T14:56:55.862Z","type":"Vet","showAllVersions":false,"showDeleted":false}"#,
        "{body}"
    );
    walk.press("Copy ID").await?;
    walk.see_status("Copied").await
}

async fn an_exchange_session(walk: &Walk) -> Result<()> {
    whole_job(walk, "Exchange", "Vex").await
}

async fn a_onedrive_session(walk: &Walk) -> Result<()> {
    whole_job(walk, "OneDrive", "Veod").await
}

async fn a_sharepoint_session(walk: &Walk) -> Result<()> {
    whole_job(walk, "SharePoint", "Vesp").await
}

/// Everything by hand, and everything that the card tells.
async fn whole_job(walk: &Walk, service: &str, code: &str) -> Result<()> {
    walk.see_heading("Sign in").await?;
    walk.sign_in_as(USER).await?;
    walk.see_heading("New restore session").await?;
    walk.pick_organization("abc.onmicrosoft.com").await?;
    walk.see_field(
        "Organization",
        "abc.onmicrosoft.com — 1 Mar 2021 to 21 Jan 2022",
    )
    .await?;
    walk.pick_restore_type(service).await?;
    walk.type_point_in_time(DOCUMENTED).await?;
    walk.see("Sat 22 Jan 2022, 15:56:55.862 UTC+01:00").await?;
    walk.see("UTC Sat 22 Jan 2022, 14:56:55.862").await?;
    walk.press("Start restore session").await?;

    walk.see_button("Stop session").await?;
    walk.see_heading(&format!(
        "{service} restore (Entire organization - 1/22/2022 …"
    ))
    .await?;
    walk.see_detail("Organization", "abc.onmicrosoft.com")
        .await?;
    walk.see_detail("Type", &format!("{service} ({code})"))
        .await?;
    walk.see_detail("State", "Working: the session is open")
        .await?;
    walk.see_detail(
        "Result",
        "Success so far; final only when the session has stopped",
    )
    .await?;
    walk.see_detail("End time", "still open").await?;
    walk.see_detail("Initiated by", USER).await?;
    walk.see_detail("Client host", "EPSILON (via: 127.0.0.1)")
        .await?;
    for nothing in ["Scope name", "Reason", "Details"] {
        walk.see_detail(nothing, "not given").await?;
    }
    walk.see_link("Organization in this session").await?;
    walk.see_link("Events").await?;
    let address = walk.address().await?;
    ensure!(address.starts_with("#/v6/RestoreSessions/"), "{address}");
    let body = walk.the_only_explore()?.1;
    ensure!(body.contains(&format!(r#""type":"{code}""#)), "{body}");
    Ok(())
}

async fn ticked_boxes_are_sent(walk: &Walk) -> Result<()> {
    walk.sign_in().await?;
    walk.fill_in("abc.onmicrosoft.com", "Exchange").await?;
    walk.tick("Show deleted items").await?;
    walk.tick("Show all versions").await?;
    walk.press("Start restore session").await?;
    walk.see_button("Stop session").await?;
    let body = walk.the_only_explore()?.1;
    ensure!(
        body.ends_with(r#""showAllVersions":true,"showDeleted":true}"#),
        "{body}"
    );
    Ok(())
}

async fn an_organization_can_be_named_by_its_id(walk: &Walk) -> Result<()> {
    walk.sign_in().await?;
    walk.press("Enter an ID instead").await?;
    // As the console copies it.
    walk.type_into(
        "Organization ID",
        &format!("  {{{}}}", ABC.to_string().to_uppercase()),
    )
    .await?;
    walk.pick_restore_type("OneDrive").await?;
    walk.type_point_in_time("2021-12-24 18:00").await?;
    walk.press("Start restore session").await?;
    walk.see_detail("Organization", "abc.onmicrosoft.com")
        .await?;
    let (path, body) = walk.the_only_explore()?;
    ensure!(path == format!("/v6/Organizations/{ABC}/explore"), "{path}");
    ensure!(body.contains("2021-12-24T17:00:00.000Z"), "{body}");
    Ok(())
}

/// The first answer may come between the two clicks: then the form is about to go, and must not start again.
async fn a_double_click_starts_one_session(walk: &Walk) -> Result<()> {
    walk.sign_in().await?;
    walk.fill_in("abc.onmicrosoft.com", "Teams").await?;
    walk.double_click("Start restore session").await?;
    walk.see_button("Stop session").await?;
    walk.the_only_explore().map(drop)
}

async fn enter_ten_times_starts_one_session(walk: &Walk) -> Result<()> {
    walk.sign_in().await?;
    walk.fill_in("abc.onmicrosoft.com", "Teams").await?;
    walk.tab_to("button", "Start restore session").await?;
    walk.enter_times(10).await?;
    walk.see_button("Stop session").await?;
    walk.the_only_explore().map(drop)
}

async fn a_double_click_on_a_slower_server_starts_one_session(walk: &Walk) -> Result<()> {
    a_double_click_starts_one_session(walk).await
}
