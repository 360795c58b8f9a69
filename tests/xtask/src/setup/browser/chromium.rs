//! Chromium, or Chrome, with chromedriver.

use std::path::Path;

use super::{
    super::{on_path, version_of},
    Installed, named_by,
};

/// What names the browser and its driver.
pub const VARIABLES: (&str, &str) = ("CHROMIUM", "CHROMEDRIVER");

/// Debian's packages.
pub const PACKAGES: &[&str] = &["chromium", "chromium-driver"];

/// What to do where either is missing.
pub const ADVICE: &str = "Chromium (or Chrome) and a chromedriver of the same version are needed: install \
     both, for example with `apt-get install chromium chromium-driver` as root, or name \
     them in CHROMIUM and CHROMEDRIVER";

/// Finds both.
pub fn find() -> Option<Installed> {
    let (program, driver) = VARIABLES;
    let driver = named_by(driver).or_else(|| on_path("chromedriver"))?;
    let program = named_by(program).or_else(|| {
        ["chromium", "chromium-browser", "google-chrome"]
            .into_iter()
            .filter_map(on_path)
            .find(|program| fit(program, &driver))
    })?;
    Some(Installed { program, driver })
}

/// A driver refuses a browser of another major version, and some machines have several browsers.
fn fit(program: &Path, driver: &Path) -> bool {
    match (version_of(program), version_of(driver)) {
        (Some(program), Some(driver)) => major(&program) == major(&driver),
        _ => false,
    }
}

fn major(version: &str) -> Option<&str> {
    version.split('.').next()
}
