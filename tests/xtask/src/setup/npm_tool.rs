//! A program that comes as an npm package, in one version.

use std::{
    path::{Path, PathBuf},
    process::Command,
};

use anyhow::{Result, ensure};

use super::{npm_package::NpmPackage, version_of};
use crate::checkout::Checkout;

/// What to fetch.
#[derive(Debug)]
pub struct NpmTool<'a> {
    /// Its name for npm.
    pub package: &'static str,
    /// The version of the package.
    pub package_version: String,
    /// The program that it brings.
    pub program: &'static str,
    /// The version that the program itself reports; the only one that will do.
    pub version: &'a str,
}

impl NpmTool<'_> {
    /// The folder of the program; none when PATH has it in the right version.
    pub fn provide(&self, checkout: &Checkout) -> Result<Option<PathBuf>> {
        if self.is_right(Path::new(self.program)) {
            return Ok(None);
        }
        let package = NpmPackage {
            name: self.package,
            version: &self.package_version,
            folder: format!("{}-{}", self.package, self.version),
        };
        let link = Path::new(".bin").join(file_name(self.program));
        let program = match package.present(&link)? {
            Some(present) => present,
            None => self.fetch(checkout, &package, &link)?,
        };
        Ok(program.parent().map(Path::to_owned))
    }

    /// A command that runs the program, from PATH or from the cache.
    pub fn command(&self, checkout: &Checkout) -> Result<Command> {
        let folder = self.provide(checkout)?;
        Ok(Command::new(match folder {
            Some(programs) => programs.join(file_name(self.program)),
            None => PathBuf::from(self.program),
        }))
    }

    fn fetch(&self, checkout: &Checkout, package: &NpmPackage, link: &Path) -> Result<PathBuf> {
        let program = package.fetch(checkout, link)?;
        ensure!(
            self.is_right(&program),
            "{} was fetched but is not {}",
            self.program,
            self.version
        );
        Ok(program)
    }

    fn is_right(&self, program: &Path) -> bool {
        version_of(program).as_deref() == Some(self.version)
    }
}

/// What npm calls the program's link on this system.
fn file_name(program: &str) -> String {
    format!("{program}{}", if cfg!(windows) { ".cmd" } else { "" })
}
