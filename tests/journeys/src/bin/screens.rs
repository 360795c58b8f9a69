//! Pictures every state of every screen in Chromium. `cargo xtask screens` builds the bundle and runs it; an argument
//! selects the states whose name contains it.

use std::{env, sync::Arc};

use anyhow::{Result, ensure};
use journeys::{bundle::Bundle, engine::Engine, gallery, stage::Stage, states};

fn main() -> Result<()> {
    let filter = env::args().nth(1).unwrap_or_default();
    let mut chosen = states::all();
    chosen.retain(|state| state.name().contains(&filter));
    ensure!(!chosen.is_empty(), "no state's name contains {filter}");
    let stage = Stage::open(Engine::Chromium, Arc::new(Bundle::open()?))?;
    let made = gallery::make(&stage, &chosen);
    stage.close();
    println!("{}", made?.display());
    Ok(())
}
