//! The page before it runs, when it cannot, and when it has failed.

use anyhow::Result;

use super::State;
use crate::{host::Fault, journey, walk::Walk};

pub fn states() -> Vec<State> {
    vec![
        State::new(journey!(loading).broken_by(Fault::WasmAwaited), &[]),
        State::new(
            journey!(cannot_start)
                .broken_by(Fault::WasmMissing)
                .provoking(&["_bg.wasm"]),
            &[],
        ),
        State::new(journey!(crashed), &[]),
    ]
}

async fn loading(walk: &Walk) -> Result<()> {
    walk.see("Loading …").await
}

async fn cannot_start(walk: &Walk) -> Result<()> {
    walk.see_heading("Restore Desk cannot start").await
}

async fn crashed(walk: &Walk) -> Result<()> {
    walk.open_session("abc.onmicrosoft.com", "Teams").await?;
    walk.crash().await?;
    walk.see_heading("Restore Desk has failed").await
}
