//! Where tools that this project built are kept: per user, so that a second checkout finds them.

use std::{env, fs, path::PathBuf};

use anyhow::{Context, Result};

/// The folder for `name`, made when it is not there.
pub fn folder(name: &str) -> Result<PathBuf> {
    let folder = base().context("there is no home folder")?.join(name);
    fs::create_dir_all(&folder).with_context(|| format!("{} cannot be made", folder.display()))?;
    Ok(folder)
}

fn base() -> Option<PathBuf> {
    let variable = |name| {
        env::var_os(name)
            .filter(|value| !value.is_empty())
            .map(PathBuf::from)
    };
    let caches = if cfg!(windows) {
        variable("LOCALAPPDATA")
    } else if cfg!(target_os = "macos") {
        env::home_dir().map(|home| home.join("Library/Caches"))
    } else {
        // A relative path is not a valid value of this variable.
        variable("XDG_CACHE_HOME")
            .filter(|folder| folder.is_absolute())
            .or_else(|| env::home_dir().map(|home| home.join(".cache")))
    };
    caches.map(|caches| caches.join("restore-desk"))
}
