//! What people prefer, and where they are: the page follows.

use anyhow::{Result, ensure};
use journeys::{
    acts::theme::Theme, host::Fault, journey, journey::Journey, surroundings::Surroundings,
    walk::Walk,
};
use sandbox::Failure;

pub fn journeys() -> Vec<Journey> {
    vec![
        journey!(nothing_moves_for_those_who_want_no_motion),
        journey!(the_card_can_be_printed),
        journey!(the_theme_is_there_before_the_program).broken_by(Fault::WasmAwaited),
        journey!(times_are_those_of_new_york).in_zone("America/New_York"),
        journey!(names_keep_their_direction_to_themselves),
    ]
}

async fn nothing_moves_for_those_who_want_no_motion(walk: &Walk) -> Result<()> {
    walk.ask_for(Failure::ExploreSilent.name(), "Teams").await?;
    walk.see_button("Stop waiting").await?;
    let moving = walk.moving().await?;
    ensure!(
        moving.iter().any(|name| name == "turn"),
        "only {moving:?} move"
    );
    if walk.surround(Surroundings::ReducedMotion).await? {
        let moving = walk.moving().await?;
        ensure!(moving.is_empty(), "{moving:?} still move");
    }
    Ok(())
}

/// On paper are the name, the fields and the links; nothing that could be pressed.
async fn the_card_can_be_printed(walk: &Walk) -> Result<()> {
    walk.choose_theme(Theme::Light).await?;
    walk.open_session("abc.onmicrosoft.com", "Teams").await?;
    let on_screen = walk.ground().await?;
    walk.choose_theme(Theme::Dark).await?;
    if walk.surround(Surroundings::Print).await? {
        walk.see_heading("Teams restore (Entire organization - …")
            .await?;
        walk.see_detail("Organization", "abc.onmicrosoft.com")
            .await?;
        walk.see_link("Events").await?;
        for button in ["Stop session", "Copy ID", "Sign out"] {
            walk.see_none("button", button).await?;
        }
        walk.see_none("link", "Sessions").await?;
        let on_paper = walk.ground().await?;
        ensure!(on_paper == on_screen, "the paper is dark: {on_paper}");
    }
    Ok(())
}

async fn the_theme_is_there_before_the_program(walk: &Walk) -> Result<()> {
    walk.remember_theme(Theme::Light).await?;
    walk.see("Loading …").await?;
    let light = walk.ground().await?;
    walk.remember_theme(Theme::Dark).await?;
    walk.see("Loading …").await?;
    let dark = walk.ground().await?;
    ensure!(light != dark, "both themes are {light}");
    Ok(())
}

async fn times_are_those_of_new_york(walk: &Walk) -> Result<()> {
    walk.sign_in().await?;
    walk.fill_in("abc.onmicrosoft.com", "Teams").await?;
    walk.see("America/New_York Sat 22 Jan 2022, 09:56:55.862 UTC-05:00")
        .await?;
    walk.see("last backup Fri 21 Jan 2022, 16:00:07 UTC-05:00")
        .await
}

async fn names_keep_their_direction_to_themselves(walk: &Walk) -> Result<()> {
    let name = "مستشفى السلام (2)";
    walk.sign_in().await?;
    walk.fill_in(name, "Teams").await?;
    let mixed = walk.unisolated(name).await?;
    ensure!(mixed.is_empty(), "{mixed:#?}");
    walk.press("Start restore session").await?;
    walk.see_detail("Organization", name).await?;
    let mixed = walk.unisolated(name).await?;
    ensure!(mixed.is_empty(), "{mixed:#?}");
    walk.follow("Sessions").await?;
    walk.see_row(name).await?;
    let mixed = walk.unisolated(name).await?;
    ensure!(mixed.is_empty(), "{mixed:#?}");
    Ok(())
}
