//! Rust's standard library for the browser.

use std::{path::Path, process::Command};

use anyhow::{Context, Result};

use crate::{
    checkout::Checkout,
    step::{run, say},
};

const TARGET: &str = "wasm32-unknown-unknown";

/// Adds the target to the toolchain.
pub fn provide(checkout: &Checkout) -> Result<()> {
    let libraries = Command::new("rustc")
        .args(["--print", "target-libdir", "--target", TARGET])
        .current_dir(checkout.root())
        .output()
        .context("`rustc` cannot be started: is rustup installed?")?;
    let libraries = String::from_utf8_lossy(&libraries.stdout).into_owned();
    if Path::new(libraries.trim()).is_dir() {
        return Ok(());
    }
    say("Adding Rust's WebAssembly target", "half a minute");
    let mut add = Command::new("rustup");
    add.args(["target", "add", TARGET])
        .current_dir(checkout.root());
    run(checkout, "wasm-target", &mut add)?
        .or_fail("`rustup target add`")
        .map(drop)
}
