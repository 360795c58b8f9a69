//! Checks every state of every screen: axe in both themes and in forced colors, the layout, and the live regions.

use anyhow::{Result, ensure};
use e2e::{
    axe::{Axe, Rules},
    browser_pool::BrowserPool,
    emulation::Emulation,
    engine::Engine,
    layout_checks,
    states::State,
    steps::theme::Theme,
    user::User,
};

use super::class_coverage;

/// Runs all checks in a state.
pub fn check(state: &State, pool: &BrowserPool) -> Result<()> {
    let axe = Axe::load()?;
    let set_light = async |user: &User| user.set_theme(Theme::Light).await;
    let check_page = async |user: &User| check_page(user, &axe).await;
    pool.block_on(state.scenario.run_with(pool, set_light, check_page))
}

async fn check_page(user: &User, axe: &Axe) -> Result<()> {
    // Only colors depend on the browser. The other rules look at elements and attributes, which are always the same.
    let rules = match user.engine {
        Engine::Chromium => Rules::All,
        Engine::Firefox | Engine::WebKit => Rules::Colors,
    };
    axe.check(user, rules, "light").await?;
    class_coverage::record(user.class_names().await?);
    let live_regions = user.live_regions().await?;
    ensure!(
        live_regions == ["news", "alerts"],
        "unexpected live regions: {live_regions:?}"
    );
    if user.emulate(Emulation::ForcedColors).await? {
        axe.check(user, Rules::Colors, "forced colors").await?;
        user.emulate(Emulation::Default).await?;
    }
    user.set_theme(Theme::Dark).await?;
    axe.check(user, Rules::Colors, "dark").await?;
    layout_checks::check(user).await
}
