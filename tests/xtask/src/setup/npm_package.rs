//! An npm package in the cache, in one version: npm runs wherever the project is built.

use std::{
    path::{Path, PathBuf},
    process::Command,
};

use anyhow::{Context, Result};

use super::cache;
use crate::{
    checkout::Checkout,
    step::{run, say},
};

const NPM: &str = if cfg!(windows) { "npm.cmd" } else { "npm" };

/// What to fetch.
#[derive(Debug)]
pub struct NpmPackage<'a> {
    /// Its name for npm.
    pub name: &'static str,
    /// The only version that will do.
    pub version: &'a str,
    /// Its folder in the cache.
    pub folder: String,
}

impl NpmPackage<'_> {
    /// Where `file`, named from `node_modules`, lies in the cache, once it is there.
    pub fn present(&self, file: &Path) -> Result<Option<PathBuf>> {
        let root = cache::folder(&self.folder)?;
        let file = root.join("node_modules").join(file);
        // npm writes package.json last, so its absence means an interrupted fetch.
        let is_complete = root.join("package.json").is_file() && file.is_file();
        Ok(is_complete.then_some(file))
    }

    /// Fetches the package, and says where `file` then lies.
    pub fn fetch(&self, checkout: &Checkout, file: &Path) -> Result<PathBuf> {
        say(
            &format!("Fetching {} {}", self.name, self.version),
            "half a minute, once per machine",
        );
        let root = cache::folder(&self.folder)?;
        let package = format!("{}@{}", self.name, self.version);
        let mut install = Command::new(NPM);
        install
            .args(["install", "--no-audit", "--no-fund", "--no-package-lock"])
            .arg(&package)
            .arg("--prefix")
            .arg(&root)
            .current_dir(&root);
        let installed = run(checkout, self.name, &mut install).with_context(|| {
            format!(
                "{} comes from npm: install Node, which brings it",
                self.name
            )
        })?;
        installed.or_fail(&format!("`npm install {package}`"))?;
        let present = self.present(file)?;
        present.with_context(|| format!("{package} has no {}", file.display()))
    }
}
