//! A program that comes as an npm package, in one version: npm runs wherever the project is built.

use std::{
    path::{Path, PathBuf},
    process::Command,
};

use anyhow::{Context, Result, ensure};

use super::{cache, version_of};
use crate::{
    checkout::Checkout,
    step::{run, say},
};

const NPM: &str = if cfg!(windows) { "npm.cmd" } else { "npm" };

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
        let root = cache::folder(&format!("{}-{}", self.package, self.version))?;
        let programs = root.join("node_modules").join(".bin");
        let program = programs.join(file_name(self.program));
        // npm links the program after it has unpacked the package, so it cannot be there by half.
        if program.is_file() {
            return Ok(Some(programs));
        }
        say(
            &format!("Fetching {} {}", self.program, self.version),
            "half a minute, once per machine",
        );
        self.install(checkout, &root)?;
        ensure!(
            self.is_right(&program),
            "{} was fetched but is not {}",
            self.program,
            self.version
        );
        Ok(Some(programs))
    }

    /// A command that runs the program, from PATH or from the cache.
    pub fn command(&self, checkout: &Checkout) -> Result<Command> {
        let folder = self.provide(checkout)?;
        Ok(Command::new(match folder {
            Some(programs) => programs.join(file_name(self.program)),
            None => PathBuf::from(self.program),
        }))
    }

    fn is_right(&self, program: &Path) -> bool {
        version_of(program).as_deref() == Some(self.version)
    }

    fn install(&self, checkout: &Checkout, root: &Path) -> Result<()> {
        let package = format!("{}@{}", self.package, self.package_version);
        let mut install = Command::new(NPM);
        install
            .args(["install", "--no-audit", "--no-fund", "--no-package-lock"])
            .arg(&package)
            .arg("--prefix")
            .arg(root)
            .current_dir(root);
        let installed = run(checkout, self.program, &mut install).with_context(|| {
            format!(
                "{} comes from npm: install Node, which brings it",
                self.program
            )
        })?;
        installed.or_fail(&format!("`npm install {package}`"))?;
        Ok(())
    }
}

/// What npm calls the program's link on this system.
fn file_name(program: &str) -> String {
    format!("{program}{}", if cfg!(windows) { ".cmd" } else { "" })
}
