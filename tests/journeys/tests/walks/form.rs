//! Filling in the form: what it refuses, what it says about that, and what it remembers.

use anyhow::{Result, ensure};
use journeys::{acts::start::DOCUMENTED, journey, journey::Journey, walk::Walk};

pub fn journeys() -> Vec<Journey> {
    vec![
        journey!(an_empty_form_leads_to_its_fields),
        journey!(what_is_no_id_and_no_time_is_refused),
    ]
}

async fn an_empty_form_leads_to_its_fields(walk: &Walk) -> Result<()> {
    walk.sign_in().await?;
    walk.see_field("Organization", "Choose an organization (25)")
        .await?;
    walk.press("Start restore session").await?;
    walk.see_heading("There is a problem").await?;
    walk.see_focus("group There is a problem").await?;
    let title = walk.title().await?;
    ensure!(
        title == "Error: New restore session · Restore Desk",
        "{title}"
    );
    let problems = [
        ("Organization", "combobox", "Choose an organization"),
        ("Restore type", "combobox", "Choose a restore type"),
        (
            "Point in time",
            "textbox",
            "Enter a date and time, such as 2022-01-22 14:56",
        ),
    ];
    for (label, role, problem) in problems {
        walk.see_problem(label, problem).await?;
        walk.follow(problem).await?;
        walk.see_focus(&format!("{role} {label}")).await?;
    }
    walk.see_address("").await?;
    walk.pick_organization("abc.onmicrosoft.com").await?;
    walk.see_problem("Organization", "").await?;
    walk.press("Start restore session").await?;
    walk.see_focus("group There is a problem").await?;
    walk.see_none("link", "Choose an organization").await?;

    walk.pick_restore_type("Teams").await?;
    walk.type_point_in_time(DOCUMENTED).await?;
    walk.see_none("heading", "There is a problem").await?;
    let title = walk.title().await?;
    ensure!(title == "New restore session · Restore Desk", "{title}");
    ensure!(
        walk.host.asked("POST", "/explore").is_empty(),
        "an incomplete form was sent"
    );
    walk.press("Start restore session").await?;
    walk.see_button("Stop session").await
}

async fn what_is_no_id_and_no_time_is_refused(walk: &Walk) -> Result<()> {
    walk.sign_in().await?;
    walk.press("Enter an ID instead").await?;
    walk.type_into("Organization ID", "abc.onmicrosoft.com")
        .await?;
    walk.type_point_in_time("22/01/22 14:56").await?;
    walk.press("Start restore session").await?;
    walk.see_problem("Organization ID", "Enter an organization ID such as")
        .await?;
    walk.see_problem("Point in time", "found “22/01/22 14:56”")
        .await?;
    walk.follow("Enter an organization ID such as…").await?;
    walk.see_focus("textbox Organization ID").await?;
    walk.type_point_in_time("2022-02-30 14:56").await?;
    walk.see_problem(
        "Point in time",
        "There is no such date and time as 2022-02-30 14:56",
    )
    .await
}
