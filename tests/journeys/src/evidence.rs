//! What is left of a failed journey: a picture of the page, and its text beside it.

use std::{
    fs,
    path::{Path, PathBuf},
};

use anyhow::Result;

use crate::walk::Walk;

/// Removes what earlier runs have left.
pub fn clear() {
    // There is mostly nothing to remove.
    let _ = fs::remove_dir_all(folder());
}

/// Saves both in `target/journeys`, and says where the picture is.
pub async fn save(walk: &Walk, name: &str) -> Result<PathBuf> {
    fs::create_dir_all(folder())?;
    let folder = folder().canonicalize()?;
    let file = folder.join(name.replace("::", "-"));
    let address = walk.browser.current_url().await?;
    let text = walk.whole_text().await?;
    fs::write(file.with_extension("txt"), format!("{address}\n\n{text}\n"))?;
    let picture = file.with_extension("png");
    fs::write(&picture, walk.browser.screenshot().await?)?;
    Ok(picture)
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../target/journeys")
}
