//! Debian's packages, which only root can install.

use std::{path::Path, process::Command};

use anyhow::Result;

use crate::{
    checkout::Checkout,
    step::{run, say},
};

/// Whether this is a Debian, and root's.
pub fn is_usable() -> bool {
    Path::new("/etc/debian_version").is_file() && is_root()
}

/// Installs all of `packages` together.
pub fn install(checkout: &Checkout, packages: &[&str]) -> Result<()> {
    let packages = packages.join(" ");
    say(
        &format!("Installing {packages}"),
        "about 2 minutes, once per machine",
    );
    // The package lists of a fresh machine are empty or stale.
    run(checkout, "apt-update", apt().arg("update"))?.or_fail("`apt-get update`")?;
    let mut install = apt();
    install
        .args(["install", "--yes", "--no-install-recommends"])
        .args(packages.split(' '));
    run(checkout, "apt-install", &mut install)?
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
