//! The calendar of restore points.

use anyhow::Result;
use e2e::{scenario, scenario::Scenario, steps::keyboard::Key, user::User};

pub fn scenarios() -> Vec<Scenario> {
    vec![
        scenario!(the_calendar_works_with_the_keyboard),
        scenario!(the_calendar_works_with_the_mouse),
    ]
}

async fn the_calendar_works_with_the_keyboard(user: &User) -> Result<()> {
    user.open_restore_points("fabrikam.com", "OneDrive").await?;
    user.fill_point_in_time("2023-02-20 12:00").await?;
    user.tab_to("button", "Calendar").await?;
    user.press_key(Key::Enter).await?;
    user.tab_to("button", "20 Feb 2023").await?;
    // OneDrive is backed up once a week: on 14, 21, and 28 February.
    user.press_key(Key::Right).await?;
    user.expect_focus("button 21 Feb 2023, has restore points")
        .await?;
    user.press_key(Key::Down).await?;
    user.expect_focus("button 28 Feb 2023, has restore points")
        .await?;
    user.press_key(Key::Right).await?;
    user.expect_focus("button 1 Mar 2023").await?;
    user.expect_text("Mar 2023").await?;
    user.press_key(Key::Left).await?;
    user.expect_focus("button 28 Feb 2023, has restore points")
        .await?;
    user.press_key(Key::Enter).await?;
    user.expect_value("Point in time", "2023-02-28 02:30:…")
        .await?;
    user.expect_focus("button 28 Feb 2023, has restore points")
        .await
}

async fn the_calendar_works_with_the_mouse(user: &User) -> Result<()> {
    user.open_restore_points("northwind.onmicrosoft.com", "Exchange")
        .await?;
    user.click("Calendar").await?;
    // The calendar opens at the latest restore point.
    user.expect_text("Jun 2026").await?;
    user.click("Previous month").await?;
    user.click("15 May 2026, has restore points").await?;
    user.expect_value("Point in time", "2026-05-15 18:00:…")
        .await?;
    // One job backs up mail every six hours, another everything once a day.
    user.click("06:00:0…").await?;
    user.expect_value("Point in time", "2026-05-15 06:00:0…")
        .await?;
    user.expect_button("00:15:0…").await?;
    user.click("Previous year").await?;
    user.expect_text("May 2025").await
}
