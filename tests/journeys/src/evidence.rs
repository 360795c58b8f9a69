//! What is left of a failed journey: a picture of the page, and its text beside it.

use std::{
    fs,
    path::{Path, PathBuf},
};

use anyhow::Result;

use crate::{engine::Engine, walk::Walk};

/// Removes what earlier runs in this browser have left.
pub fn clear(engine: Engine) {
    // There is mostly nothing to remove.
    let _ = fs::remove_dir_all(folder(engine));
}

/// Saves both in `target/journeys/<browser>`, and says where the picture is.
pub async fn save(walk: &Walk, name: &str) -> Result<PathBuf> {
    let folder = folder(walk.engine);
    fs::create_dir_all(&folder)?;
    let file = folder.canonicalize()?.join(name.replace("::", "-"));
    let address = walk.browser.current_url().await?;
    let text = walk.whole_text().await?;
    fs::write(file.with_extension("txt"), format!("{address}\n\n{text}\n"))?;
    let picture = file.with_extension("png");
    fs::write(&picture, walk.browser.screenshot().await?)?;
    Ok(picture)
}

fn folder(engine: Engine) -> PathBuf {
    let all = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../target/journeys");
    all.join(engine.name())
}
