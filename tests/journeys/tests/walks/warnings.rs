//! What a session will hold, said before it is started and again on its card.

use anyhow::{Result, ensure};
use journeys::{acts::start::DOCUMENTED, journey, journey::Journey, walk::Walk};

pub fn journeys() -> Vec<Journey> {
    vec![
        journey!(before_the_first_backup_a_session_is_empty).in_words_only(),
        journey!(between_the_backups_a_session_holds_data).in_words_only(),
        journey!(after_the_last_backup_a_session_holds_the_latest).in_words_only(),
        journey!(copies_and_what_was_brought_back).in_words_only(),
        journey!(never_backed_up)
            .in_words_only()
            .provoking(&["/explore"]),
        journey!(a_service_that_the_organization_lacks).in_words_only(),
    ]
}

async fn before_the_first_backup_a_session_is_empty(walk: &Walk) -> Result<()> {
    start(walk, "2021-02-28 12:00").await?;
    let limit = "The moment lies before the first backup, Mon 1 Mar 2021, 22:00:04 UTC+01:00.";
    walk.see_status("The session will be empty").await?;
    walk.see_status(limit).await?;
    walk.press("Start restore session").await?;
    walk.see_button("Stop session").await?;
    walk.see_status("The session is empty").await?;
    walk.see_status(limit).await?;
    walk.follow("Organization in this session").await?;
    walk.follow("Mailboxes").await?;
    walk.see("The list is empty: the server has no entries here.")
        .await
}

async fn between_the_backups_a_session_holds_data(walk: &Walk) -> Result<()> {
    start(walk, "2021-06-01 12:00").await?;
    walk.see_status("The session will hold the newest restore point that is not after it.")
        .await?;
    walk.press("Start restore session").await?;
    walk.see_button("Stop session").await?;
    walk.see_status("The session holds the newest restore point that is not after it.")
        .await
}

async fn after_the_last_backup_a_session_holds_the_latest(walk: &Walk) -> Result<()> {
    start(walk, DOCUMENTED).await?;
    let limit = "The moment lies after the last backup, Fri 21 Jan 2022, 22:00:07 UTC+01:00.";
    walk.see_status("The session will hold the latest restore point")
        .await?;
    walk.see_status(limit).await?;
    walk.press("Start restore session").await?;
    walk.see_button("Stop session").await?;
    walk.see_status("The session holds the latest restore point")
        .await?;
    walk.see_status(limit).await
}

async fn copies_and_what_was_brought_back(walk: &Walk) -> Result<()> {
    walk.sign_in().await?;
    walk.pick_organization("northwind.onmicrosoft.com").await?;
    walk.pick_restore_type("SharePoint").await?;
    walk.type_point_in_time("2021-04-01T02:00Z").await?;
    walk.see_status("The session will hold a long-term copy")
        .await?;
    walk.type_point_in_time("2021-05-14T10:00Z").await?;
    walk.see_status("The session will hold retrieved data")
        .await
}

async fn start(walk: &Walk, time: &str) -> Result<()> {
    walk.sign_in().await?;
    walk.pick_organization("abc.onmicrosoft.com").await?;
    walk.pick_restore_type("Exchange").await?;
    walk.type_point_in_time(time).await
}

async fn never_backed_up(walk: &Walk) -> Result<()> {
    walk.sign_in().await?;
    walk.fill_in("contoso-new.onmicrosoft.com", "Exchange")
        .await?;
    walk.see_field(
        "Organization",
        "contoso-new.onmicrosoft.com — never backed up",
    )
    .await?;
    walk.see_status("The session will be empty").await?;
    walk.see_status("This organization was never backed up.")
        .await?;
    walk.press("Start restore session").await?;
    walk.see_alert("The server says: “Restore session cannot be created.”")
        .await
}

async fn a_service_that_the_organization_lacks(walk: &Walk) -> Result<()> {
    walk.sign_in().await?;
    walk.fill_in("fabrikam.com", "Teams").await?;
    walk.see("The server says that fabrikam.com has no Teams: such a session will hold nothing.")
        .await?;
    // It is said, not forbidden.
    walk.press("Start restore session").await?;
    walk.see_detail("Type", "Teams (Vet)").await?;
    let body = walk.the_only_explore()?.1;
    ensure!(body.contains(r#""type":"Vet""#), "{body}");
    Ok(())
}
