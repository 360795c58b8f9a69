//! The artifacts of a run: a screenshot of the page and its text for each failed scenario, and the log of the drivers.

use std::{
    fs,
    path::{Path, PathBuf},
};

use anyhow::Result;

use crate::{engine::Engine, user::User};

/// Removes the artifacts of earlier runs in this browser.
pub fn clear(engine: Engine) {
    // The folder does not exist before the first run.
    let _ = fs::remove_dir_all(folder(engine));
}

/// Saves both files in `target/e2e/<browser>`, and returns the path of the screenshot.
pub async fn save(user: &User, name: &str) -> Result<PathBuf> {
    let folder = folder(user.engine);
    fs::create_dir_all(&folder)?;
    let file = folder.canonicalize()?.join(name.replace("::", "-"));
    let url = user.browser.current_url().await?;
    let text = user.visible_text().await?;
    fs::write(file.with_extension("txt"), format!("{url}\n\n{text}\n"))?;
    let screenshot = file.with_extension("png");
    fs::write(&screenshot, user.browser.screenshot().await?)?;
    Ok(screenshot)
}

/// Returns the path of the log of all drivers for this browser.
pub fn driver_log(engine: Engine) -> PathBuf {
    folder(engine).join("driver.log")
}

fn folder(engine: Engine) -> PathBuf {
    let all = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../target/e2e");
    all.join(engine.name())
}
