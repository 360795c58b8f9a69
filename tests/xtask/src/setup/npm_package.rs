//! Installs one version of an npm package into the cache.

use std::{
    path::{Path, PathBuf},
    process::Command,
};

use anyhow::{Context, Result};

use super::cache;
use crate::{
    step::{print_step, run_with_progress},
    workspace::Workspace,
};

const NPM: &str = if cfg!(windows) { "npm.cmd" } else { "npm" };

/// A package to install.
#[derive(Debug)]
pub struct NpmPackage<'a> {
    /// The name of the package.
    pub name: &'static str,
    /// The required version.
    pub version: &'a str,
    /// The name of the folder in the cache.
    pub folder: String,
}

impl NpmPackage<'_> {
    /// Returns the path of `file` in the cache, or `None` if the package is not installed. `file` is relative to
    /// `node_modules`.
    pub fn find_cached(&self, file: &Path) -> Result<Option<PathBuf>> {
        let root = cache::folder(&self.folder)?;
        let file = root.join("node_modules").join(file);
        // npm writes package.json last: without it, the installation was interrupted.
        let is_complete = root.join("package.json").is_file() && file.is_file();
        Ok(is_complete.then_some(file))
    }

    /// Installs the package and returns the path of `file`.
    pub fn install(&self, workspace: &Workspace, file: &Path) -> Result<PathBuf> {
        print_step(
            &format!("Installing {} {}", self.name, self.version),
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
        let output = run_with_progress(workspace, self.name, &mut install).with_context(|| {
            format!(
                "{} is installed with npm; install Node.js, which includes npm",
                self.name
            )
        })?;
        output.or_fail(&format!("`npm install {package}`"))?;
        self.find_cached(file)?
            .with_context(|| format!("{package} does not contain {}", file.display()))
    }
}
