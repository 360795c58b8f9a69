//! The form in the page's address: to be copied, bookmarked and put into tickets.

use anyhow::{Result, ensure};
use journeys::{acts::start::DOCUMENTED, journey, journey::Journey, walk::Walk};
use sandbox::ABC;

pub fn journeys() -> Vec<Journey> {
    vec![
        journey!(an_address_fills_the_form_in_and_sends_nothing),
        journey!(the_address_stays_in_step_with_the_form),
        journey!(an_address_of_nonsense),
        journey!(another_session_begins_with_the_form_of_the_last),
    ]
}

async fn an_address_fills_the_form_in_and_sends_nothing(walk: &Walk) -> Result<()> {
    let address = format!("#/?organization={ABC}&type=Vet&at={DOCUMENTED}&deleted=1&versions=1");
    walk.visit(&address).await?;
    walk.sign_in().await?;
    walk.see_field("Organization", "abc.onmicrosoft.com — …")
        .await?;
    walk.see_field("Restore type", "Teams: …").await?;
    walk.see_field("Point in time", "2022-01-22 15:56:55.862")
        .await?;
    walk.see_field("Show deleted items", "ticked").await?;
    walk.see_field("Show all versions", "ticked").await?;
    walk.see_address(&address).await?;
    ensure!(
        walk.host.asked("POST", "/explore").is_empty(),
        "an address started a session"
    );
    walk.start_at(DOCUMENTED).await
}

async fn the_address_stays_in_step_with_the_form(walk: &Walk) -> Result<()> {
    walk.sign_in().await?;
    walk.fill_in("abc.onmicrosoft.com", "Teams").await?;
    walk.see_address(&format!("#/?organization={ABC}&type=Vet&at={DOCUMENTED}"))
        .await?;
    walk.pick_restore_type("Exchange").await?;
    walk.type_point_in_time("2022-01-22 15:56").await?;
    let address = format!("#/?organization={ABC}&type=Vex&at=2022-01-22T14:56:00.000Z");
    walk.see_address(&address).await?;
    // Going away and back brings the form back, and so does loading the page anew.
    walk.follow("Sessions").await?;
    walk.see_heading("Restore sessions").await?;
    walk.go_back().await?;
    walk.see_field("Point in time", "2022-01-22 15:56").await?;
    walk.reload().await?;
    walk.sign_in().await?;
    walk.see_field("Point in time", "2022-01-22 15:56:00")
        .await?;
    walk.see_address(&address).await
}

async fn an_address_of_nonsense(walk: &Walk) -> Result<()> {
    walk.visit("#/?organization=nobody&type=Mail&at=soon&token=x&")
        .await?;
    walk.sign_in().await?;
    walk.see_field("Organization ID", "nobody").await?;
    walk.see_field("Restore type", "Choose a restore type")
        .await?;
    walk.see_field("Point in time", "soon").await?;
    walk.press("Start restore session").await?;
    walk.see_problem("Organization ID", "Enter an organization ID")
        .await?;
    walk.see_problem("Point in time", "found “soon”").await
}

async fn another_session_begins_with_the_form_of_the_last(walk: &Walk) -> Result<()> {
    walk.sign_in().await?;
    walk.fill_in("abc.onmicrosoft.com", "Teams").await?;
    walk.tick("Show deleted items").await?;
    walk.press("Start restore session").await?;
    walk.see(
        "Asked for Sat 22 Jan 2022, 15:56:55.862 UTC+01:00, Sat 22 Jan 2022, 14:56:55.862 UTC",
    )
    .await?;
    walk.see("The server’s name for the session says the same, by a clock at UTC.")
        .await?;
    walk.follow("Start another").await?;
    walk.see_field("Organization", "abc.onmicrosoft.com — …")
        .await?;
    walk.see_field("Restore type", "Teams: …").await?;
    // As it was typed, or as it was written into the address: the same moment.
    walk.see("UTC Sat 22 Jan 2022, 14:56:55.862 UTC").await?;
    walk.see_field("Show deleted items", "ticked").await?;
    walk.see_field("Show all versions", "not ticked").await
}
