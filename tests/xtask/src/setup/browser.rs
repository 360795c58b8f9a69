//! A browser of the checks that need a real one, and how it is called where.
//!
//! A further one is a file like [`chromium`] and a line in each `match`.

mod chromium;
mod firefox;
mod webkit;

use std::{env, path::PathBuf};

use anyhow::Result;

use crate::checkout::Checkout;

/// One of the three engines that people have.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Browser {
    /// Chromium, Chrome and Edge, through chromedriver.
    Chromium,
    /// Firefox, through geckodriver.
    Firefox,
    /// The engine of Safari, as GTK has it, through `WebKitWebDriver`.
    WebKit,
}

/// A browser and a driver that fit together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Installed {
    /// The browser itself.
    pub program: PathBuf,
    /// The server that steers it.
    pub driver: PathBuf,
}

impl Browser {
    /// All of them, the most common first.
    pub const ALL: [Self; 3] = [Self::Chromium, Self::Firefox, Self::WebKit];

    /// The one of this name on the command line.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|browser| browser.name() == name)
    }

    /// Its name on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Self::Chromium => "chromium",
            Self::Firefox => "firefox",
            Self::WebKit => "webkit",
        }
    }

    /// Its name in what people read.
    pub fn title(self) -> &'static str {
        match self {
            Self::Chromium => "Chromium",
            Self::Firefox => "Firefox",
            Self::WebKit => "WebKit",
        }
    }

    /// The variables that name the browser itself and its driver: to this program, and by it to the journeys.
    pub fn variables(self) -> (&'static str, &'static str) {
        match self {
            Self::Chromium => chromium::VARIABLES,
            Self::Firefox => firefox::VARIABLES,
            Self::WebKit => webkit::VARIABLES,
        }
    }

    /// Debian's packages of the browser and of what it needs.
    pub(super) fn packages(self) -> &'static [&'static str] {
        match self {
            Self::Chromium => chromium::PACKAGES,
            Self::Firefox => firefox::PACKAGES,
            Self::WebKit => webkit::PACKAGES,
        }
    }

    /// What to do where it cannot be found.
    pub(super) fn advice(self) -> &'static str {
        match self {
            Self::Chromium => chromium::ADVICE,
            Self::Firefox => firefox::ADVICE,
            Self::WebKit => webkit::ADVICE,
        }
    }

    /// What this machine has of it; an error when a driver had to be built and could not be.
    pub(super) fn find(self, checkout: &Checkout) -> Result<Option<Installed>> {
        match self {
            Self::Chromium => Ok(chromium::find()),
            Self::Firefox => firefox::find(checkout),
            Self::WebKit => Ok(webkit::find()),
        }
    }
}

/// The program that a variable names.
fn named_by(variable: &str) -> Option<PathBuf> {
    env::var_os(variable)
        .filter(|value| !value.is_empty())
        .map(PathBuf::from)
}

#[cfg(test)]
mod tests {
    use super::Browser;

    #[test]
    fn every_browser_is_found_by_its_name() {
        for browser in Browser::ALL {
            assert_eq!(Browser::named(browser.name()), Some(browser));
            assert_eq!(browser.title().to_lowercase(), browser.name());
        }
        assert_eq!(Browser::named("Chromium"), None);
    }

    #[test]
    fn the_advice_names_the_variables_and_the_packages() {
        for browser in Browser::ALL {
            let (program, driver) = browser.variables();
            let words = [program, driver]
                .into_iter()
                .chain(browser.packages().iter().copied());
            for word in words {
                assert!(browser.advice().contains(word), "{word}");
            }
        }
    }
}
