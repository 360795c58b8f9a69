//! Installs the tools that a command needs and that are not installed yet.

mod apt;
mod axe;
mod browser;
mod browser_setup;
mod cache;
mod cargo_tool;
mod components;
mod crates;
pub mod esbuild;
mod npm_package;
mod npm_tool;
mod wasm_bindgen;
pub mod wasm_opt;
mod wasm_target;
pub mod web_servers;

use std::{
    env,
    ffi::{OsStr, OsString},
    path::{Path, PathBuf},
    process::Command,
};

use anyhow::{Context, Result};

use crate::{trunk_config::TrunkConfig, workspace::Workspace};
use cargo_tool::CargoTool;

pub use browser::{Browser, InstalledBrowser};
pub use browser_setup::BrowserSetup;

/// The tools that a command needs; each level includes the levels before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// The tools of the development build.
    Page,
    /// The tools of the release bundle.
    Bundle,
    /// The tools of all checks, with all browsers or only one.
    Tests(Option<Browser>),
}

const DENY_VERSION: &str = "0.20.2";
const CYCLONEDX_VERSION: &str = "0.5.9";

/// The installed tools.
#[derive(Debug)]
pub struct Tools {
    root: PathBuf,
    path: OsString,
    browsers: Vec<BrowserSetup>,
    axe: Option<PathBuf>,
}

impl Tools {
    /// Returns a command that runs in the workspace, with every tool on its PATH.
    pub fn command(&self, program: impl AsRef<OsStr>) -> Command {
        let mut command = Command::new(program);
        command.current_dir(&self.root).env("PATH", &self.path);
        command
    }

    /// Returns the requested browsers, including those that are not available.
    pub fn browsers(&self) -> &[BrowserSetup] {
        &self.browsers
    }

    /// Returns the path of the axe-core script.
    pub fn axe(&self) -> Result<&Path> {
        self.axe.as_deref().context("axe-core was not set up")
    }
}

/// Installs the missing tools of `level`.
pub fn set_up(workspace: &Workspace, level: Level) -> Result<Tools> {
    wasm_target::ensure_installed(workspace)?;
    crates::ensure_fetched(workspace)?;
    let config = TrunkConfig::read(workspace)?;
    let trunk = CargoTool {
        package: "trunk",
        version: config.trunk_version()?.to_owned(),
        folder: format!("trunk-{}", config.trunk_version()?),
        programs: &["trunk"],
        duration: "about 5 minutes, once per machine",
        can_ignore_lock_file: false,
    };
    let mut folders = vec![
        trunk.ensure_installed(workspace)?,
        wasm_bindgen::tool(&workspace.read("Cargo.lock")?)?.ensure_installed(workspace)?,
    ];
    if level >= Level::Bundle {
        folders.push(wasm_opt::tool(config.binaryen_version()?).ensure_installed(workspace)?);
        folders.push(esbuild::tool().ensure_installed(workspace)?);
    }
    let (browsers, axe) = match level {
        Level::Tests(only) => {
            components::ensure_installed(workspace)?;
            let axe = axe::ensure_installed(workspace)?;
            (browser_setup::set_up_browsers(workspace, only)?, Some(axe))
        }
        Level::Page | Level::Bundle => (Vec::new(), None),
    };
    Ok(Tools {
        root: workspace.root().to_owned(),
        path: path_variable_with(folders.into_iter().flatten())?,
        browsers,
        axe,
    })
}

/// Installs the tools of `audit`.
pub fn set_up_audit(workspace: &Workspace) -> Result<Tools> {
    let tools = [
        ("cargo-deny", DENY_VERSION),
        ("cargo-cyclonedx", CYCLONEDX_VERSION),
    ];
    let mut folders = Vec::new();
    for (package, version) in tools {
        let tool = CargoTool {
            package,
            version: version.to_owned(),
            folder: format!("{package}-{version}"),
            programs: &[],
            duration: "about 2 minutes, once per machine",
            can_ignore_lock_file: false,
        };
        folders.push(tool.ensure_installed(workspace)?);
    }
    Ok(Tools {
        root: workspace.root().to_owned(),
        path: path_variable_with(folders.into_iter().flatten())?,
        browsers: Vec::new(),
        axe: None,
    })
}

fn path_variable_with(folders: impl Iterator<Item = PathBuf>) -> Result<OsString> {
    let present = env::var_os("PATH").unwrap_or_default();
    env::join_paths(folders.chain(env::split_paths(&present)))
        .context("a tool folder has a name that PATH cannot contain")
}

/// Returns the version in the output of `program --version`: the first word that starts with a digit.
fn reported_version(program: impl AsRef<OsStr>) -> Option<String> {
    let output = Command::new(program).arg("--version").output().ok()?;
    let output = String::from_utf8_lossy(&output.stdout).into_owned();
    parse_version(&output).map(str::to_owned)
}

fn parse_version(output: &str) -> Option<&str> {
    output
        .split_whitespace()
        .find(|word| word.starts_with(|letter: char| letter.is_ascii_digit()))
}

/// Returns the file name of a program on this system.
pub fn executable_name(name: &str) -> String {
    format!("{name}{}", env::consts::EXE_SUFFIX)
}

/// Returns the path of the program `name` on PATH.
fn find_on_path(name: &str) -> Option<PathBuf> {
    let path = env::var_os("PATH")?;
    env::split_paths(&path)
        .map(|folder| folder.join(Path::new(&executable_name(name))))
        .find(|file| file.is_file())
}

#[cfg(test)]
mod tests {
    use super::parse_version;

    #[test]
    fn versions_are_parsed_from_the_output_of_the_tools() {
        assert_eq!(parse_version("trunk 0.21.14\n"), Some("0.21.14"));
        assert_eq!(
            parse_version("wasm-opt version 132 (version_132)"),
            Some("132")
        );
        assert_eq!(parse_version("ChromeDriver 150.0.1 (abc)"), Some("150.0.1"));
        assert_eq!(
            parse_version("geckodriver 0.37.1 (abc 2026-01-01)"),
            Some("0.37.1")
        );
        assert_eq!(parse_version("command not found"), None);
    }
}
