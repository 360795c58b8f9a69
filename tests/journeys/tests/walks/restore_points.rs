//! The restore points: on the time line, in the calendar, and in what a session is said to hold.

use anyhow::Result;
use journeys::{journey, journey::Journey, walk::Walk};
use sandbox::Failure;

// The keys, as WebDriver names them (https://www.w3.org/TR/webdriver2/#keyboard-actions).
const END: &str = "\u{e010}";
const HOME: &str = "\u{e011}";
const LEFT: &str = "\u{e012}";
const RIGHT: &str = "\u{e014}";
const DOWN: &str = "\u{e015}";

pub fn journeys() -> Vec<Journey> {
    vec![
        journey!(the_time_line_by_keyboard),
        journey!(the_time_line_by_mouse),
        journey!(twenty_thousand_points),
        journey!(the_calendar_by_keyboard),
        journey!(the_calendar_by_mouse),
        journey!(what_each_job_holds),
        journey!(points_that_may_not_be_listed).provoking(&["RestorePoints"]),
    ]
}

async fn the_time_line_by_keyboard(walk: &Walk) -> Result<()> {
    begin(walk, "abc.onmicrosoft.com", "Teams").await?;
    walk.see_slider("Restore points", "no moment chosen")
        .await?;
    walk.tab_to("slider", "Restore points").await?;
    walk.keys(END).await?;
    walk.see_slider("Restore points", "Fri 21 Jan 2022, 22:00:07.553 UTC+01:00")
        .await?;
    walk.keys(LEFT).await?;
    walk.see_slider("Restore points", "Thu 20 Jan 2022, 22:00:…")
        .await?;
    walk.keys(HOME).await?;
    walk.see_slider("Restore points", "Mon 1 Mar 2021, 22:00:04.119 UTC+01:00")
        .await?;
    walk.keys(RIGHT).await?;
    walk.see_slider("Restore points", "Tue 2 Mar 2021, 22:00:…")
        .await?;
    walk.see_field("Point in time", "2021-03-02 22:00:…")
        .await?;
    walk.see_status("By the restore points, the newest data is of exactly that moment")
        .await
}

async fn the_time_line_by_mouse(walk: &Walk) -> Result<()> {
    begin(walk, "abc.onmicrosoft.com", "Teams").await?;
    walk.press_along("slider", "Restore points", 0.99).await?;
    walk.see_field("Point in time", "2022-01-21 22:00:07.553")
        .await?;
    walk.press_along("slider", "Restore points", 0.01).await?;
    walk.see_field("Point in time", "2021-03-01 22:00:04.119")
        .await?;
    // The middle of March 2021 to January 2022.
    walk.press_along("slider", "Restore points", 0.5).await?;
    walk.see_field("Point in time", "2021-08-…").await?;

    walk.type_point_in_time("2021-06-15 12:00").await?;
    walk.press("Month").await?;
    walk.see("14 Jun").await?;
    walk.press("Day").await?;
    walk.see("18:00").await?;
    // Six o’clock the day before and the day after are the ends of the line.
    walk.press_along("slider", "Restore points", 0.9).await?;
    walk.see_field("Point in time", "2021-06-15 23:00:…").await
}

async fn twenty_thousand_points(walk: &Walk) -> Result<()> {
    begin(walk, Failure::PointsMany.name(), "Exchange").await?;
    walk.press_along("slider", "Restore points", 0.99).await?;
    walk.see_field("Point in time", "2026-06-01 22:00:06.208")
        .await
}

async fn the_calendar_by_keyboard(walk: &Walk) -> Result<()> {
    begin(walk, "fabrikam.com", "OneDrive").await?;
    walk.type_point_in_time("2023-02-20 12:00").await?;
    walk.tab_to("button", "Calendar").await?;
    walk.enter().await?;
    walk.tab_to("button", "20 Feb 2023").await?;
    // OneDrive is backed up once a week: on 14, 21 and 28 February.
    walk.keys(RIGHT).await?;
    walk.see_focus("button 21 Feb 2023, has restore points")
        .await?;
    walk.keys(DOWN).await?;
    walk.see_focus("button 28 Feb 2023, has restore points")
        .await?;
    walk.keys(RIGHT).await?;
    walk.see_focus("button 1 Mar 2023").await?;
    walk.see("Mar 2023").await?;
    walk.keys(LEFT).await?;
    walk.see_focus("button 28 Feb 2023, has restore points")
        .await?;
    walk.enter().await?;
    walk.see_field("Point in time", "2023-02-28 02:30:…")
        .await?;
    walk.see_focus("button 28 Feb 2023, has restore points")
        .await
}

async fn the_calendar_by_mouse(walk: &Walk) -> Result<()> {
    begin(walk, "northwind.onmicrosoft.com", "Exchange").await?;
    walk.press("Calendar").await?;
    // It opens at the latest restore point.
    walk.see("Jun 2026").await?;
    walk.press("Previous month").await?;
    walk.press("15 May 2026, has restore points").await?;
    walk.see_field("Point in time", "2026-05-15 18:00:…")
        .await?;
    // Mail is backed up every six hours, and everything once a day.
    walk.press("06:00:0…").await?;
    walk.see_field("Point in time", "2026-05-15 06:00:0…")
        .await?;
    walk.see_button("00:15:0…").await?;
    walk.press("Previous year").await?;
    walk.see("May 2025").await
}

async fn what_each_job_holds(walk: &Walk) -> Result<()> {
    begin(walk, "northwind.onmicrosoft.com", "Exchange").await?;
    walk.type_point_in_time("2026-05-16 12:00").await?;
    walk.see_status("The moment lies within the backups")
        .await?;
    walk.see("By the restore points, the newest data is of Sat 16 May 2026, 06:00:0")
        .await?;
    walk.see("5 h 59 min before the moment you asked.").await?;
    walk.see("Mail every 6 hours → Fast Repository: Sat 16 May 2026, 06:00:0")
        .await?;
    walk.see("Everything, daily → Default Backup Repository: Sat 16 May 2026, 00:15:0")
        .await
}

async fn points_that_may_not_be_listed(walk: &Walk) -> Result<()> {
    walk.sign_in().await?;
    walk.pick_organization(Failure::PointsRefused.name())
        .await?;
    walk.pick_restore_type("Exchange").await?;
    walk.see_status("The form works without the restore points")
        .await?;
    walk.type_point_in_time("2022-01-22 15:56").await?;
    walk.see_status("The moment lies within the backups")
        .await?;
    walk.press("Latest: 1 Jun 2026, 22:00").await?;
    walk.start_at("2026-06-01T20:00:06.208Z").await
}

async fn begin(walk: &Walk, organization: &str, service: &str) -> Result<()> {
    walk.sign_in().await?;
    walk.pick_organization(organization).await?;
    walk.pick_restore_type(service).await?;
    walk.see("restore points: press on one").await
}
