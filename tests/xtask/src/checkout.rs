//! The checkout that this command works on, and where in it scratch files go.

use std::{
    env, fs,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result};

/// The folder that holds the workspace.
#[derive(Debug, Clone)]
pub struct Checkout {
    root: PathBuf,
}

impl Checkout {
    /// The checkout that the current folder lies in.
    ///
    /// Found at run time, because one build of this program may serve several checkouts that share a target folder.
    pub fn find() -> Result<Self> {
        let here = env::current_dir().context("the current folder cannot be read")?;
        let root = here
            .ancestors()
            .find(|folder| folder.join("tests/xtask/Cargo.toml").is_file())
            .context("this is not inside a checkout of Restore Desk")?;
        Ok(Self {
            root: root.to_owned(),
        })
    }

    /// The top folder.
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// The release bundle.
    pub fn dist(&self) -> PathBuf {
        self.root.join("dist")
    }

    /// The text of the file at `path`.
    pub fn read(&self, path: &str) -> Result<String> {
        fs::read_to_string(self.root.join(path)).with_context(|| format!("{path} cannot be read"))
    }

    /// A file under `target/`, its folder made.
    pub fn scratch(&self, path: &str) -> Result<PathBuf> {
        let file = self.root.join("target").join(path);
        if let Some(folder) = file.parent() {
            fs::create_dir_all(folder)
                .with_context(|| format!("{} cannot be made", folder.display()))?;
        }
        Ok(file)
    }
}
