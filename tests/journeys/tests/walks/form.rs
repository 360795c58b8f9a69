//! Filling in the form: what it refuses, what it says about that, and what it remembers.

use anyhow::{Result, ensure};
use journeys::{acts::start::DOCUMENTED, journey, journey::Journey, walk::Walk};

pub fn journeys() -> Vec<Journey> {
    vec![
        journey!(an_empty_form_leads_to_its_fields),
        journey!(what_is_no_id_and_no_time_is_refused),
        journey!(a_time_that_the_clocks_skip_needs_an_offset),
        journey!(a_time_that_the_clocks_show_twice_needs_an_offset),
    ]
}

async fn an_empty_form_leads_to_its_fields(walk: &Walk) -> Result<()> {
    walk.sign_in().await?;
    walk.see_field("Organization", "Choose an organization (21)")
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
    walk.type_point_in_time("22/01/2022 14:56").await?;
    walk.press("Start restore session").await?;
    walk.see_problem("Organization ID", "Enter an organization ID such as")
        .await?;
    walk.see_problem("Point in time", "found “22/01/2022 14:56”")
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

async fn a_time_that_the_clocks_skip_needs_an_offset(walk: &Walk) -> Result<()> {
    offset_is_needed(
        walk,
        "2024-03-31 02:30",
        "Clocks here skip 2024-03-31 02:30: add the offset",
    )
    .await?;
    walk.type_point_in_time("2024-03-31 02:30+02:00").await?;
    sent(walk, "2024-03-31T00:30:00.000Z").await
}

async fn a_time_that_the_clocks_show_twice_needs_an_offset(walk: &Walk) -> Result<()> {
    let problem = "add the offset, 2024-10-27 02:30+02:00 or 2024-10-27 02:30+01:00";
    offset_is_needed(walk, "2024-10-27 02:30", problem).await?;
    walk.type_point_in_time("2024-10-27 02:30+01:00").await?;
    sent(walk, "2024-10-27T01:30:00.000Z").await
}

async fn offset_is_needed(walk: &Walk, time: &str, problem: &str) -> Result<()> {
    walk.sign_in().await?;
    walk.pick_organization("northwind.onmicrosoft.com").await?;
    walk.pick_restore_type("Exchange").await?;
    walk.type_point_in_time(time).await?;
    walk.press("Start restore session").await?;
    walk.see_problem("Point in time", problem).await
}

async fn sent(walk: &Walk, moment: &str) -> Result<()> {
    walk.press("Start restore session").await?;
    walk.see_button("Stop session").await?;
    let body = walk.the_only_explore()?.1;
    ensure!(
        body.contains(&format!(r#""datetime":"{moment}""#)),
        "{body}"
    );
    Ok(())
}
