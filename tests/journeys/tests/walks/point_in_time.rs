//! The point in time as it is typed: one moment, or a question which one.

use anyhow::{Result, ensure};
use journeys::{journey, journey::Journey, walk::Walk};
use sandbox::NORTHWIND;

pub fn journeys() -> Vec<Journey> {
    vec![
        journey!(clocks_that_change_in_berlin),
        journey!(clocks_that_change_in_new_york).in_zone("America/New_York"),
        journey!(what_is_pasted_is_read_and_it_is_said_how),
        journey!(another_zone_shows_the_same_moment),
        journey!(quick_picks),
    ]
}

async fn clocks_that_change_in_berlin(walk: &Walk) -> Result<()> {
    begin(walk).await?;
    walk.type_point_in_time("2024-03-31 02:30").await?;
    walk.press("Start restore session").await?;
    let problem = "Clocks in this zone skip 2024-03-31 02:30: choose one of the moments beside it";
    walk.see_problem("Point in time", problem).await?;
    walk.see_button("Sun 31 Mar 2024, 01:30:00 UTC+01:00")
        .await?;
    walk.press("Sun 31 Mar 2024, 03:30:00 UTC+02:00").await?;
    walk.see_field("Point in time", "2024-03-31 03:30:00")
        .await?;
    walk.see_focus("textbox Point in time").await?;
    walk.see_problem("Point in time", "").await?;

    walk.type_point_in_time("2024-10-27 02:30").await?;
    walk.press("Start restore session").await?;
    let problem = "Clocks in this zone show 2024-10-27 02:30 twice: choose which one";
    walk.see_problem("Point in time", problem).await?;
    walk.see_button("Sun 27 Oct 2024, 02:30:00 UTC+02:00")
        .await?;
    walk.press("Sun 27 Oct 2024, 02:30:00 UTC+01:00").await?;
    walk.see_field("Point in time", "2024-10-27 02:30:00+01:00")
        .await?;
    walk.start_at("2024-10-27T01:30:00.000Z").await
}

async fn clocks_that_change_in_new_york(walk: &Walk) -> Result<()> {
    begin(walk).await?;
    walk.type_point_in_time("2024-11-03 01:30").await?;
    walk.see_button("Sun 3 Nov 2024, 01:30:00 UTC-05:00")
        .await?;
    walk.press("Sun 3 Nov 2024, 01:30:00 UTC-04:00").await?;
    walk.see("UTC Sun 3 Nov 2024, 05:30:00 UTC").await?;

    walk.type_point_in_time("2024-03-10 02:30").await?;
    walk.see_button("Sun 10 Mar 2024, 03:30:00 UTC-04:00")
        .await?;
    walk.press("Sun 10 Mar 2024, 01:30:00 UTC-05:00").await?;
    walk.start_at("2024-03-10T06:30:00.000Z").await
}

async fn what_is_pasted_is_read_and_it_is_said_how(walk: &Walk) -> Result<()> {
    begin(walk).await?;
    let cases = [
        (
            "2022-01-22T14:56:55.862Z",
            "UTC Sat 22 Jan 2022, 14:56:55.862 UTC",
            "read with the offset in the text",
        ),
        (
            "2022-01-22 14:56:55.8620001",
            "UTC Sat 22 Jan 2022, 13:56:55.863 UTC",
            "read as a time of this zone",
        ),
        (
            "2022.01.22 02:56:55",
            "UTC Sat 22 Jan 2022, 01:56:55 UTC",
            "read as a clock of 24 hours in this zone",
        ),
        (
            "1/22/2022 2:56:55 PM",
            "UTC Sat 22 Jan 2022, 13:56:55 UTC",
            "read with the month first",
        ),
        (
            "22.1.2022 14:56",
            "UTC Sat 22 Jan 2022, 13:56:00 UTC",
            "read with the day first",
        ),
        (
            "latest",
            "UTC Mon 1 Jun 2026, 22:15:08.727 UTC",
            "the latest restore point of this type",
        ),
    ];
    for (text, moment, way) in cases {
        walk.type_point_in_time(text).await?;
        walk.see(moment).await?;
        walk.see(way).await?;
    }
    walk.type_point_in_time("yesterday 14:00").await?;
    walk.see("14:00:00").await?;
    walk.see("counted from the time of typing").await?;
    // This could be two days.
    walk.type_point_in_time("2/3/2022 2:56:55 PM").await?;
    walk.see_button("Thu 3 Feb 2022, 14:56:55 UTC+01:00")
        .await?;
    walk.press("Wed 2 Mar 2022, 14:56:55 UTC+01:00").await?;
    walk.start_at("2022-03-02T13:56:55.000Z").await
}

async fn another_zone_shows_the_same_moment(walk: &Walk) -> Result<()> {
    begin(walk).await?;
    walk.type_point_in_time("2022-01-22 15:56").await?;
    walk.choose("Times in", "UTC").await?;
    walk.see_field("Point in time", "2022-01-22 14:56:00")
        .await?;
    walk.choose("Times in", "Another zone …").await?;
    walk.see_focus("textbox Zone").await?;
    walk.keys("Asia/Kathmandu").await?;
    walk.enter().await?;
    walk.see_field("Times in", "Asia/Kathmandu").await?;
    walk.see_focus("combobox Times in").await?;
    walk.see_field("Point in time", "2022-01-22 20:41:00")
        .await?;
    walk.see("Asia/Kathmandu Sat 22 Jan 2022, 20:41:00 UTC+05:45")
        .await?;
    // What is typed now is typed in that zone.
    walk.type_point_in_time("2022-01-22 20:42").await?;
    walk.see("UTC Sat 22 Jan 2022, 14:57:00 UTC").await?;
    walk.see_address(&format!(
        "#/?organization={NORTHWIND}&type=Vex&at=2022-01-22T14:57:00.000Z"
    ))
    .await?;
    walk.reload().await?;
    walk.see_field("Times in", "Asia/Kathmandu").await?;
    walk.sign_in().await?;
    // The address has kept the form.
    walk.see_field("Point in time", "2022-01-22 20:42:00")
        .await?;
    walk.start_at("2022-01-22T14:57:00.000Z").await
}

async fn quick_picks(walk: &Walk) -> Result<()> {
    walk.sign_in().await?;
    walk.pick_organization("abc.onmicrosoft.com").await?;
    walk.pick_restore_type("Teams").await?;
    walk.press("First: 1 Mar 2021, 22:00").await?;
    walk.see_field("Point in time", "2021-03-01 22:00:04.119")
        .await?;
    walk.press("Next ›").await?;
    walk.see_field("Point in time", "2021-03-02 22:00:…")
        .await?;
    walk.press("‹ Previous").await?;
    walk.see_field("Point in time", "2021-03-01 22:00:04.119")
        .await?;
    walk.press("‹ Previous").await?;
    walk.see_field("Point in time", "2021-03-01 22:00:04.119")
        .await?;
    walk.press("Yesterday, this time").await?;
    walk.see_status("The session will hold the latest restore point")
        .await?;
    walk.press("Latest: 21 Jan 2022, 22:00").await?;
    walk.see_field("Point in time", "2022-01-21 22:00:07.553")
        .await?;
    walk.see_status("By the restore points, the newest data is of exactly that moment")
        .await?;
    ensure!(
        walk.host.asked("POST", "/explore").is_empty(),
        "nothing was started yet"
    );
    // The restore point has 21:00:07.5521893: not the millisecond before it.
    walk.start_at("2022-01-21T21:00:07.553Z").await
}

async fn begin(walk: &Walk) -> Result<()> {
    walk.sign_in().await?;
    walk.pick_organization("northwind.onmicrosoft.com").await?;
    walk.pick_restore_type("Exchange").await?;
    walk.see("restore points: press on one").await
}
