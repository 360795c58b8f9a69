//! The sign-in form before the program is there: users type, press, and lose nothing.

use anyhow::{Result, ensure};
use e2e::{
    emulation::Emulation, host::BundleFault, scenario, scenario::Scenario, steps::keyboard::Key,
    user::User,
};
use sandbox::{PASSWORD, USER};

/// The largest sum of layout shifts, of which 0.1 is still good (<https://web.dev/articles/cls>).
const MAX_LAYOUT_SHIFT: f64 = 0.02;

pub fn scenarios() -> Vec<Scenario> {
    vec![
        scenario!(what_was_typed_before_the_program_stays).with_bundle_fault(BundleFault::WasmHeld),
        scenario!(an_early_enter_signs_in_once_the_program_is_there)
            .with_bundle_fault(BundleFault::WasmHeld),
        scenario!(without_the_program_nothing_is_sent).with_bundle_fault(BundleFault::WasmPending),
        scenario!(the_form_does_not_move)
            .with_bundle_fault(BundleFault::WasmHeld)
            .chromium_only(),
    ]
}

async fn what_was_typed_before_the_program_stays(user: &User) -> Result<()> {
    user.open("#/v6/RestoreSessions").await?;
    user.fill("User name", USER).await?;
    user.tab_to("textbox", "Password").await?;
    user.type_text(PASSWORD).await?;
    user.host.send_wasm();
    user.expect_button("Times in …").await?;
    user.expect_focus("textbox Password").await?;
    user.expect_value("User name", USER).await?;
    user.press_key(Key::Enter).await?;
    user.expect_heading("Sessions").await?;
    expect_one_sign_in(user).await
}

async fn an_early_enter_signs_in_once_the_program_is_there(user: &User) -> Result<()> {
    user.fill("User name", USER).await?;
    user.fill("Password", PASSWORD).await?;
    user.press_key_times(Key::Enter, 3).await?;
    user.expect_button("Signing in …").await?;
    user.host.send_wasm();
    user.expect_heading("New restore session").await?;
    expect_one_sign_in(user).await
}

/// Nothing was sent twice, and nothing is in an address.
async fn expect_one_sign_in(user: &User) -> Result<()> {
    let sign_ins = user.host.requests("POST", "/token").len();
    ensure!(sign_ins == 1, "{sign_ins} requests for a token");
    expect_clean_address(user).await
}

async fn without_the_program_nothing_is_sent(user: &User) -> Result<()> {
    user.fill("User name", USER).await?;
    user.fill("Password", PASSWORD).await?;
    user.press_key(Key::Enter).await?;
    user.expect_button("Signing in …").await?;
    user.expect_text("Still loading. Try reloading the page")
        .await?;
    user.expect_value("User name", USER).await?;
    let requests = user.host.requests("POST", "");
    ensure!(requests.is_empty(), "{} requests", requests.len());
    expect_clean_address(user).await
}

async fn expect_clean_address(user: &User) -> Result<()> {
    let url = user.url().await?;
    ensure!(!url.contains('?') && !url.contains(PASSWORD), "{url}");
    Ok(())
}

/// Also when the server’s name and notice come.
async fn the_form_does_not_move(user: &User) -> Result<()> {
    for width in [1280, 768, 360] {
        user.host.hold_wasm();
        user.emulate(Emulation::Width(width)).await?;
        user.reload().await?;
        user.fill("User name", USER).await?;
        user.host.send_wasm();
        user.expect_text("This is a sandbox").await?;
        let shift = user.layout_shift().await?;
        ensure!(shift <= MAX_LAYOUT_SHIFT, "{shift} at {width} px");
    }
    Ok(())
}
