//! Finds the browsers for a command, or installs them.

use anyhow::{Result, bail};

use super::{
    apt,
    browser::{Browser, InstalledBrowser},
};
use crate::{env::variable, workspace::Workspace};

/// A requested browser and the result of its setup.
#[derive(Debug)]
pub struct BrowserSetup {
    /// The requested browser.
    pub browser: Browser,
    /// The paths, or the reason why the browser is not available.
    pub result: Result<InstalledBrowser, String>,
}

/// Finds all browsers or only one, and installs missing ones if possible.
///
/// In CI, a missing browser is an error, because skipped tests would go unnoticed there. Elsewhere, its tests are
/// skipped.
pub fn set_up_browsers(workspace: &Workspace, only: Option<Browser>) -> Result<Vec<BrowserSetup>> {
    let mut found: Vec<_> = Browser::ALL
        .into_iter()
        .filter(|browser| only.is_none_or(|only| only == *browser))
        .map(|browser| (browser, browser.find(workspace)))
        .collect();
    let packages: Vec<&str> = found
        .iter()
        .filter(|(_, found)| matches!(found, Ok(None)))
        .flat_map(|(browser, _)| browser.debian_packages())
        .copied()
        .collect();
    if !packages.is_empty() && apt::is_usable() {
        if let Err(error) = apt::install(workspace, &packages) {
            eprintln!("{error:#}");
        }
        for (browser, found) in &mut found {
            if matches!(found, Ok(None)) {
                *found = browser.find(workspace);
            }
        }
    }
    let setups: Vec<BrowserSetup> = found
        .into_iter()
        .map(|(browser, found)| BrowserSetup {
            browser,
            result: match found {
                Ok(found) => found.ok_or_else(|| browser.install_hint().to_owned()),
                Err(error) => Err(format!("{error:#}")),
            },
        })
        .collect();
    if variable("CI").is_some() {
        require_all(&setups)?;
    }
    Ok(setups)
}

fn require_all(setups: &[BrowserSetup]) -> Result<()> {
    for BrowserSetup { browser, result } in setups {
        if let Err(reason) = result {
            bail!("{} is required in CI: {reason}", browser.display_name());
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_missing_browser_is_an_error_in_ci() {
        let installed = InstalledBrowser {
            program: "chromium".into(),
            driver: "chromedriver".into(),
        };
        let chromium = BrowserSetup {
            browser: Browser::Chromium,
            result: Ok(installed),
        };
        let webkit = BrowserSetup {
            browser: Browser::WebKit,
            result: Err("not installed".into()),
        };
        assert!(require_all(std::slice::from_ref(&chromium)).is_ok());
        let result = require_all(&[chromium, webkit]).map_err(|error| error.to_string());
        assert_eq!(
            result,
            Err("WebKit is required in CI: not installed".to_owned())
        );
    }
}
