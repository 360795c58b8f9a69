//! Finds Firefox, and finds or builds geckodriver, which supports all Firefox versions of recent years.

use std::path::PathBuf;

use anyhow::{Context, Result};

use super::{
    super::{cargo_tool::CargoTool, executable_name, find_on_path},
    InstalledBrowser, path_from_env,
};
use crate::workspace::Workspace;

/// The environment variables with the paths of the browser and its driver.
pub const ENV_VARIABLES: (&str, &str) = ("FIREFOX", "GECKODRIVER");

/// The Debian packages, which do not include geckodriver.
pub const DEBIAN_PACKAGES: &[&str] = &["firefox-esr"];

/// How to install Firefox, shown if it is missing.
pub const INSTALL_HINT: &str = "not installed. Install Firefox, for example with `apt-get install firefox-esr` as root, or \
     set FIREFOX to its path. geckodriver is built unless it is on PATH or GECKODRIVER is set";

/// The version to build if geckodriver is not installed.
const DRIVER_VERSION: &str = "0.37.1";

/// Finds Firefox, and finds or builds geckodriver.
pub fn find(workspace: &Workspace) -> Result<Option<InstalledBrowser>> {
    let (program, driver) = ENV_VARIABLES;
    let program = path_from_env(program).or_else(|| {
        ["firefox-esr", "firefox"]
            .into_iter()
            .find_map(find_on_path)
    });
    let Some(program) = program else {
        return Ok(None);
    };
    let driver = match path_from_env(driver).or_else(|| find_on_path("geckodriver")) {
        Some(driver) => driver,
        None => build_driver(workspace)?,
    };
    Ok(Some(InstalledBrowser { program, driver }))
}

fn build_driver(workspace: &Workspace) -> Result<PathBuf> {
    let tool = CargoTool {
        package: "geckodriver",
        version: DRIVER_VERSION.to_owned(),
        folder: format!("geckodriver-{DRIVER_VERSION}"),
        programs: &["geckodriver"],
        duration: "about 3 minutes, once per machine",
        can_ignore_lock_file: true,
    };
    let folder = tool
        .ensure_installed(workspace)
        .context("geckodriver, which the tests in Firefox need, is not available")?;
    let file = executable_name("geckodriver");
    Ok(folder.map_or_else(|| file.clone().into(), |folder| folder.join(&file)))
}
