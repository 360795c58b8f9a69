//! Adds the rustup components that only the checks need. The minimal profile of rustup does not include them.

use std::process::Command;

use anyhow::Result;

use crate::{
    step::{print_step, run_with_progress},
    workspace::Workspace,
};

/// Adds clippy and rustfmt to the toolchain if necessary.
pub fn ensure_installed(workspace: &Workspace) -> Result<()> {
    if has_subcommand(workspace, "clippy") && has_subcommand(workspace, "fmt") {
        return Ok(());
    }
    print_step("Adding clippy and rustfmt", "half a minute");
    let mut add = Command::new("rustup");
    add.args(["component", "add", "clippy", "rustfmt"])
        .current_dir(workspace.root());
    run_with_progress(workspace, "components", &mut add)?
        .or_fail("`rustup component add`")
        .map(drop)
}

fn has_subcommand(workspace: &Workspace, subcommand: &str) -> bool {
    let mut version = Command::new("cargo");
    version
        .args([subcommand, "--version"])
        .current_dir(workspace.root());
    version.output().is_ok_and(|output| output.status.success())
}
