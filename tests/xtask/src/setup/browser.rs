//! The browsers for the tests that need one.
//!
//! To add a browser, add a file like [`chromium`] and an arm to each `match`.

mod chromium;
mod firefox;
mod webkit;

use std::path::PathBuf;

use anyhow::Result;

use crate::{env, workspace::Workspace};

/// A browser to test with, one per engine in common use.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Browser {
    /// Chromium, Chrome and Edge, through chromedriver.
    Chromium,
    /// Firefox, through geckodriver.
    Firefox,
    /// `WebKitGTK`, which shares its engine with Safari, through `WebKitWebDriver`.
    WebKit,
}

/// The paths of an installed browser and a compatible driver.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InstalledBrowser {
    /// The browser.
    pub program: PathBuf,
    /// The WebDriver server for this browser.
    pub driver: PathBuf,
}

impl Browser {
    /// All browsers, the most common first.
    pub const ALL: [Self; 3] = [Self::Chromium, Self::Firefox, Self::WebKit];

    /// Returns the browser with this command-line name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|browser| browser.name() == name)
    }

    /// Returns the name for the command line.
    pub fn name(self) -> &'static str {
        match self {
            Self::Chromium => "chromium",
            Self::Firefox => "firefox",
            Self::WebKit => "webkit",
        }
    }

    /// Returns the name for messages.
    pub fn display_name(self) -> &'static str {
        match self {
            Self::Chromium => "Chromium",
            Self::Firefox => "Firefox",
            Self::WebKit => "WebKit",
        }
    }

    /// Returns the environment variables with the paths of the browser and its driver. Users can set them for xtask,
    /// and xtask sets them for the e2e tests.
    pub fn env_variables(self) -> (&'static str, &'static str) {
        match self {
            Self::Chromium => chromium::ENV_VARIABLES,
            Self::Firefox => firefox::ENV_VARIABLES,
            Self::WebKit => webkit::ENV_VARIABLES,
        }
    }

    /// Returns the Debian packages of the browser and its dependencies.
    pub(super) fn debian_packages(self) -> &'static [&'static str] {
        match self {
            Self::Chromium => chromium::DEBIAN_PACKAGES,
            Self::Firefox => firefox::DEBIAN_PACKAGES,
            Self::WebKit => webkit::DEBIAN_PACKAGES,
        }
    }

    /// Returns how to install the browser, shown if it is missing.
    pub(super) fn install_hint(self) -> &'static str {
        match self {
            Self::Chromium => chromium::INSTALL_HINT,
            Self::Firefox => firefox::INSTALL_HINT,
            Self::WebKit => webkit::INSTALL_HINT,
        }
    }

    /// Finds the browser and its driver on this machine.
    ///
    /// # Errors
    ///
    /// If the driver has to be built and the build fails.
    pub(super) fn find(self, workspace: &Workspace) -> Result<Option<InstalledBrowser>> {
        match self {
            Self::Chromium => Ok(chromium::find()),
            Self::Firefox => firefox::find(workspace),
            Self::WebKit => Ok(webkit::find()),
        }
    }
}

/// Returns the path in an environment variable.
fn path_from_env(variable: &str) -> Option<PathBuf> {
    env::variable(variable).map(PathBuf::from)
}

#[cfg(test)]
mod tests {
    use super::Browser;

    #[test]
    fn every_browser_has_a_unique_name() {
        for browser in Browser::ALL {
            assert_eq!(Browser::from_name(browser.name()), Some(browser));
            assert_eq!(browser.display_name().to_lowercase(), browser.name());
        }
        assert_eq!(Browser::from_name("Chromium"), None);
    }

    #[test]
    fn the_install_hint_contains_the_variables_and_the_packages() {
        for browser in Browser::ALL {
            let (program, driver) = browser.env_variables();
            let words = [program, driver]
                .into_iter()
                .chain(browser.debian_packages().iter().copied());
            for word in words {
                assert!(browser.install_hint().contains(word), "{word}");
            }
        }
    }
}
