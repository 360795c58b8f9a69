//! wasm-opt, which shrinks the wasm of the release bundle.
//!
//! It comes as binaryen's npm package, because that runs wherever Node does.

use std::{path::PathBuf, process::Command};

use anyhow::{Result, ensure};

use super::{cache, version_of};
use crate::{
    checkout::Checkout,
    step::{run, say},
};

const WASM_OPT: &str = if cfg!(windows) {
    "wasm-opt.cmd"
} else {
    "wasm-opt"
};
const NPM: &str = if cfg!(windows) { "npm.cmd" } else { "npm" };

/// The folder of wasm-opt; none when PATH has it in the right version.
pub fn provide(checkout: &Checkout, version: &str) -> Result<Option<PathBuf>> {
    let is_right = |found: Option<String>| found.as_deref() == Some(version);
    if is_right(version_of("wasm-opt")) {
        return Ok(None);
    }
    let root = cache::folder(&format!("binaryen-{version}"))?;
    let programs = root.join("node_modules/.bin");
    let program = programs.join(WASM_OPT);
    // npm links the program after it has unpacked the package, so it cannot be there by half.
    if program.is_file() {
        return Ok(Some(programs));
    }
    say(
        &format!("Fetching wasm-opt {version}"),
        "half a minute, once per machine",
    );
    let mut install = Command::new(NPM);
    install
        .args(["install", "--no-audit", "--no-fund", "--no-package-lock"])
        .arg(format!("binaryen@{version}.0.0"))
        .arg("--prefix")
        .arg(&root)
        .current_dir(&root);
    run(checkout, "wasm-opt", &mut install)?
        .or_fail("`npm install binaryen` (is Node installed?)")?;
    ensure!(
        is_right(version_of(&program)),
        "wasm-opt was fetched but is not {version}"
    );
    Ok(Some(programs))
}
