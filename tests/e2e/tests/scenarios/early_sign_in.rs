//! The sign-in form before the program is there: users type, press, and lose nothing.

use anyhow::{Context, Result, ensure};
use e2e::{
    emulation::Emulation,
    host::BundleFault,
    scenario,
    scenario::Scenario,
    steps::{fill::Filling, keyboard::Key, theme::Theme},
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
        scenario!(a_press_while_the_program_starts_signs_in_once)
            .with_bundle_fault(BundleFault::WasmHeld),
        scenario!(without_the_program_nothing_is_sent).with_bundle_fault(BundleFault::WasmPending),
        scenario!(password_managers_fill_in_before_and_after_the_program)
            .with_bundle_fault(BundleFault::WasmHeld),
        scenario!(going_back_to_an_early_form_keeps_its_address)
            .with_bundle_fault(BundleFault::WasmHeld),
        scenario!(a_password_does_not_outlive_an_early_form)
            .with_bundle_fault(BundleFault::WasmHeld),
        scenario!(an_input_method_goes_on_composing)
            .with_bundle_fault(BundleFault::WasmHeld)
            .chromium_only(),
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

async fn a_press_while_the_program_starts_signs_in_once(user: &User) -> Result<()> {
    user.press_while_program_starts(|| user.host.send_wasm())
        .await?;
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

/// Whatever events a password manager sends, and whenever it fills in the form.
async fn password_managers_fill_in_before_and_after_the_program(user: &User) -> Result<()> {
    for filling in Filling::ALL {
        for is_early in [true, false] {
            user.host.hold_wasm();
            user.reload().await?;
            if !is_early {
                user.host.send_wasm();
                user.expect_button("Times in …").await?;
            }
            user.fill_by_script("User name", USER, filling).await?;
            user.fill_by_script("Password", PASSWORD, filling).await?;
            user.host.send_wasm();
            user.expect_button("Times in …").await?;
            user.click("Sign in").await?;
            let result = user.expect_heading("New restore session").await;
            result.with_context(|| format!("{filling:?}, before the program: {is_early}"))?;
        }
    }
    Ok(())
}

async fn going_back_to_an_early_form_keeps_its_address(user: &User) -> Result<()> {
    user.open("#/v6/RestoreSessions").await?;
    user.fill("User name", USER).await?;
    // With the same headers as the page: WebDriver loses a WebKit that changes the process.
    user.open("index.html").await?;
    user.go_back().await?;
    user.expect_url("#/v6/RestoreSessions").await?;
    user.fill("User name", USER).await?;
    user.fill("Password", PASSWORD).await?;
    user.press_key(Key::Enter).await?;
    user.host.send_wasm();
    user.expect_heading("Sessions").await?;
    user.expect_url("#/v6/RestoreSessions").await?;
    expect_one_sign_in(user).await
}

/// The next user may come back to it.
async fn a_password_does_not_outlive_an_early_form(user: &User) -> Result<()> {
    user.fill("User name", USER).await?;
    user.fill("Password", PASSWORD).await?;
    user.press_key(Key::Enter).await?;
    user.expect_button("Signing in …").await?;
    // With the same headers as the page: WebDriver loses a WebKit that changes the process.
    user.open("index.html").await?;
    user.go_back().await?;
    user.expect_value("Password", "").await?;
    user.host.send_wasm();
    user.expect_button("Times in …").await?;
    user.expect_button("Sign in").await?;
    user.expect_value("Password", "").await?;
    let sign_ins = user.host.requests("POST", "/token").len();
    ensure!(sign_ins == 0, "{sign_ins} requests for a token");
    Ok(())
}

/// Only Chromium lets a test compose.
async fn an_input_method_goes_on_composing(user: &User) -> Result<()> {
    user.tab_to("textbox", "User name").await?;
    user.compose("にほん").await?;
    user.host.send_wasm();
    user.expect_button("Times in …").await?;
    user.expect_value("User name", "にほん").await?;
    user.compose("にほんご").await?;
    user.end_composition("日本語").await?;
    user.expect_value("User name", "日本語").await?;
    user.expect_focus("textbox User name").await
}

async fn expect_clean_address(user: &User) -> Result<()> {
    let url = user.url().await?;
    ensure!(!url.contains('?') && !url.contains(PASSWORD), "{url}");
    Ok(())
}

/// Also when the server’s name and notice come, in either theme.
async fn the_form_does_not_move(user: &User) -> Result<()> {
    for theme in [Theme::Light, Theme::Dark] {
        user.store_theme(theme).await?;
        for width in [1280, 768, 360] {
            user.host.hold_wasm();
            user.emulate(Emulation::Width(width)).await?;
            user.reload().await?;
            user.fill("User name", USER).await?;
            let background = user.background_color().await?;
            user.host.send_wasm();
            user.expect_text("This is a sandbox").await?;
            let shift = user.layout_shift().await?;
            ensure!(shift <= MAX_LAYOUT_SHIFT, "{shift} at {width} px");
            let after = user.background_color().await?;
            ensure!(after == background, "{background} becomes {after}");
        }
    }
    Ok(())
}
