//! Every state of every screen, examined: by axe in both themes and in forced colours, for its size, and for what is
//! live in it.

use std::{
    collections::BTreeSet,
    fs,
    path::Path,
    sync::{Mutex, PoisonError},
};

use anyhow::{Result, ensure};
use journeys::{
    acts::theme::Theme,
    axe::{Axe, Rules},
    fit,
    stage::Stage,
    states::State,
    surroundings::Surroundings,
    walk::Walk,
};

/// The classes of all elements that were on the page in some state.
static SEEN: Mutex<BTreeSet<String>> = Mutex::new(BTreeSet::new());

/// The classes that the application's source names and that were in no state examined so far.
pub fn unseen() -> Result<Vec<String>> {
    let seen = SEEN.lock().unwrap_or_else(PoisonError::into_inner);
    let mut unseen = Vec::new();
    let mut folders = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join("../../src")];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder)? {
            let path = entry?.path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let source = fs::read_to_string(path)?;
                let classes = classes_in(&source).filter(|class| !seen.contains(*class));
                unseen.extend(classes.map(str::to_owned));
            }
        }
    }
    Ok(unseen)
}

fn classes_in(source: &str) -> impl Iterator<Item = &str> {
    let written = source.split(".class(\"").skip(1);
    written
        .filter_map(|rest| rest.split('"').next())
        .flat_map(str::split_whitespace)
}

/// Examines one of them.
pub fn examine(shown: &State, stage: &Stage) -> Result<()> {
    let axe = Axe::open()?;
    let light = async |walk: &Walk| shown.show_in(walk, Theme::Light).await;
    let look = async |walk: &Walk| look(walk, &axe, shown).await;
    stage.block_on(shown.journey.walk(stage, light, look))?;
    if !shown.has_switch() {
        let dark = async |walk: &Walk| shown.show_in(walk, Theme::Dark).await;
        let look = async |walk: &Walk| axe.check(walk, Rules::Colours, "dark").await;
        stage.block_on(shown.journey.walk(stage, dark, look))?;
    }
    Ok(())
}

async fn look(walk: &Walk, axe: &Axe, state: &State) -> Result<()> {
    axe.check(walk, Rules::All, "light").await?;
    let classes = walk.classes().await?;
    SEEN.lock()
        .unwrap_or_else(PoisonError::into_inner)
        .extend(classes);
    let live = walk.live_regions().await?;
    ensure!(live == ["news", "alerts"], "live are {live:?}");
    if walk.surround(Surroundings::ForcedColors).await? {
        axe.check(walk, Rules::Colours, "in forced colours").await?;
        walk.surround(Surroundings::Usual).await?;
    }
    if state.has_switch() {
        state.show_in(walk, Theme::Dark).await?;
        axe.check(walk, Rules::Colours, "dark").await?;
    }
    fit::check(walk).await
}
