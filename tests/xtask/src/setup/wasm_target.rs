//! Adds the Rust standard library for WebAssembly.

use std::{path::Path, process::Command};

use anyhow::{Context, Result};

use crate::{
    step::{print_step, run_with_progress},
    workspace::Workspace,
};

const TARGET: &str = "wasm32-unknown-unknown";

/// Adds the target to the toolchain if necessary.
pub fn ensure_installed(workspace: &Workspace) -> Result<()> {
    let output = Command::new("rustc")
        .args(["--print", "target-libdir", "--target", TARGET])
        .current_dir(workspace.root())
        .output()
        .context("cannot start `rustc`; install rustup")?;
    let libraries = String::from_utf8_lossy(&output.stdout).into_owned();
    if Path::new(libraries.trim()).is_dir() {
        return Ok(());
    }
    print_step("Adding Rust's WebAssembly target", "half a minute");
    let mut add = Command::new("rustup");
    add.args(["target", "add", TARGET])
        .current_dir(workspace.root());
    run_with_progress(workspace, "wasm-target", &mut add)?
        .or_fail("`rustup target add`")
        .map(drop)
}
