//! Versions 7 and 8 of the API: the whole job in each, and what they say of failures.

use anyhow::{Result, ensure};
use journeys::{journey, journey::Journey, patience::until, walk::Walk};
use sandbox::{Options, Version};

pub fn journeys() -> Vec<Journey> {
    let speaking = |api| Options {
        api,
        ..Options::default()
    };
    vec![
        journey!(the_whole_job_in_version_7).with(speaking(Version::V7)),
        journey!(the_whole_job_in_version_8).with(speaking(Version::V8)),
        journey!(a_stack_trace_is_folded)
            .with(speaking(Version::V8))
            .provoking(&["/explore"]),
        journey!(an_older_address_is_read_in_its_version).with(speaking(Version::V8)),
    ]
}

async fn the_whole_job_in_version_7(walk: &Walk) -> Result<()> {
    whole_job(walk, "v7").await
}

async fn the_whole_job_in_version_8(walk: &Walk) -> Result<()> {
    whole_job(walk, "v8").await
}

async fn whole_job(walk: &Walk, version: &str) -> Result<()> {
    walk.sign_in().await?;
    walk.fill_in("abc.onmicrosoft.com", "Exchange").await?;
    // The window, the restore points, and the names of jobs and repositories come from four lists.
    walk.see("327 restore points").await?;
    walk.see("Everything, daily → Default Backup Repository")
        .await?;
    walk.press("Start restore session").await?;
    walk.see_detail("Type", "Exchange (Vex)").await?;
    let address = walk.address().await?;
    let card = format!("#/{version}/RestoreSessions/");
    ensure!(address.starts_with(&card), "{address}");
    walk.follow("Organization in this session").await?;
    walk.follow("Mailboxes").await?;
    walk.see("30 entries so far").await?;
    walk.follow("‹ Restore session").await?;
    walk.press("Stop session").await?;
    walk.see_status("The session is stopped").await?;
    walk.follow("Sessions").await?;
    walk.see_row("Exchange restore").await?;
    walk.press("Sign out").await?;
    walk.see_status("You are signed out").await?;
    let asked = walk.host.sandbox.requests();
    let elsewhere = asked
        .iter()
        .find(|request| !request.path.starts_with(&format!("/{version}/")));
    ensure!(elsewhere.is_none(), "asked for {elsewhere:?}");
    until(async || {
        let asked = walk.host.asked("POST", "/token/logout").len();
        ensure!(asked == 1, "asked {asked} times");
        Ok(())
    })
    .await
}

async fn a_stack_trace_is_folded(walk: &Walk) -> Result<()> {
    walk.ask_for("explore-403", "Teams").await?;
    walk.see("Its code for this: ResourceAccessDenied").await?;
    walk.see_no("Veeam.Archiver.REST").await?;
    walk.press("Stack trace, for Veeam’s support").await?;
    walk.see("at Veeam.Archiver.REST").await
}

async fn an_older_address_is_read_in_its_version(walk: &Walk) -> Result<()> {
    walk.open_session("abc.onmicrosoft.com", "Teams").await?;
    let address = walk.address().await?.replace("#/v8/", "#/v6/");
    walk.visit(&address).await?;
    walk.see(&address.replace('#', "")).await?;
    walk.see_button("Stop session").await
}
