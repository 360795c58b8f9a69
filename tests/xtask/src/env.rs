//! Environment variables: of this process, and of the programs in tests/e2e.

use std::{env, ffi::OsString, process::Command};

use anyhow::Result;

use crate::{
    setup::{Browser, InstalledBrowser, Tools},
    workspace::Workspace,
};

/// Returns the value of a variable unless it is empty.
pub fn variable(name: &str) -> Option<OsString> {
    env::var_os(name).filter(|value| !value.is_empty())
}

/// Sets the paths of the bundle, axe-core, a browser and its driver for `command`.
pub fn set_e2e_env(
    command: &mut Command,
    workspace: &Workspace,
    tools: &Tools,
    browser: Browser,
    installed: &InstalledBrowser,
) -> Result<()> {
    let (program, driver) = browser.env_variables();
    command
        .env("RESTORE_DESK_DIST", workspace.dist())
        .env("RESTORE_DESK_AXE", tools.axe()?)
        .env(program, &installed.program)
        .env(driver, &installed.driver);
    Ok(())
}
