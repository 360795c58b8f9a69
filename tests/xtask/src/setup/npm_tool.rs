//! Installs one version of a program that is distributed as an npm package.

use std::{
    path::{Path, PathBuf},
    process::Command,
};

use anyhow::{Result, ensure};

use super::{npm_package::NpmPackage, reported_version};
use crate::workspace::Workspace;

/// A program to install.
#[derive(Debug)]
pub struct NpmTool<'a> {
    /// The name of the package.
    pub package: &'static str,
    /// The version of the package.
    pub package_version: String,
    /// The name of the program in the package.
    pub program: &'static str,
    /// The required version, as reported by the program.
    pub version: &'a str,
}

impl NpmTool<'_> {
    /// Installs the program if necessary. Returns its folder, or `None` if PATH has the right version.
    pub fn ensure_installed(&self, workspace: &Workspace) -> Result<Option<PathBuf>> {
        if self.matches_version(Path::new(self.program)) {
            return Ok(None);
        }
        let package = NpmPackage {
            name: self.package,
            version: &self.package_version,
            folder: format!("{}-{}", self.package, self.version),
        };
        let link = Path::new(".bin").join(link_name(self.program));
        let program = match package.find_cached(&link)? {
            Some(cached) => cached,
            None => self.install(workspace, &package, &link)?,
        };
        Ok(program.parent().map(Path::to_owned))
    }

    /// Returns a command that runs the program from PATH or from the cache.
    pub fn command(&self, workspace: &Workspace) -> Result<Command> {
        let folder = self.ensure_installed(workspace)?;
        Ok(Command::new(match folder {
            Some(folder) => folder.join(link_name(self.program)),
            None => PathBuf::from(self.program),
        }))
    }

    fn install(&self, workspace: &Workspace, package: &NpmPackage, link: &Path) -> Result<PathBuf> {
        let program = package.install(workspace, link)?;
        ensure!(
            self.matches_version(&program),
            "{} was installed, but its version is not {}",
            self.program,
            self.version
        );
        Ok(program)
    }

    fn matches_version(&self, program: &Path) -> bool {
        reported_version(program).as_deref() == Some(self.version)
    }
}

/// Returns the file name of the link that npm creates for a program on this system.
fn link_name(program: &str) -> String {
    format!("{program}{}", if cfg!(windows) { ".cmd" } else { "" })
}
