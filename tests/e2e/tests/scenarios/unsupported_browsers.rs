//! Browsers that cannot run the page: the page says what to do.

use anyhow::{Result, ensure};
use e2e::{emulation::Emulation, scenario, scenario::Scenario, user::User};

pub fn scenarios() -> Vec<Scenario> {
    vec![
        scenario!(javascript_is_disabled),
        scenario!(webassembly_is_switched_off),
        scenario!(the_browser_is_too_old),
    ]
}

/// In a browser that cannot disable JavaScript for a test, checks only the HTML.
async fn javascript_is_disabled(user: &User) -> Result<()> {
    let expected = "needs JavaScript. Enable it for this site, then reload the page.";
    if user.emulate(Emulation::NoScripts).await? {
        user.reload().await?;
        let text = user.text_without_scripts().await?;
        ensure!(text.contains(expected), "the page shows: {text}");
    } else {
        let html = user.host.index_html().await?;
        ensure!(html.contains(expected), "the page contains: {html}");
    }
    Ok(())
}

async fn webassembly_is_switched_off(user: &User) -> Result<()> {
    if user.emulate(Emulation::NoWasm).await? {
        user.reload().await?;
        user.expect_heading("WebAssembly is switched off").await?;
        user.expect_text("“Enhance your security on the web”")
            .await?;
        user.expect_no_text("too old").await?;
    }
    Ok(())
}

async fn the_browser_is_too_old(user: &User) -> Result<()> {
    if user.emulate(Emulation::OldBrowser).await? {
        user.reload().await?;
        user.expect_heading("This browser is too old").await?;
        user.expect_text("Use a current version of Edge, Chrome, Firefox, or Safari")
            .await?;
    }
    // A browser that cannot parse the script shows this after a delay, by CSS alone.
    let html = user.host.index_html().await?;
    let expected = "Browsers released before 2020 may not be supported";
    ensure!(html.contains(expected), "the page contains: {html}");
    Ok(())
}
