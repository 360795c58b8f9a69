//! Whether a page fits into small windows, bears a reader's text spacing, and can be touched.

use anyhow::{Result, ensure};

use crate::{patience::until, surroundings::Surroundings, walk::Walk};

/// The smallest window: what is left of 1280 CSS pixels at 400 % (WCAG 2.2, criterion 1.4.10).
const SMALLEST: u32 = 320;

/// Checks all of it, and leaves the page as small as that.
pub async fn check(walk: &Walk) -> Result<()> {
    if walk.surround(Surroundings::Touch).await? {
        // Firefox tells its pages of a new setting a moment later.
        until(async || {
            let small = include_str!("scripts/small.js");
            let small = walk.texts(small, vec![]).await?;
            ensure!(small.is_empty(), "hard to touch: {small:#?}");
            Ok(())
        })
        .await?;
    }
    walk.surround(Surroundings::Width(SMALLEST)).await?;
    fits(walk, "at 320 pixels").await?;
    walk.ask(include_str!("scripts/space.js"), vec![]).await?;
    fits(walk, "at 320 pixels with wider text spacing").await
}

async fn fits(walk: &Walk, circumstances: &str) -> Result<()> {
    let found = walk.texts(include_str!("scripts/fit.js"), vec![]).await?;
    ensure!(found.is_empty(), "{circumstances}: {found:#?}");
    Ok(())
}
