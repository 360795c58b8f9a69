//! Entering a point in time: pasted texts and quick picks.

use anyhow::{Result, ensure};
use e2e::{scenario, scenario::Scenario, user::User};

pub fn scenarios() -> Vec<Scenario> {
    vec![
        scenario!(pasted_times_are_interpreted),
        scenario!(quick_picks_choose_restore_points),
    ]
}

async fn pasted_times_are_interpreted(user: &User) -> Result<()> {
    user.open_restore_points("northwind.onmicrosoft.com", "Exchange")
        .await?;
    let cases = [
        (
            "2022-01-22T14:56:55.862Z",
            "UTC Sat 22 Jan 2022, 14:56:55.862 UTC",
            "interpreted with the offset in the text",
        ),
        (
            "2022-01-22 14:56:55.8620001",
            "UTC Sat 22 Jan 2022, 13:56:55.863 UTC",
            "interpreted in this time zone",
        ),
        (
            "2022.01.22 02:56:55",
            "UTC Sat 22 Jan 2022, 01:56:55 UTC",
            "interpreted as a 24-hour time in this time zone",
        ),
        (
            "1/22/2022 2:56:55 PM",
            "UTC Sat 22 Jan 2022, 13:56:55 UTC",
            "interpreted with the month first",
        ),
        (
            "22.1.2022 14:56",
            "UTC Sat 22 Jan 2022, 13:56:00 UTC",
            "interpreted with the day first",
        ),
        (
            "latest",
            "UTC Mon 1 Jun 2026, 22:15:08.727 UTC",
            "the latest restore point of this type",
        ),
    ];
    for (text, point_in_time, interpretation) in cases {
        user.fill_point_in_time(text).await?;
        user.expect_text(point_in_time).await?;
        user.expect_text(interpretation).await?;
    }
    user.fill_point_in_time("yesterday 14:00").await?;
    user.expect_text("14:00:00").await?;
    user.expect_text("interpreted relative to the time when you typed it")
        .await?;
    // This could mean two days.
    user.fill_point_in_time("2/3/2022 2:56:55 PM").await?;
    user.expect_button("Thu 3 Feb 2022, 14:56:55 UTC+01:00")
        .await?;
    user.click("Wed 2 Mar 2022, 14:56:55 UTC+01:00").await?;
    user.start_session_at("2022-03-02T13:56:55.000Z").await
}

async fn quick_picks_choose_restore_points(user: &User) -> Result<()> {
    user.sign_in().await?;
    user.select_organization("abc.onmicrosoft.com").await?;
    user.select_restore_type("Teams").await?;
    user.click("First: 1 Mar 2021, 22:00").await?;
    user.expect_value("Point in time", "2021-03-01 22:00:04.119")
        .await?;
    user.click("Next ›").await?;
    user.expect_value("Point in time", "2021-03-02 22:00:…")
        .await?;
    user.click("‹ Previous").await?;
    user.expect_value("Point in time", "2021-03-01 22:00:04.119")
        .await?;
    user.click("‹ Previous").await?;
    user.expect_value("Point in time", "2021-03-01 22:00:04.119")
        .await?;
    user.click("This time yesterday").await?;
    user.expect_status("The session will contain the latest restore point")
        .await?;
    user.click("Latest: 21 Jan 2022, 22:00").await?;
    user.expect_value("Point in time", "2022-01-21 22:00:07.553")
        .await?;
    user.expect_status("exactly the time you chose").await?;
    ensure!(
        user.host.requests("POST", "/explore").is_empty(),
        "a quick pick started a session"
    );
    // The time of the restore point is 21:00:07.5521893, so the page rounds it up.
    user.start_session_at("2022-01-21T21:00:07.553Z").await
}
