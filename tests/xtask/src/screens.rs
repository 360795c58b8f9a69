//! `cargo xtask screens`: pictures of the page in all its states, on one page to look through.

use std::process::Stdio;

use anyhow::{Context, Result, anyhow, ensure};

use crate::{
    bundle,
    checkout::Checkout,
    equipment::equip,
    setup::{Browser, Need, set_up},
    step::say,
};

/// Takes the pictures whose name contains `filter`.
pub fn take(checkout: &Checkout, filter: Option<&str>) -> Result<()> {
    let tools = set_up(checkout, Need::Tests(Some(Browser::Chromium)))?;
    let provided = tools.browsers().first();
    let provided = provided.context("no browser was set up")?;
    let installed = provided.outcome.as_ref();
    let installed = installed.map_err(|reason| anyhow!("no pictures: {reason}"))?;
    say("Building the release bundle", "2 minutes; 5 the first time");
    bundle::build(checkout, &tools)?;
    say("Taking the pictures", "a minute; 3 the first time");
    let mut screens = tools.command("cargo");
    screens
        .args(["run", "--quiet", "--package", "journeys"])
        .args(["--bin", "screens", "--"])
        .args(filter)
        .stdin(Stdio::null());
    equip(&mut screens, checkout, &tools, provided.browser, installed)?;
    // What it writes is news for whoever waits, so it goes to the terminal instead of a log.
    let status = screens.status().context("`cargo` cannot be started")?;
    ensure!(status.success(), "taking the pictures failed ({status})");
    let page = checkout.root().join("target/screens/index.html");
    println!("{}", page.display());
    Ok(())
}
