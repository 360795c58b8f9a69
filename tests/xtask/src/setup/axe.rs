//! axe-core, the accessibility checker that the e2e tests run in every state of the page.

use std::path::{Path, PathBuf};

use anyhow::Result;

use super::npm_package::NpmPackage;
use crate::workspace::Workspace;

/// The required version. A newer one may report additional violations.
const VERSION: &str = "4.14.1";

/// Downloads axe-core if necessary and returns the path of its script.
pub fn ensure_installed(workspace: &Workspace) -> Result<PathBuf> {
    let package = NpmPackage {
        name: "axe-core",
        version: VERSION,
        folder: format!("axe-core-{VERSION}"),
    };
    let script = Path::new("axe-core").join("axe.min.js");
    match package.find_cached(&script)? {
        Some(cached) => Ok(cached),
        None => package.install(workspace, &script),
    }
}
