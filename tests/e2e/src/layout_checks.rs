//! Checks the layout: touch targets, small windows, and increased text spacing.

use anyhow::{Result, ensure};

use crate::{emulation::Emulation, user::User, wait::wait_until};

/// The smallest width: 1280 CSS pixels at 400 % zoom (WCAG 2.2, criterion 1.4.10).
const MIN_WIDTH: u32 = 320;

/// Runs all checks. The window keeps the smallest width afterwards.
pub async fn check(user: &User) -> Result<()> {
    if user.emulate(Emulation::Touch).await? {
        // Firefox applies a new setting to its pages with a short delay.
        wait_until(async || {
            let script = include_str!("scripts/touch_targets.js");
            let targets = user.execute_for_texts(script, vec![]).await?;
            ensure!(targets.is_empty(), "touch targets too small: {targets:#?}");
            Ok(())
        })
        .await?;
    }
    user.emulate(Emulation::Width(MIN_WIDTH)).await?;
    check_overflow(user, "at 320 pixels").await?;
    user.execute(include_str!("scripts/text_spacing.js"), vec![])
        .await?;
    check_overflow(user, "at 320 pixels with increased text spacing").await
}

async fn check_overflow(user: &User, condition: &str) -> Result<()> {
    let script = include_str!("scripts/layout.js");
    let problems = user.execute_for_texts(script, vec![]).await?;
    ensure!(problems.is_empty(), "{condition}: {problems:#?}");
    Ok(())
}
