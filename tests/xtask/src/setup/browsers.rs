//! The browsers that a command wants: found, else installed, else skipped with a reason.

use std::env;

use anyhow::{Result, bail};

use super::{
    apt,
    browser::{Browser, Installed},
};
use crate::checkout::Checkout;

/// A browser that is wanted, and what came of it.
#[derive(Debug)]
pub struct Provided {
    /// Which it is.
    pub browser: Browser,
    /// Where it lies, or why it cannot be had.
    pub outcome: Result<Installed, String>,
}

/// Provides every browser, or only one.
///
/// One that cannot be had is an error in CI, where nobody would miss it; elsewhere the checks do without it.
pub fn provide(checkout: &Checkout, only: Option<Browser>) -> Result<Vec<Provided>> {
    let mut found: Vec<_> = Browser::ALL
        .into_iter()
        .filter(|browser| only.is_none_or(|only| only == *browser))
        .map(|browser| (browser, browser.find(checkout)))
        .collect();
    let packages: Vec<&str> = found
        .iter()
        .filter(|(_, found)| matches!(found, Ok(None)))
        .flat_map(|(browser, _)| browser.packages())
        .copied()
        .collect();
    if !packages.is_empty() && apt::is_usable() {
        if let Err(error) = apt::install(checkout, &packages) {
            eprintln!("{error:#}");
        }
        for (browser, found) in &mut found {
            if matches!(found, Ok(None)) {
                *found = browser.find(checkout);
            }
        }
    }
    let provided: Vec<Provided> = found
        .into_iter()
        .map(|(browser, found)| Provided {
            browser,
            outcome: match found {
                Ok(found) => found.ok_or_else(|| browser.advice().to_owned()),
                Err(error) => Err(format!("{error:#}")),
            },
        })
        .collect();
    if is_ci() {
        refuse_gaps(&provided)?;
    }
    Ok(provided)
}

fn refuse_gaps(provided: &[Provided]) -> Result<()> {
    for Provided { browser, outcome } in provided {
        if let Err(reason) = outcome {
            bail!("no {} for the checks: {reason}", browser.title());
        }
    }
    Ok(())
}

fn is_ci() -> bool {
    env::var_os("CI").is_some_and(|value| !value.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ci_does_without_no_browser() {
        let installed = Installed {
            program: "chromium".into(),
            driver: "chromedriver".into(),
        };
        let chromium = Provided {
            browser: Browser::Chromium,
            outcome: Ok(installed),
        };
        let webkit = Provided {
            browser: Browser::WebKit,
            outcome: Err("install it".into()),
        };
        assert!(refuse_gaps(std::slice::from_ref(&chromium)).is_ok());
        let refused = refuse_gaps(&[chromium, webkit]).map_err(|error| error.to_string());
        assert_eq!(
            refused,
            Err("no WebKit for the checks: install it".to_owned())
        );
    }
}
