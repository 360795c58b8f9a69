//! The web servers of `test --deployments`: finds them, or installs them from Debian’s packages.

use std::path::PathBuf;

use anyhow::{Result, bail};

use super::{apt, find_on_path};
use crate::workspace::Workspace;

/// A web server: the variable with its path, the program, and its package.
type Package = (&'static str, &'static str, &'static str);

const PACKAGES: [Package; 3] = [
    ("NGINX_PROGRAM", "nginx", "nginx"),
    ("CADDY_PROGRAM", "caddy", "caddy"),
    ("APACHE_PROGRAM", "apache2", "apache2-bin"),
];

/// The installed web servers, each as the name of the variable for its path, and the path.
pub type WebServers = Vec<(&'static str, PathBuf)>;

/// Finds all web servers, and installs missing ones if possible.
///
/// # Errors
/// If one of them is missing and cannot be installed.
pub fn ensure_installed(workspace: &Workspace) -> Result<WebServers> {
    let missing: Vec<&str> = PACKAGES
        .iter()
        .filter(|(_, program, _)| find(program).is_none())
        .map(|(_, _, package)| *package)
        .collect();
    if !missing.is_empty() {
        if !apt::is_usable() {
            bail!(
                "{} must be installed; `cargo xtask` can do it only as root, on Debian",
                missing.join(", ")
            );
        }
        apt::install(workspace, &missing)?;
    }
    PACKAGES
        .iter()
        .map(|(variable, program, _)| match find(program) {
            Some(path) => Ok((*variable, path)),
            None => bail!("{program} was installed, but is not where Debian puts it"),
        })
        .collect()
}

/// Returns the path of a program. Debian installs servers in /usr/sbin, which is not on the PATH of every user.
fn find(program: &str) -> Option<PathBuf> {
    find_on_path(program).or_else(|| {
        let file = PathBuf::from("/usr/sbin").join(program);
        file.is_file().then_some(file)
    })
}
