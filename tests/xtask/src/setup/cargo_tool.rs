//! Installs one version of a tool into the cache with `cargo install`.

use std::{
    path::{Path, PathBuf},
    process::Command,
};

use anyhow::{Context, Result, ensure};

use super::{cache, executable_name, reported_version};
use crate::{
    step::{CommandOutput, print_step, run_with_progress},
    workspace::Workspace,
};

/// Variables that would apply the settings of this project to the build of a tool.
const PROJECT_VARIABLES: [&str; 7] = [
    "CARGO_BUILD_TARGET",
    "CARGO_BUILD_TARGET_DIR",
    "CARGO_ENCODED_RUSTFLAGS",
    "CARGO_TARGET_DIR",
    "RUSTC_WRAPPER",
    "RUSTC_WORKSPACE_WRAPPER",
    "RUSTFLAGS",
];

/// A tool to build.
#[derive(Debug)]
pub struct CargoTool {
    /// The name of the crate.
    pub package: &'static str,
    /// The required version.
    pub version: String,
    /// The name of the folder in the cache.
    pub folder: String,
    /// The programs in the crate that print their version.
    pub programs: &'static [&'static str],
    /// How long the build takes, for the progress line.
    pub duration: &'static str,
    /// Whether to retry with newer dependencies if the build with the crate’s own lock file fails.
    pub can_ignore_lock_file: bool,
}

impl CargoTool {
    /// Builds the tool if necessary. Returns the folder of its programs, or `None` if PATH has the right version.
    pub fn ensure_installed(&self, workspace: &Workspace) -> Result<Option<PathBuf>> {
        if !self.programs.is_empty() && self.matches_version(|program| program.into()) {
            return Ok(None);
        }
        let root = cache::folder(&self.folder)?;
        let programs = root.join("bin");
        if self.is_complete(&root) {
            return Ok(Some(programs));
        }
        print_step(
            &format!("Building {} {}", self.package, self.version),
            self.duration,
        );
        let mut output = self.cargo_install(workspace, &root, true)?;
        if !output.success && self.can_ignore_lock_file {
            output = self.cargo_install(workspace, &root, false)?;
        }
        output.or_fail(&format!("building {}", self.package))?;
        ensure!(
            self.is_complete(&root),
            "{} was built, but its version is not {}",
            self.package,
            self.version
        );
        Ok(Some(programs))
    }

    fn matches_version(&self, locate: impl Fn(&str) -> PathBuf) -> bool {
        // A tool without such programs is recognized by its folder in the cache only.
        let mut programs = self.programs.iter();
        programs.all(|program| reported_version(locate(program)).as_ref() == Some(&self.version))
    }

    /// Returns whether the tool is in the cache. Cargo writes `.crates.toml` last: without it, the build was interrupted.
    fn is_complete(&self, root: &Path) -> bool {
        root.join(".crates.toml").is_file()
            && self.matches_version(|program| root.join("bin").join(executable_name(program)))
    }

    fn cargo_install(
        &self,
        workspace: &Workspace,
        root: &Path,
        locked: bool,
    ) -> Result<CommandOutput> {
        // Runs in the cache folder, so that the cargo configuration of the project does not apply.
        let cache = root.parent().context("the cache folder has no parent")?;
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
            .current_dir(cache)
            // The tool runs for seconds but takes minutes to build, so the build is optimized for its own speed.
            .env("CARGO_PROFILE_RELEASE_LTO", "off")
            .env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "0")
            .env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16");
        for name in PROJECT_VARIABLES {
            install.env_remove(name);
        }
        if locked {
            install.arg("--locked");
        }
        run_with_progress(workspace, self.package, &mut install)
    }
}
