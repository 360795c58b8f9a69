//! Choosing a point in time with the mouse and the keyboard: in the timeline and in the calendar.

use anyhow::Result;
use e2e::{scenario, scenario::Scenario, steps::keyboard::Key, user::User};
use sandbox::FailingOrganization;

pub fn scenarios() -> Vec<Scenario> {
    vec![
        scenario!(the_timeline_works_with_the_keyboard_and_the_mouse),
        scenario!(the_timeline_shows_20000_restore_points).chromium_only(),
        scenario!(the_calendar_works_with_the_keyboard_and_the_mouse),
    ]
}

async fn the_timeline_works_with_the_keyboard_and_the_mouse(user: &User) -> Result<()> {
    user.open_restore_points("abc.onmicrosoft.com", "Teams")
        .await?;
    user.expect_slider_value("Restore points", "no time chosen")
        .await?;
    user.tab_to("slider", "Restore points").await?;
    user.press_key(Key::End).await?;
    user.expect_slider_value(
        "Restore points",
        "Fri 21 Jan 2022, 22:00:07.553 UTC+01:00, Everything, daily",
    )
    .await?;
    user.press_key(Key::Left).await?;
    user.expect_slider_value("Restore points", "Thu 20 Jan 2022, 22:00:…")
        .await?;
    user.press_key(Key::Home).await?;
    user.expect_slider_value(
        "Restore points",
        "Mon 1 Mar 2021, 22:00:04.119 UTC+01:00, Everything, daily",
    )
    .await?;
    user.press_key(Key::Right).await?;
    user.expect_slider_value("Restore points", "Tue 2 Mar 2021, 22:00:…")
        .await?;
    user.expect_value("Point in time", "2021-03-02 22:00:…")
        .await?;
    user.expect_status("exactly the time you chose").await?;

    user.click_at_fraction("slider", "Restore points", 0.99)
        .await?;
    user.expect_value("Point in time", "2022-01-21 22:00:07.553")
        .await?;
    user.click_at_fraction("slider", "Restore points", 0.01)
        .await?;
    user.expect_value("Point in time", "2021-03-01 22:00:04.119")
        .await?;
    // The middle between March 2021 and January 2022.
    user.click_at_fraction("slider", "Restore points", 0.5)
        .await?;
    user.expect_value("Point in time", "2021-08-…").await?;

    user.fill_point_in_time("2021-06-15 12:00").await?;
    user.click("Month").await?;
    user.expect_text("31 May – 30 June 2021").await?;
    user.expect_text("14 Jun").await?;
    user.click("Day").await?;
    user.expect_text("18:00").await?;
    // The timeline reaches from 06:00 the day before to 06:00 the day after.
    user.click_at_fraction("slider", "Restore points", 0.9)
        .await?;
    user.expect_value("Point in time", "2021-06-15 23:00:…")
        .await
}

async fn the_timeline_shows_20000_restore_points(user: &User) -> Result<()> {
    user.open_restore_points(FailingOrganization::PointsMany.name(), "Exchange")
        .await?;
    user.click_at_fraction("slider", "Restore points", 0.99)
        .await?;
    user.expect_value("Point in time", "2026-06-01 22:00:06.208")
        .await
}

async fn the_calendar_works_with_the_keyboard_and_the_mouse(user: &User) -> Result<()> {
    user.open_restore_points("fabrikam.com", "OneDrive").await?;
    user.fill_point_in_time("2023-02-20 12:00").await?;
    user.tab_to("button", "Calendar").await?;
    user.press_key(Key::Enter).await?;
    user.tab_to("button", "20 Feb 2023").await?;
    // OneDrive is backed up once a week: on 14, 21, and 28 February.
    user.press_key(Key::Right).await?;
    user.expect_focus("button 21 Feb 2023, 1 restore point")
        .await?;
    user.press_key(Key::Down).await?;
    user.expect_focus("button 28 Feb 2023, 1 restore point")
        .await?;
    user.press_key(Key::Right).await?;
    user.expect_focus("button 1 Mar 2023").await?;
    user.expect_text("Mar 2023").await?;
    user.press_key(Key::Left).await?;
    user.expect_focus("button 28 Feb 2023, 1 restore point")
        .await?;
    user.press_key(Key::Enter).await?;
    user.expect_focus("heading Tue 28 Feb 2023 1 restore point")
        .await?;
    user.expect_value("Point in time", "2023-02-20 12:00")
        .await?;
    user.tab_to("button", "02:30:06 Everything, daily").await?;
    user.press_key(Key::Enter).await?;
    user.expect_value("Point in time", "2023-02-28 02:30:…")
        .await?;
    user.expect_focus("button Calendar").await?;

    user.fill_point_in_time("").await?;
    user.select_organization("northwind.onmicrosoft.com")
        .await?;
    user.select_restore_type("Exchange").await?;
    user.expect_text("drag to move").await?;
    user.click("Calendar").await?;
    // The calendar opens at the latest restore point.
    user.expect_text("Jun 2026").await?;
    user.click("Previous year").await?;
    user.expect_text("Jun 2025").await?;
    user.click("Next year").await?;
    user.click("Previous month").await?;
    // One job backs up mail every six hours, another everything once a day.
    user.click("15 May 2026, 5 restore points").await?;
    user.expect_button("00:15:0…").await?;
    user.expect_value("Point in time", "").await?;
    user.click("06:00:0…").await?;
    user.expect_value("Point in time", "2026-05-15 06:00:0…")
        .await
}
