//! A tool that cargo builds into the cache, in one version.

use std::{
    path::{Path, PathBuf},
    process::Command,
};

use anyhow::{Context, Result, ensure};

use super::{cache, executable, version_of};
use crate::{
    checkout::Checkout,
    step::{Finished, run, say},
};

/// Variables that would carry this project's settings into the build of a tool.
const FOREIGN: [&str; 7] = [
    "CARGO_BUILD_TARGET",
    "CARGO_BUILD_TARGET_DIR",
    "CARGO_ENCODED_RUSTFLAGS",
    "CARGO_TARGET_DIR",
    "RUSTC_WRAPPER",
    "RUSTC_WORKSPACE_WRAPPER",
    "RUSTFLAGS",
];

/// What to build.
#[derive(Debug)]
pub struct CargoTool {
    /// Its name for cargo.
    pub package: &'static str,
    /// The only version that will do.
    pub version: String,
    /// Its folder in the cache.
    pub folder: String,
    /// The programs that it brings.
    pub programs: &'static [&'static str],
    /// How long the build takes, in words.
    pub takes: &'static str,
    /// Whether newer dependencies than its own lock file names are acceptable when those cannot be had.
    pub lock_may_be_ignored: bool,
}

impl CargoTool {
    /// The folder of its programs; none when PATH has them in the right version.
    pub fn provide(&self, checkout: &Checkout) -> Result<Option<PathBuf>> {
        if self.is_right(|program| program.into()) {
            return Ok(None);
        }
        let root = cache::folder(&self.folder)?;
        let programs = root.join("bin");
        if self.is_complete(&root) {
            return Ok(Some(programs));
        }
        say(
            &format!("Building {} {}", self.package, self.version),
            self.takes,
        );
        let mut built = self.install(checkout, &root, true)?;
        if !built.success && self.lock_may_be_ignored {
            built = self.install(checkout, &root, false)?;
        }
        built.or_fail(&format!("building {}", self.package))?;
        ensure!(
            self.is_complete(&root),
            "{} was built but is not {}",
            self.package,
            self.version
        );
        Ok(Some(programs))
    }

    fn is_right(&self, locate: impl Fn(&str) -> PathBuf) -> bool {
        self.programs
            .iter()
            .all(|program| version_of(locate(program)).as_ref() == Some(&self.version))
    }

    /// Cargo writes `.crates.toml` last, so its absence means an interrupted build.
    fn is_complete(&self, root: &Path) -> bool {
        root.join(".crates.toml").is_file()
            && self.is_right(|program| root.join("bin").join(executable(program)))
    }

    fn install(&self, checkout: &Checkout, root: &Path, locked: bool) -> Result<Finished> {
        // In the cache, so that the project's cargo configuration is out of sight.
        let here = root.parent().context("the cache has no folder")?;
        let mut install = Command::new("cargo");
        install
            .args([
                "install",
                self.package,
                "--version",
                &self.version,
                "--force",
                "--root",
            ])
            .arg(root)
            .current_dir(here)
            // It runs for seconds and is built for minutes: speed of the build is what counts.
            .env("CARGO_PROFILE_RELEASE_LTO", "off")
            .env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "0")
            .env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16");
        for name in FOREIGN {
            install.env_remove(name);
        }
        if locked {
            install.arg("--locked");
        }
        run(checkout, self.package, &mut install)
    }
}
