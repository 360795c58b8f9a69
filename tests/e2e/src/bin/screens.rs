//! Takes screenshots of every state of every screen in Chromium. `cargo xtask screens` builds the bundle and runs this
//! program. An argument selects the states whose names contain it; `--readme` takes the pictures of the README instead.

use std::{env, sync::Arc};

use anyhow::{Result, ensure};
use e2e::{browser_pool::BrowserPool, bundle::Bundle, engine::Engine, gallery, states};

fn main() -> Result<()> {
    let argument = env::args().nth(1).unwrap_or_default();
    let pool = BrowserPool::new(Engine::Chromium, Arc::new(Bundle::load()?))?;
    let result = if argument == "--readme" {
        gallery::take_readme_pictures(&pool)
    } else {
        take_all(&pool, &argument)
    };
    pool.close();
    result
}

fn take_all(pool: &BrowserPool, filter: &str) -> Result<()> {
    let mut states = states::all();
    states.retain(|state| state.name().contains(filter));
    ensure!(!states.is_empty(), "no state has a name with “{filter}”");
    println!("{}", gallery::create(pool, &states)?.display());
    Ok(())
}
