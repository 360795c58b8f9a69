//! Rendering: reduced motion, printing, themes, and text direction.

use anyhow::{Result, ensure};
use e2e::{
    emulation::Emulation, host::BundleFault, scenario, scenario::Scenario, steps::theme::Theme,
    user::User,
};
use sandbox::FailingOrganization;

pub fn scenarios() -> Vec<Scenario> {
    vec![
        scenario!(reduced_motion_stops_all_animations),
        scenario!(a_session_can_be_printed).chromium_only(),
        scenario!(the_theme_applies_before_the_wasm_file_loads)
            .with_bundle_fault(BundleFault::WasmPending),
        scenario!(right_to_left_names_are_isolated).chromium_only(),
    ]
}

async fn reduced_motion_stops_all_animations(user: &User) -> Result<()> {
    user.request_session(FailingOrganization::ExploreNoResponse.name(), "Teams")
        .await?;
    user.expect_button("Stop waiting").await?;
    let animations = user.running_animations().await?;
    ensure!(
        animations.iter().any(|name| name == "turn"),
        "the progress indicator does not turn, only {animations:?}"
    );
    if user.emulate(Emulation::ReducedMotion).await? {
        let animations = user.running_animations().await?;
        ensure!(animations.is_empty(), "still running: {animations:?}");
    }
    Ok(())
}

/// The printed session has its name, its properties, and its links, but no buttons.
async fn a_session_can_be_printed(user: &User) -> Result<()> {
    user.select_theme(Theme::Light).await?;
    user.open_session("abc.onmicrosoft.com", "Teams").await?;
    let screen_background = user.background_color().await?;
    user.select_theme(Theme::Dark).await?;
    if user.emulate(Emulation::Print).await? {
        user.expect_heading("Teams as of …").await?;
        user.expect_property("Organization", "abc.onmicrosoft.com")
            .await?;
        user.expect_link("Events").await?;
        for button in ["Stop session", "Copy ID", "Account …"] {
            user.expect_no_element("button", button).await?;
        }
        user.expect_no_element("link", "Sessions").await?;
        let print_background = user.background_color().await?;
        ensure!(
            print_background == screen_background,
            "the printed background is dark: {print_background}"
        );
    }
    Ok(())
}

async fn the_theme_applies_before_the_wasm_file_loads(user: &User) -> Result<()> {
    user.store_theme(Theme::Light).await?;
    user.expect_heading("Sign in").await?;
    let light = user.background_color().await?;
    user.store_theme(Theme::Dark).await?;
    user.expect_heading("Sign in").await?;
    let dark = user.background_color().await?;
    ensure!(light != dark, "both themes have the background {light}");
    Ok(())
}

async fn right_to_left_names_are_isolated(user: &User) -> Result<()> {
    let name = "مستشفى السلام (2)";
    user.sign_in().await?;
    user.fill_form(name, "Teams").await?;
    let elements = user.elements_without_isolation(name).await?;
    ensure!(elements.is_empty(), "{elements:#?}");
    user.click("Start restore session").await?;
    user.expect_property("Organization", name).await?;
    let elements = user.elements_without_isolation(name).await?;
    ensure!(elements.is_empty(), "{elements:#?}");
    user.click_link("Sessions").await?;
    user.expect_row(name).await?;
    let elements = user.elements_without_isolation(name).await?;
    ensure!(elements.is_empty(), "{elements:#?}");
    Ok(())
}
