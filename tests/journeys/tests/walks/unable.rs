//! The page cannot run, or has failed: it says so, and what to do.

use anyhow::{Result, ensure};
use journeys::{host::Fault, journey, journey::Journey, surroundings::Surroundings, walk::Walk};
use sandbox::USER;

pub fn journeys() -> Vec<Journey> {
    vec![
        journey!(scripts_are_switched_off),
        journey!(the_browser_is_too_old),
        journey!(the_program_is_missing)
            .broken_by(Fault::WasmMissing)
            .provoking(&["_bg.wasm"]),
        journey!(the_program_is_forbidden)
            .broken_by(Fault::WasmForbidden)
            .provoking(&["wasm", "WebAssembly"]),
        journey!(the_program_is_another)
            .broken_by(Fault::WasmTampered)
            .provoking(&["_bg.wasm", "integrity"]),
        journey!(the_program_is_called_a_text).broken_by(Fault::WasmAsText),
        journey!(the_program_does_not_come).broken_by(Fault::WasmAwaited),
        journey!(the_program_has_failed),
    ]
}

/// Where scripts cannot be switched off for a test, the page has the words at least.
async fn scripts_are_switched_off(walk: &Walk) -> Result<()> {
    let words = "needs JavaScript: switch it on for this site, then reload the page.";
    if walk.surround(Surroundings::WithoutScripts).await? {
        walk.reload().await?;
        let text = walk.text_without_scripts().await?;
        ensure!(text.contains(words), "the page says: {text}");
    } else {
        let page = walk.host.page().await?;
        ensure!(page.contains(words), "the page holds: {page}");
    }
    Ok(())
}

async fn the_browser_is_too_old(walk: &Walk) -> Result<()> {
    if walk.surround(Surroundings::WithoutWasm).await? {
        walk.reload().await?;
        walk.see_heading("This browser is too old").await?;
        walk.see("use a current Edge, Chrome, Firefox or Safari")
            .await?;
    }
    // What cannot even read the script gets this after a while, by style alone.
    let page = walk.host.page().await?;
    let words = "a browser from before 2020 may be too old";
    ensure!(page.contains(words), "the page holds: {page}");
    Ok(())
}

async fn the_program_is_missing(walk: &Walk) -> Result<()> {
    cannot_start(walk).await
}

async fn the_program_is_forbidden(walk: &Walk) -> Result<()> {
    cannot_start(walk).await?;
    walk.see("that the content policy allows 'wasm-unsafe-eval'")
        .await
}

async fn the_program_is_another(walk: &Walk) -> Result<()> {
    cannot_start(walk).await
}

async fn cannot_start(walk: &Walk) -> Result<()> {
    walk.see_heading("Restore Desk cannot start").await?;
    walk.see_focus("heading Restore Desk cannot start").await?;
    walk.see("check that all its files are there").await?;
    walk.see_button("Reload the page").await?;
    let title = walk.title().await?;
    ensure!(title.starts_with("Restore Desk cannot start"), "{title}");
    Ok(())
}

/// That costs speed, but nothing else.
async fn the_program_is_called_a_text(walk: &Walk) -> Result<()> {
    walk.sign_in().await
}

async fn the_program_does_not_come(walk: &Walk) -> Result<()> {
    walk.see("Loading …").await?;
    walk.see_no("This takes long.").await?;
    walk.see("This takes long. If it stays so, reload the page")
        .await
}

async fn the_program_has_failed(walk: &Walk) -> Result<()> {
    walk.sign_in_as(USER).await?;
    walk.see("None is open.").await?;
    let asked = walk.host.sandbox.requests().len();
    walk.crash().await?;
    walk.see_heading("Restore Desk has failed").await?;
    walk.see_focus("heading Restore Desk has failed").await?;
    ensure!(
        walk.lies_under_a_dialog().await?,
        "the page below can be reached"
    );
    // What is left of the program answers a change of address, and asks for what is there.
    walk.visit("#/v6/RestoreSessions").await?;
    let then = walk.host.sandbox.requests().len();
    ensure!(asked == then, "it asked {} times more", then - asked);
    walk.press("Reload the page").await?;
    walk.see_heading("Sign in").await
}
