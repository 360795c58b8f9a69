//! The crates of Cargo.lock.
//!
//! Trunk runs without the network, and so does the cargo that it calls: all sources must be there before.

use std::process::Command;

use anyhow::Result;

use crate::{
    checkout::Checkout,
    step::{run, say},
};

/// Fetches what is missing.
pub fn provide(checkout: &Checkout) -> Result<()> {
    if run(checkout, "crates", fetch(checkout).arg("--offline"))?.success {
        return Ok(());
    }
    say("Fetching crates", "about a minute");
    run(checkout, "crates", &mut fetch(checkout))?
        .or_fail("`cargo fetch`")
        .map(drop)
}

fn fetch(checkout: &Checkout) -> Command {
    let mut fetch = Command::new("cargo");
    fetch.arg("fetch").current_dir(checkout.root());
    fetch
}
