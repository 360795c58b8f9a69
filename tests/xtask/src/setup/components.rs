//! The parts of the toolchain that only the checks need; a minimal rustup has neither.

use std::process::Command;

use anyhow::Result;

use crate::{
    checkout::Checkout,
    step::{run, say},
};

/// Adds clippy and rustfmt to the toolchain.
pub fn provide(checkout: &Checkout) -> Result<()> {
    if answers(checkout, "clippy") && answers(checkout, "fmt") {
        return Ok(());
    }
    say("Adding clippy and rustfmt", "half a minute");
    let mut add = Command::new("rustup");
    add.args(["component", "add", "clippy", "rustfmt"])
        .current_dir(checkout.root());
    run(checkout, "components", &mut add)?
        .or_fail("`rustup component add`")
        .map(drop)
}

fn answers(checkout: &Checkout, subcommand: &str) -> bool {
    let mut ask = Command::new("cargo");
    ask.args([subcommand, "--version"])
        .current_dir(checkout.root());
    ask.output().is_ok_and(|answer| answer.status.success())
}
