//! Warnings about the contents of a session, before and after the start.

use anyhow::{Result, ensure};
use e2e::{scenario, scenario::Scenario, steps::start_session::DOCUMENTED_TIME, user::User};

pub fn scenarios() -> Vec<Scenario> {
    vec![
        scenario!(before_the_first_backup_the_session_is_empty).chromium_only(),
        scenario!(between_backups_the_session_contains_the_previous_restore_point).chromium_only(),
        scenario!(after_the_last_backup_the_session_contains_the_latest_restore_point)
            .chromium_only(),
        scenario!(long_term_copies_and_retrieved_data_are_reported).chromium_only(),
        scenario!(an_organization_that_was_never_backed_up_is_reported)
            .chromium_only()
            .expecting_errors(&["/explore"]),
        scenario!(a_service_that_the_organization_does_not_have_is_reported).chromium_only(),
    ]
}

async fn before_the_first_backup_the_session_is_empty(user: &User) -> Result<()> {
    fill_form_at(user, "2021-02-28 12:00").await?;
    let limit = "This time is before the first backup (Mon 1 Mar 2021, 22:00:04 UTC+01:00).";
    user.expect_status("The session will be empty").await?;
    user.expect_status(limit).await?;
    user.click("Start restore session").await?;
    user.expect_button("Stop session").await?;
    user.expect_status("The session is empty").await?;
    user.expect_status(limit).await?;
    user.click_link("Organization in this session").await?;
    user.click_link("Mailboxes").await?;
    user.expect_text("The server returned no entries.").await
}

async fn between_backups_the_session_contains_the_previous_restore_point(
    user: &User,
) -> Result<()> {
    fill_form_at(user, "2021-06-01 12:00").await?;
    user.expect_status("The session will contain the last restore point at or before this time.")
        .await?;
    user.click("Start restore session").await?;
    user.expect_button("Stop session").await?;
    user.expect_status("The session contains the last restore point at or before this time.")
        .await
}

async fn after_the_last_backup_the_session_contains_the_latest_restore_point(
    user: &User,
) -> Result<()> {
    fill_form_at(user, DOCUMENTED_TIME).await?;
    let limit = "This time is after the last backup (Fri 21 Jan 2022, 22:00:07 UTC+01:00).";
    user.expect_status("The session will contain the latest restore point")
        .await?;
    user.expect_status(limit).await?;
    user.click("Start restore session").await?;
    user.expect_button("Stop session").await?;
    user.expect_status("The session contains the latest restore point")
        .await?;
    user.expect_status(limit).await
}

async fn long_term_copies_and_retrieved_data_are_reported(user: &User) -> Result<()> {
    user.sign_in().await?;
    user.select_organization("northwind.onmicrosoft.com")
        .await?;
    user.select_restore_type("SharePoint").await?;
    user.fill_point_in_time("2021-04-01T02:00Z").await?;
    user.expect_status("The session will contain a long-term copy")
        .await?;
    user.fill_point_in_time("2021-05-14T10:00Z").await?;
    user.expect_status("The session will contain retrieved data")
        .await
}

async fn fill_form_at(user: &User, time: &str) -> Result<()> {
    user.sign_in().await?;
    user.select_organization("abc.onmicrosoft.com").await?;
    user.select_restore_type("Exchange").await?;
    user.fill_point_in_time(time).await
}

async fn an_organization_that_was_never_backed_up_is_reported(user: &User) -> Result<()> {
    user.sign_in().await?;
    user.fill_form("contoso-new.onmicrosoft.com", "Exchange")
        .await?;
    user.expect_value(
        "Organization",
        "contoso-new.onmicrosoft.com — never backed up",
    )
    .await?;
    user.expect_status("The session will be empty").await?;
    user.expect_status("This organization was never backed up.")
        .await?;
    user.click("Start restore session").await?;
    user.expect_alert("The server says: “Restore session cannot be created.”")
        .await
}

async fn a_service_that_the_organization_does_not_have_is_reported(user: &User) -> Result<()> {
    user.sign_in().await?;
    user.fill_form("fabrikam.com", "Teams").await?;
    user.expect_text(
        "fabrikam.com does not use Teams, according to the server. The session may be empty.",
    )
    .await?;
    // The warning does not block the start.
    user.click("Start restore session").await?;
    user.expect_property("Type", "Teams (Vet)").await?;
    let (_, body) = user.only_explore_request()?;
    ensure!(body.contains(r#""type":"Vet""#), "{body}");
    Ok(())
}
