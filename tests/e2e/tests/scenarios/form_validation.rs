//! Validation of the form: its errors, and the links to its fields.

use anyhow::{Result, ensure};
use e2e::{scenario, scenario::Scenario, steps::start_session::DOCUMENTED_TIME, user::User};

pub fn scenarios() -> Vec<Scenario> {
    vec![scenario!(an_empty_form_links_to_its_fields)]
}

async fn an_empty_form_links_to_its_fields(user: &User) -> Result<()> {
    user.sign_in().await?;
    user.expect_value("Organization", "").await?;
    user.expect_text("29 organizations").await?;
    user.click("Start restore session").await?;
    user.expect_text("Fix 3 fields").await?;
    user.expect_focus("combobox Organization").await?;
    let title = user.title().await?;
    ensure!(
        title == "Error: New restore session · Restore Desk",
        "{title}"
    );
    let errors = [
        ("Organization", "combobox", "Choose an organization"),
        ("Restore type", "combobox", "Choose a restore type"),
        (
            "Point in time",
            "textbox",
            "Enter a date and time, such as 2022-01-22 14:56",
        ),
    ];
    for (label, role, error) in errors {
        user.expect_field_error(label, error).await?;
        user.click_link(label).await?;
        user.expect_focus(&format!("{role} {label}")).await?;
    }
    user.expect_url("").await?;
    user.select_organization("abc.onmicrosoft.com").await?;
    user.expect_field_error("Organization", "").await?;
    user.click("Start restore session").await?;
    user.expect_focus("combobox Restore type").await?;
    user.expect_no_element("link", "Organization").await?;

    user.select_restore_type("Teams").await?;
    user.fill_point_in_time(DOCUMENTED_TIME).await?;
    user.expect_no_element("link", "Point in time").await?;
    let title = user.title().await?;
    ensure!(title == "New restore session · Restore Desk", "{title}");
    ensure!(
        user.host.requests("POST", "/explore").is_empty(),
        "an incomplete form was submitted"
    );
    user.click("Start restore session").await?;
    user.expect_button("Stop session").await
}
