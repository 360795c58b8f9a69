//! A Chromium and its driver, for the checks that need a real browser.
//!
//! `CHROMIUM` and `CHROMEDRIVER` name them; else PATH is searched; else Debian's packages are installed.

use std::{
    env,
    path::{Path, PathBuf},
    process::Command,
};

use anyhow::{Result, bail};

use super::{on_path, version_of};
use crate::{
    checkout::Checkout,
    step::{run, say},
};

/// A browser and a driver that fit together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Browser {
    /// The browser itself.
    pub program: PathBuf,
    /// The server that steers it.
    pub driver: PathBuf,
}

/// Finds both, or installs both.
pub fn provide(checkout: &Checkout) -> Result<Browser> {
    if let Some(browser) = find() {
        return Ok(browser);
    }
    if Path::new("/etc/debian_version").is_file() && is_root() {
        say(
            "Installing Chromium and its driver",
            "about 2 minutes, once per machine",
        );
        // The package lists of a fresh machine are empty or stale.
        run(checkout, "apt-update", apt().arg("update"))?.or_fail("`apt-get update`")?;
        let mut install = apt();
        install.args([
            "install",
            "--yes",
            "--no-install-recommends",
            "chromium",
            "chromium-driver",
        ]);
        run(checkout, "apt-install", &mut install)?
            .or_fail("`apt-get install chromium chromium-driver`")?;
        if let Some(browser) = find() {
            return Ok(browser);
        }
    }
    bail!(
        "the checks need Chromium (or Chrome) and a chromedriver of the same version: install both, for example with \
         `apt-get install chromium chromium-driver` as root, or name them in CHROMIUM and CHROMEDRIVER"
    )
}

fn find() -> Option<Browser> {
    let named = |name| env::var_os(name).map(PathBuf::from);
    let driver = named("CHROMEDRIVER").or_else(|| on_path("chromedriver"))?;
    let program = named("CHROMIUM").or_else(|| {
        ["chromium", "chromium-browser", "google-chrome"]
            .into_iter()
            .filter_map(on_path)
            .find(|program| fit(program, &driver))
    })?;
    Some(Browser { program, driver })
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

fn is_root() -> bool {
    let user = Command::new("id").arg("-u").output();
    user.is_ok_and(|user| user.stdout.trim_ascii() == b"0")
}

fn apt() -> Command {
    let mut apt = Command::new("apt-get");
    apt.env("DEBIAN_FRONTEND", "noninteractive");
    apt
}
