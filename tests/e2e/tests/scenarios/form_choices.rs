//! Choices in the form: filtering organizations, and what the device stores.

use anyhow::{Result, ensure};
use e2e::{scenario, scenario::Scenario, user::User};

pub fn scenarios() -> Vec<Scenario> {
    vec![
        scenario!(a_long_list_of_organizations_has_a_filter),
        scenario!(the_device_stores_choices_but_not_the_user),
    ]
}

async fn a_long_list_of_organizations_has_a_filter(user: &User) -> Result<()> {
    user.sign_in().await?;
    user.fill("Filter organizations", "MICROSOFT").await?;
    user.expect_value("Organization", "Choose an organization (3)")
        .await?;
    user.fill("Filter organizations", "north").await?;
    user.expect_value("Organization", "Choose an organization (1)")
        .await?;
    user.select_organization("northwind.onmicrosoft.com")
        .await?;
    // The filter never hides the selected organization.
    user.fill("Filter organizations", "abc").await?;
    user.expect_value("Organization", "northwind.onmicrosoft.com — …")
        .await?;
    user.fill("Filter organizations", "no match").await?;
    let options = user.options("Organization").await?;
    ensure!(options.len() == 2, "{options:?}");
    user.expect_value("Organization", "northwind.onmicrosoft.com — …")
        .await
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
    user.expect_value("Organization", "fabrikam.com — …")
        .await?;
    user.expect_value("Restore type", "OneDrive: …").await?;
    user.expect_value("Show deleted items", "checked").await?;
    user.expect_value("Show all versions", "not checked")
        .await?;
    user.expect_value("Point in time", "").await
}
