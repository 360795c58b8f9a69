//! Finds Chromium or Chrome, and chromedriver.

use std::path::Path;

use super::{
    super::{find_on_path, reported_version},
    InstalledBrowser, path_from_env,
};

/// The environment variables with the paths of the browser and its driver.
pub const ENV_VARIABLES: (&str, &str) = ("CHROMIUM", "CHROMEDRIVER");

/// The Debian packages.
pub const DEBIAN_PACKAGES: &[&str] = &["chromium", "chromium-driver"];

/// How to install both, shown if one is missing.
pub const INSTALL_HINT: &str = "not installed. Install Chromium or Chrome and a chromedriver of the same version, for \
     example with `apt-get install chromium chromium-driver` as root, or set CHROMIUM and CHROMEDRIVER to their paths";

/// Finds the browser and its driver.
pub fn find() -> Option<InstalledBrowser> {
    let (program, driver) = ENV_VARIABLES;
    let driver = path_from_env(driver).or_else(|| find_on_path("chromedriver"))?;
    let program = path_from_env(program).or_else(|| {
        ["chromium", "chromium-browser", "google-chrome"]
            .into_iter()
            .filter_map(find_on_path)
            .find(|program| has_same_major_version(program, &driver))
    })?;
    Some(InstalledBrowser { program, driver })
}

/// Returns whether the versions match. The driver rejects a browser of another major version, and a machine may have
/// several browsers.
fn has_same_major_version(program: &Path, driver: &Path) -> bool {
    match (reported_version(program), reported_version(driver)) {
        (Some(program), Some(driver)) => major(&program) == major(&driver),
        _ => false,
    }
}

fn major(version: &str) -> Option<&str> {
    version.split('.').next()
}
