//! Downloads the crates in Cargo.lock, because Trunk, and the cargo that it starts, run offline.

use std::process::Command;

use anyhow::Result;

use crate::{
    step::{print_step, run_logged, run_with_progress},
    workspace::Workspace,
};

/// Downloads missing crates.
pub fn ensure_fetched(workspace: &Workspace) -> Result<()> {
    if run_logged(workspace, "crates", fetch(workspace).arg("--offline"))?.success {
        return Ok(());
    }
    print_step("Downloading crates", "about a minute");
    run_with_progress(workspace, "crates", &mut fetch(workspace))?
        .or_fail("`cargo fetch`")
        .map(drop)
}

fn fetch(workspace: &Workspace) -> Command {
    let mut fetch = Command::new("cargo");
    fetch.arg("fetch").current_dir(workspace.root());
    fetch
}
