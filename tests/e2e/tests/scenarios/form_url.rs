//! The URL of the form, which can be copied, bookmarked, and shared.

use anyhow::{Result, ensure};
use e2e::{scenario, scenario::Scenario, steps::start_session::DOCUMENTED_TIME, user::User};
use sandbox::ABC;

pub fn scenarios() -> Vec<Scenario> {
    vec![scenario!(the_url_changes_with_the_form_and_fills_it_in)]
}

async fn the_url_changes_with_the_form_and_fills_it_in(user: &User) -> Result<()> {
    user.sign_in().await?;
    user.fill_form("abc.onmicrosoft.com", "Exchange").await?;
    user.expect_url(&format!(
        "#/?organization={ABC}&type=Vex&at={DOCUMENTED_TIME}"
    ))
    .await?;
    user.select_restore_type("Teams").await?;
    user.fill_point_in_time("2022-01-22 15:56").await?;
    user.toggle_checkbox("Show deleted items").await?;
    user.toggle_checkbox("Show all versions").await?;
    let url =
        format!("#/?organization={ABC}&type=Vet&at=2022-01-22T14:56:00.000Z&deleted=1&versions=1");
    user.expect_url(&url).await?;
    // Going back restores the form, and so does reloading the page.
    user.click_link("Sessions").await?;
    user.expect_heading("Sessions").await?;
    user.go_back().await?;
    user.expect_value("Point in time", "2022-01-22 15:56")
        .await?;
    user.reload().await?;
    user.sign_in().await?;
    user.expect_value("Organization", "abc.onmicrosoft.com")
        .await?;
    user.expect_value("Restore type", "Teams: …").await?;
    user.expect_value("Point in time", "2022-01-22 15:56:00")
        .await?;
    user.expect_value("Show deleted items", "checked").await?;
    user.expect_value("Show all versions", "checked").await?;
    user.expect_url(&url).await?;
    ensure!(
        user.host.requests("POST", "/explore").is_empty(),
        "a URL started a session"
    );
    user.start_session_at("2022-01-22T14:56:00.000Z").await
}
