//! The timeline of restore points.

use anyhow::Result;
use e2e::{scenario, scenario::Scenario, steps::keyboard::Key, user::User};
use sandbox::FailingOrganization;

pub fn scenarios() -> Vec<Scenario> {
    vec![
        scenario!(the_timeline_works_with_the_keyboard),
        scenario!(the_timeline_works_with_the_mouse),
        scenario!(the_timeline_shows_20000_restore_points),
    ]
}

async fn the_timeline_works_with_the_keyboard(user: &User) -> Result<()> {
    user.open_restore_points("abc.onmicrosoft.com", "Teams")
        .await?;
    user.expect_slider_value("Restore points", "no time chosen")
        .await?;
    user.tab_to("slider", "Restore points").await?;
    user.press_key(Key::End).await?;
    user.expect_slider_value("Restore points", "Fri 21 Jan 2022, 22:00:07.553 UTC+01:00")
        .await?;
    user.press_key(Key::Left).await?;
    user.expect_slider_value("Restore points", "Thu 20 Jan 2022, 22:00:…")
        .await?;
    user.press_key(Key::Home).await?;
    user.expect_slider_value("Restore points", "Mon 1 Mar 2021, 22:00:04.119 UTC+01:00")
        .await?;
    user.press_key(Key::Right).await?;
    user.expect_slider_value("Restore points", "Tue 2 Mar 2021, 22:00:…")
        .await?;
    user.expect_value("Point in time", "2021-03-02 22:00:…")
        .await?;
    user.expect_status("exactly the time you chose").await
}

async fn the_timeline_works_with_the_mouse(user: &User) -> Result<()> {
    user.open_restore_points("abc.onmicrosoft.com", "Teams")
        .await?;
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
