//! axe, which the journeys hold every state of the page against: a script that they run in it.

use std::path::{Path, PathBuf};

use anyhow::Result;

use super::npm_package::NpmPackage;
use crate::checkout::Checkout;

/// The one version that is used: a newer one may find more.
const VERSION: &str = "4.14.1";

/// The script.
pub fn provide(checkout: &Checkout) -> Result<PathBuf> {
    let package = NpmPackage {
        name: "axe-core",
        version: VERSION,
        folder: format!("axe-core-{VERSION}"),
    };
    let script = Path::new("axe-core").join("axe.min.js");
    match package.present(&script)? {
        Some(present) => Ok(present),
        None => package.fetch(checkout, &script),
    }
}
