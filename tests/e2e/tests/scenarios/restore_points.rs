//! The restore points of each job, and the form without them.

use anyhow::Result;
use e2e::{scenario, scenario::Scenario, user::User};
use sandbox::FailingOrganization;

pub fn scenarios() -> Vec<Scenario> {
    vec![
        scenario!(the_newest_data_of_each_job_is_shown),
        scenario!(the_form_works_without_restore_points).expecting_errors(&["RestorePoints"]),
    ]
}

async fn the_newest_data_of_each_job_is_shown(user: &User) -> Result<()> {
    user.open_restore_points("northwind.onmicrosoft.com", "Exchange")
        .await?;
    user.fill_point_in_time("2026-05-16 12:00").await?;
    user.expect_status("Covered by backups").await?;
    user.expect_text("Newest data: Sat 16 May 2026, 06:00:0")
        .await?;
    user.expect_text("5 h 59 min before the time you chose.")
        .await?;
    user.expect_text("Mail every 6 hours → Fast Repository: Sat 16 May 2026, 06:00:0")
        .await?;
    user.expect_text("Everything, daily → Default Backup Repository: Sat 16 May 2026, 00:15:0")
        .await
}

async fn the_form_works_without_restore_points(user: &User) -> Result<()> {
    user.sign_in().await?;
    user.select_organization(FailingOrganization::PointsRefused.name())
        .await?;
    user.select_restore_type("Exchange").await?;
    user.expect_status("Restore points could not be loaded; the form works without them")
        .await?;
    user.fill_point_in_time("2022-01-22 15:56").await?;
    user.expect_status("Covered by backups").await?;
    user.click("Latest: 1 Jun 2026, 22:00").await?;
    user.start_session_at("2026-06-01T20:00:06.208Z").await
}
