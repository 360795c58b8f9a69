//! What the programs of tests/journeys find in their environment.

use std::process::Command;

use anyhow::Result;

use crate::{
    checkout::Checkout,
    setup::{Browser, Installed, Tools},
};

/// Gives `command` the bundle, axe and a browser.
pub fn equip(
    command: &mut Command,
    checkout: &Checkout,
    tools: &Tools,
    browser: Browser,
    installed: &Installed,
) -> Result<()> {
    let (program, driver) = browser.variables();
    command
        .env("RESTORE_DESK_DIST", checkout.dist())
        .env("RESTORE_DESK_AXE", tools.axe()?)
        .env(program, &installed.program)
        .env(driver, &installed.driver);
    Ok(())
}
