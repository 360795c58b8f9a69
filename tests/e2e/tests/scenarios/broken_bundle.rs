//! Faults in the bundle: the page says that it cannot start, and what to do.

use anyhow::{Result, ensure};
use e2e::{host::BundleFault, scenario, scenario::Scenario, user::User};

pub fn scenarios() -> Vec<Scenario> {
    vec![
        scenario!(the_wasm_file_is_missing)
            .with_bundle_fault(BundleFault::WasmMissing)
            .expecting_errors(&["_bg.wasm"]),
        scenario!(a_proxy_refuses_the_wasm_file)
            .chromium_only()
            .with_bundle_fault(BundleFault::WasmRefused)
            .expecting_errors(&["_bg.wasm"]),
        scenario!(the_wasm_file_is_a_web_page)
            .with_bundle_fault(BundleFault::WasmIsWebPage)
            .expecting_errors(&["_bg.wasm", "integrity"]),
        scenario!(the_script_is_served_as_text)
            .with_bundle_fault(BundleFault::ScriptAsText)
            .expecting_errors(&["restore-desk-", "MIME"]),
        scenario!(the_content_security_policy_forbids_wasm)
            .with_bundle_fault(BundleFault::WasmForbidden)
            .expecting_errors(&["wasm", "WebAssembly"]),
        scenario!(the_wasm_file_is_modified)
            .with_bundle_fault(BundleFault::WasmModified)
            .expecting_errors(&["_bg.wasm", "integrity"]),
        scenario!(a_modified_script_does_not_run)
            .with_bundle_fault(BundleFault::ScriptModified)
            .expecting_errors(&["restore-desk-", "integrity"]),
        scenario!(a_modified_style_sheet_is_not_used)
            .with_bundle_fault(BundleFault::StyleModified)
            .expecting_errors(&["restore-desk-", "integrity"]),
        scenario!(the_wasm_file_is_served_as_text).with_bundle_fault(BundleFault::WasmAsText),
        scenario!(a_failed_start_is_tried_again_after_back)
            .with_bundle_fault(BundleFault::WasmRefusedAtFirst)
            .expecting_errors(&["_bg.wasm"]),
        scenario!(the_wasm_file_never_loads).with_bundle_fault(BundleFault::WasmPending),
    ]
}

async fn the_wasm_file_is_missing(user: &User) -> Result<()> {
    expect_cannot_start(user, "(HTTP 404)").await?;
    user.expect_text("check that all files are there").await
}

async fn a_proxy_refuses_the_wasm_file(user: &User) -> Result<()> {
    expect_cannot_start(user, "(HTTP 403)").await
}

async fn the_wasm_file_is_a_web_page(user: &User) -> Result<()> {
    expect_cannot_start(user, "A web page came back instead of").await
}

async fn the_script_is_served_as_text(user: &User) -> Result<()> {
    expect_cannot_start(user, "as “text/plain”").await
}

async fn the_content_security_policy_forbids_wasm(user: &User) -> Result<()> {
    let cause = "the content security policy must allow 'wasm-unsafe-eval'";
    expect_cannot_start(user, cause).await
}

async fn the_wasm_file_is_modified(user: &User) -> Result<()> {
    expect_cannot_start(user, "is not the one that belongs to this page").await
}

async fn a_modified_script_does_not_run(user: &User) -> Result<()> {
    expect_cannot_start(user, "is not the one that belongs to this page").await?;
    ensure!(!user.is_modified().await?, "the script ran");
    Ok(())
}

async fn a_modified_style_sheet_is_not_used(user: &User) -> Result<()> {
    user.expect_button("Times in …").await?;
    let background = user.background_color().await?;
    ensure!(background != "rgb(255, 0, 0)", "the page is red");
    Ok(())
}

/// Browsers that keep the page show it as it was left.
async fn a_failed_start_is_tried_again_after_back(user: &User) -> Result<()> {
    user.expect_heading("Restore Desk cannot start").await?;
    // With the same headers as the page: WebDriver loses a WebKit that changes the process.
    user.open("index.html").await?;
    user.host.send_wasm();
    user.go_back().await?;
    user.sign_in().await
}

async fn expect_cannot_start(user: &User, cause: &str) -> Result<()> {
    user.fill("User name", "EPSILON\\ann").await?;
    user.expect_heading("Restore Desk cannot start").await?;
    user.expect_text(cause).await?;
    user.expect_alert("Restore Desk cannot start").await?;
    // What was typed stays, in the field that has the focus.
    user.expect_value("User name", "EPSILON\\ann").await?;
    user.expect_focus("textbox User name").await?;
    user.expect_button("Reload the page").await?;
    let title = user.title().await?;
    ensure!(title.starts_with("Restore Desk cannot start"), "{title}");
    Ok(())
}

/// The page only starts more slowly.
async fn the_wasm_file_is_served_as_text(user: &User) -> Result<()> {
    user.sign_in().await
}

async fn the_wasm_file_never_loads(user: &User) -> Result<()> {
    user.fill("User name", "EPSILON\\ann").await?;
    user.expect_no_text("Still loading.").await?;
    user.expect_text("Still loading. Try reloading the page")
        .await
}
