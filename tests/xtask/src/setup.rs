//! Sets a machine up: whatever a command needs and does not find.
//!
//! Every part is skipped without a word when it is there, so the second time takes a moment.

mod apt;
mod axe;
mod browser;
mod browsers;
mod cache;
mod cargo_tool;
mod components;
mod crates;
pub mod esbuild;
mod npm_package;
mod npm_tool;
mod wasm_bindgen;
mod wasm_opt;
mod wasm_target;

use std::{
    env,
    ffi::{OsStr, OsString},
    path::{Path, PathBuf},
    process::Command,
};

use anyhow::{Context, Result};

use crate::{checkout::Checkout, trunk_config::TrunkConfig};
use cargo_tool::CargoTool;

pub use browser::{Browser, Installed};
pub use browsers::Provided;

/// How much of the set-up a command needs; each includes those before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Need {
    /// A page for development.
    Page,
    /// The release bundle.
    Bundle,
    /// Every check, in all browsers or in only one.
    Tests(Option<Browser>),
}

/// The tools, ready to be started.
#[derive(Debug)]
pub struct Tools {
    root: PathBuf,
    path: OsString,
    browsers: Vec<Provided>,
    axe: Option<PathBuf>,
}

impl Tools {
    /// A command that runs in the checkout and finds every tool.
    pub fn command(&self, program: impl AsRef<OsStr>) -> Command {
        let mut command = Command::new(program);
        command.current_dir(&self.root).env("PATH", &self.path);
        command
    }

    /// The browsers that are wanted, those that cannot be had included.
    pub fn browsers(&self) -> &[Provided] {
        &self.browsers
    }

    /// The script of axe.
    pub fn axe(&self) -> Result<&Path> {
        self.axe.as_deref().context("axe was not set up")
    }
}

/// Provides what `need` asks for.
pub fn set_up(checkout: &Checkout, need: Need) -> Result<Tools> {
    wasm_target::provide(checkout)?;
    crates::provide(checkout)?;
    let config = TrunkConfig::read(&checkout.read("Trunk.toml")?)?;
    let trunk = CargoTool {
        package: "trunk",
        version: config.trunk_version()?.to_owned(),
        folder: format!("trunk-{}", config.trunk_version()?),
        programs: &["trunk"],
        takes: "about 5 minutes, once per machine",
        lock_may_be_ignored: false,
    };
    let mut folders = vec![
        trunk.provide(checkout)?,
        wasm_bindgen::tool(&checkout.read("Cargo.lock")?)?.provide(checkout)?,
    ];
    if need >= Need::Bundle {
        folders.push(wasm_opt::tool(config.binaryen_version()?).provide(checkout)?);
        folders.push(esbuild::tool().provide(checkout)?);
    }
    let (browsers, axe) = match need {
        Need::Tests(only) => {
            components::provide(checkout)?;
            let axe = axe::provide(checkout)?;
            (browsers::provide(checkout, only)?, Some(axe))
        }
        Need::Page | Need::Bundle => (Vec::new(), None),
    };
    Ok(Tools {
        root: checkout.root().to_owned(),
        path: path_with(folders.into_iter().flatten())?,
        browsers,
        axe,
    })
}

fn path_with(folders: impl Iterator<Item = PathBuf>) -> Result<OsString> {
    let present = env::var_os("PATH").unwrap_or_default();
    env::join_paths(folders.chain(env::split_paths(&present)))
        .context("a folder of the tools has a name that PATH cannot hold")
}

/// The version that `program` reports: the first word that starts with a digit.
fn version_of(program: impl AsRef<OsStr>) -> Option<String> {
    let answer = Command::new(program).arg("--version").output().ok()?;
    let answer = String::from_utf8_lossy(&answer.stdout).into_owned();
    version_in(&answer).map(str::to_owned)
}

fn version_in(answer: &str) -> Option<&str> {
    answer
        .split_whitespace()
        .find(|word| word.starts_with(|letter: char| letter.is_ascii_digit()))
}

/// A program's file name on this system.
fn executable(name: &str) -> String {
    format!("{name}{}", env::consts::EXE_SUFFIX)
}

/// The file that PATH has for `name`.
fn on_path(name: &str) -> Option<PathBuf> {
    let path = env::var_os("PATH")?;
    env::split_paths(&path)
        .map(|folder| folder.join(Path::new(&executable(name))))
        .find(|file| file.is_file())
}

#[cfg(test)]
mod tests {
    use super::version_in;

    #[test]
    fn versions_are_found_in_what_the_tools_say() {
        assert_eq!(version_in("trunk 0.21.14\n"), Some("0.21.14"));
        assert_eq!(
            version_in("wasm-opt version 132 (version_132)"),
            Some("132")
        );
        assert_eq!(version_in("ChromeDriver 150.0.1 (abc)"), Some("150.0.1"));
        assert_eq!(
            version_in("geckodriver 0.37.1 (abc 2026-01-01)"),
            Some("0.37.1")
        );
        assert_eq!(version_in("command not found"), None);
    }
}
