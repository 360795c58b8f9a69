//! The walks through the release bundle.

use anyhow::{Result, ensure};

use super::{counts::Counts, workshop::Workshop};
use crate::{
    bundle,
    equipment::equip,
    setup::{Browser, Installed},
    step::say,
};

const WALKS: &str = "test --package journeys --test walks --";

/// Whether there is anything to walk; with a filter, nothing before has built the bundle.
pub fn prepare(workshop: &Workshop, log: &str) -> Result<bool> {
    if !workshop.selects(log, WALKS)? {
        return Ok(false);
    }
    let mut browsers = workshop.tools.browsers().iter();
    if !browsers.any(|provided| provided.outcome.is_ok()) {
        return Ok(true);
    }
    if workshop.filter.is_some() {
        say("Building the release bundle", "2 minutes");
        bundle::build(workshop.checkout, &workshop.tools)?;
    }
    ensure!(
        workshop.checkout.dist().join("index.html").is_file(),
        "there is no bundle to walk through"
    );
    Ok(true)
}

/// Walks in one browser.
pub fn walk(
    workshop: &Workshop,
    log: &str,
    browser: Browser,
    installed: &Installed,
) -> Result<Counts> {
    let mut walks = workshop.cargo(WALKS);
    walks
        .args(["--browser", browser.name()])
        .args(workshop.filter);
    equip(
        &mut walks,
        workshop.checkout,
        &workshop.tools,
        browser,
        installed,
    )?;
    workshop.light(browser, &mut walks);
    workshop.count(log, &mut walks)
}
