//! Choosing, and what of the choices is remembered on the device.

use anyhow::{Result, ensure};
use journeys::{journey, journey::Journey, walk::Walk};

pub fn journeys() -> Vec<Journey> {
    vec![
        journey!(a_long_list_of_organizations_has_a_filter),
        journey!(choices_are_remembered_and_people_are_not),
        journey!(times_can_be_shown_in_utc),
    ]
}

async fn a_long_list_of_organizations_has_a_filter(walk: &Walk) -> Result<()> {
    walk.sign_in().await?;
    walk.type_into("Filter organizations", "MICROSOFT").await?;
    walk.see_field("Organization", "Choose an organization (3)")
        .await?;
    walk.type_into("Filter organizations", "north").await?;
    walk.see_field("Organization", "Choose an organization (1)")
        .await?;
    walk.pick_organization("northwind.onmicrosoft.com").await?;
    // What is chosen stays to be seen, whatever the filter says.
    walk.type_into("Filter organizations", "abc").await?;
    walk.see_field("Organization", "northwind.onmicrosoft.com — …")
        .await?;
    walk.type_into("Filter organizations", "nobody").await?;
    let options = walk.options("Organization").await?;
    ensure!(options.len() == 2, "{options:?}");
    walk.see_field("Organization", "northwind.onmicrosoft.com — …")
        .await
}

async fn choices_are_remembered_and_people_are_not(walk: &Walk) -> Result<()> {
    walk.sign_in().await?;
    walk.fill_in("fabrikam.com", "OneDrive").await?;
    walk.tick("Show deleted items").await?;
    walk.press("Start restore session").await?;
    walk.see_button("Stop session").await?;
    // Not the form's own address, which keeps the moment too.
    walk.visit("").await?;
    walk.see_field("User name", "").await?;
    walk.see_field("Password", "").await?;
    walk.sign_in().await?;
    walk.see_field("Organization", "fabrikam.com — …").await?;
    walk.see_field("Restore type", "OneDrive: …").await?;
    walk.see_field("Show deleted items", "ticked").await?;
    walk.see_field("Show all versions", "not ticked").await?;
    walk.see_field("Point in time", "").await
}

async fn times_can_be_shown_in_utc(walk: &Walk) -> Result<()> {
    walk.sign_in().await?;
    walk.pick_organization("abc.onmicrosoft.com").await?;
    walk.see("last backup Fri 21 Jan 2022, 22:00:07 UTC+01:00")
        .await?;
    walk.choose("Times in", "UTC").await?;
    walk.see("last backup Fri 21 Jan 2022, 21:00:07 UTC")
        .await?;
    walk.reload().await?;
    walk.see_field("Times in", "UTC").await
}
