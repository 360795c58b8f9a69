//! The folder of the cargo workspace and the files in it.

use std::{
    env, fs,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result};

use crate::files::read_text;

/// The cargo workspace of Restore Desk.
#[derive(Debug, Clone)]
pub struct Workspace {
    root: PathBuf,
}

impl Workspace {
    /// Finds the workspace that contains the current folder.
    ///
    /// At run time, because several clones of the repository may share a target folder and so this program.
    pub fn find() -> Result<Self> {
        let current = env::current_dir().context("cannot read the current folder")?;
        let root = current
            .ancestors()
            .find(|folder| folder.join("tests/xtask/Cargo.toml").is_file())
            .context("the current folder is not inside the Restore Desk repository")?;
        Ok(Self {
            root: root.to_owned(),
        })
    }

    /// Returns the root folder.
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// Returns the folder of the release bundle.
    pub fn dist(&self) -> PathBuf {
        self.root.join("dist")
    }

    /// Returns the text of the file at `path`, relative to the root.
    pub fn read(&self, path: &str) -> Result<String> {
        read_text(&self.root.join(path))
    }

    /// Returns the path of a file in `target/` and creates its folder.
    pub fn target_file(&self, path: &str) -> Result<PathBuf> {
        let file = self.root.join("target").join(path);
        if let Some(folder) = file.parent() {
            fs::create_dir_all(folder)
                .with_context(|| format!("cannot create {}", folder.display()))?;
        }
        Ok(file)
    }
}
