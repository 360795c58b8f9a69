//! Time zones: the one of the browser, and switching to another.

use anyhow::Result;
use e2e::{scenario, scenario::Scenario, user::User};
use sandbox::NORTHWIND;

pub fn scenarios() -> Vec<Scenario> {
    vec![
        scenario!(times_are_shown_in_the_time_zone_of_the_browser)
            .chromium_only()
            .in_time_zone("America/New_York"),
        scenario!(changing_the_time_zone_keeps_the_point_in_time),
    ]
}

async fn times_are_shown_in_the_time_zone_of_the_browser(user: &User) -> Result<()> {
    user.sign_in().await?;
    user.fill_form("abc.onmicrosoft.com", "Teams").await?;
    user.expect_text("Sat 22 Jan 2022, 09:56:55.862").await?;
    user.expect_text("New York, UTC-05:00 · 14:56:55.862 UTC")
        .await?;
    user.expect_text("Newest data: 21 Jan, 16:00:07").await
}

async fn changing_the_time_zone_keeps_the_point_in_time(user: &User) -> Result<()> {
    user.open_restore_points("northwind.onmicrosoft.com", "Exchange")
        .await?;
    user.fill_point_in_time("2022-01-22 15:56").await?;
    user.expect_text("Berlin, UTC+01:00 · 14:56 UTC").await?;
    user.choose_time_zone("UTC").await?;
    user.expect_value("Point in time", "2022-01-22 14:56:00")
        .await?;
    user.choose_time_zone("Asia/Kathmandu").await?;
    user.expect_focus("button Times in Kathmandu").await?;
    user.expect_value("Point in time", "2022-01-22 20:41:00")
        .await?;
    user.expect_text("Kathmandu, UTC+05:45 · 14:56 UTC").await?;
    // From now on, entered times are in this time zone.
    user.fill_point_in_time("2022-01-22 20:42").await?;
    user.expect_text("Kathmandu, UTC+05:45 · 14:57 UTC").await?;
    user.expect_url(&format!(
        "#/?organization={NORTHWIND}&type=Vex&at=2022-01-22T14:57:00.000Z"
    ))
    .await?;
    user.reload().await?;
    user.expect_button("Times in Kathmandu").await?;
    user.sign_in().await?;
    // The URL has kept the form.
    user.expect_value("Point in time", "2022-01-22 20:42:00")
        .await?;
    user.start_session_at("2022-01-22T14:57:00.000Z").await
}
