//! Installs Debian packages, which requires root.

use std::{path::Path, process::Command};

use anyhow::Result;

use crate::{
    step::{print_step, run_with_progress},
    workspace::Workspace,
};

/// Returns whether this is a Debian system and the user is root.
pub fn is_usable() -> bool {
    Path::new("/etc/debian_version").is_file() && is_root()
}

/// Installs `packages`.
pub fn install(workspace: &Workspace, packages: &[&str]) -> Result<()> {
    let packages = packages.join(" ");
    print_step(
        &format!("Installing {packages}"),
        "about 2 minutes, once per machine",
    );
    // The package lists of a new machine may be missing or outdated.
    run_with_progress(workspace, "apt-update", apt().arg("update"))?.or_fail("`apt-get update`")?;
    let mut install = apt();
    install
        .args(["install", "--yes", "--no-install-recommends"])
        .args(packages.split(' '));
    run_with_progress(workspace, "apt-install", &mut install)?
        .or_fail(&format!("`apt-get install {packages}`"))
        .map(drop)
}

fn is_root() -> bool {
    let user = Command::new("id").arg("-u").output();
    user.is_ok_and(|user| user.stdout.trim_ascii() == b"0")
}

fn apt() -> Command {
    let mut apt = Command::new("apt-get");
    apt.env("DEBIAN_FRONTEND", "noninteractive");
    apt
}
