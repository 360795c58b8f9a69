//! Versions 7 and 8 of the API: from the sign-in to the end of a session, and the errors.

use anyhow::{Result, ensure};
use e2e::{scenario, scenario::Scenario, user::User, wait::wait_until};
use sandbox::{FailingOrganization, Options, Version};

pub fn scenarios() -> Vec<Scenario> {
    let version_options = |api| Options {
        api,
        ..Options::default()
    };
    vec![
        scenario!(version_7_works_from_sign_in_to_sign_out)
            .chromium_only()
            .with_options(version_options(Version::V7)),
        scenario!(version_8_works_from_sign_in_to_sign_out)
            .chromium_only()
            .with_options(version_options(Version::V8)),
        scenario!(a_stack_trace_is_collapsed)
            .chromium_only()
            .with_options(version_options(Version::V8))
            .expecting_errors(&["/explore"]),
        scenario!(a_version_6_url_uses_version_6)
            .chromium_only()
            .with_options(version_options(Version::V8)),
    ]
}

async fn version_7_works_from_sign_in_to_sign_out(user: &User) -> Result<()> {
    sign_in_start_stop_and_sign_out(user, "v7").await
}

async fn version_8_works_from_sign_in_to_sign_out(user: &User) -> Result<()> {
    sign_in_start_stop_and_sign_out(user, "v8").await
}

async fn sign_in_start_stop_and_sign_out(user: &User, version: &str) -> Result<()> {
    user.sign_in().await?;
    user.fill_form("abc.onmicrosoft.com", "Exchange").await?;
    // The backup window, the restore points, and the names of the jobs come from three lists.
    user.expect_text("327 restore points").await?;
    user.expect_text("Everything, daily").await?;
    user.click("Start restore session").await?;
    user.expect_property("Type", "Exchange (Vex)").await?;
    let url = user.url().await?;
    let session_url = format!("#/{version}/RestoreSessions/");
    ensure!(url.starts_with(&session_url), "{url}");
    user.click_link("Organization in this session").await?;
    user.click_link("Mailboxes").await?;
    user.expect_text("All 64 entries loaded.").await?;
    user.click_link("‹ Restore session").await?;
    user.click("Stop session").await?;
    user.expect_status("The session is stopped").await?;
    user.click_link("Sessions").await?;
    user.expect_row("Exchange").await?;
    user.sign_out().await?;
    user.expect_status("You are signed out").await?;
    let requests = user.host.sandbox.requests();
    let other_version = requests
        .iter()
        .find(|request| !request.path.starts_with(&format!("/{version}/")));
    ensure!(
        other_version.is_none(),
        "unexpected request: {other_version:?}"
    );
    wait_until(async || {
        let count = user.host.requests("POST", "/token/logout").len();
        ensure!(count == 1, "expected 1 logout request, found {count}");
        Ok(())
    })
    .await
}

async fn a_stack_trace_is_collapsed(user: &User) -> Result<()> {
    user.request_session(FailingOrganization::ExploreForbidden.name(), "Teams")
        .await?;
    user.expect_text("Error code: ResourceAccessDenied").await?;
    user.expect_no_text("Veeam.Archiver.REST").await?;
    user.click("Stack trace for Veeam Support").await?;
    user.expect_text("at Veeam.Archiver.REST").await
}

async fn a_version_6_url_uses_version_6(user: &User) -> Result<()> {
    user.open_session("abc.onmicrosoft.com", "Teams").await?;
    let url = user.url().await?.replace("#/v8/", "#/v6/");
    user.open(&url).await?;
    user.click("Show addresses").await?;
    user.expect_text(&url.replace('#', "")).await?;
    user.expect_button("Stop session").await
}
