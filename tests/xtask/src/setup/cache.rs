//! The cache folder for installed tools. It belongs to the user, so that all clones of the repository share it.

use std::{env, fs, path::PathBuf};

use anyhow::{Context, Result};

use crate::env::variable;

/// Returns the cache folder `name` and creates it if necessary.
pub fn folder(name: &str) -> Result<PathBuf> {
    let folder = base().context("there is no home folder")?.join(name);
    fs::create_dir_all(&folder).with_context(|| format!("cannot create {}", folder.display()))?;
    Ok(folder)
}

fn base() -> Option<PathBuf> {
    let caches = if cfg!(windows) {
        variable("LOCALAPPDATA").map(PathBuf::from)
    } else if cfg!(target_os = "macos") {
        env::home_dir().map(|home| home.join("Library/Caches"))
    } else {
        // The specification of this variable does not allow a relative path.
        variable("XDG_CACHE_HOME")
            .map(PathBuf::from)
            .filter(|folder| folder.is_absolute())
            .or_else(|| env::home_dir().map(|home| home.join(".cache")))
    };
    caches.map(|caches| caches.join("restore-desk"))
}
