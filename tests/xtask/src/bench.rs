//! `cargo xtask bench`: measures the response times of the page in every available browser.

use std::process::Stdio;

use anyhow::{Context, Result, ensure};

use crate::{
    bundle,
    display::Display,
    env::set_e2e_env,
    setup::{BrowserSetup, Level, set_up},
    step::print_step,
    workspace::Workspace,
};

/// Runs the benchmark, which prints one line per measurement.
pub fn run(workspace: &Workspace) -> Result<()> {
    let tools = set_up(workspace, Level::Tests(None))?;
    print_step(
        "Building the release bundle",
        "2 minutes; 5 minutes the first time",
    );
    bundle::build(workspace, &tools)?;
    print_step("Measuring", "half a minute; 2 minutes the first time");
    let mut bench = tools.command("cargo");
    bench
        .args(["run", "--quiet", "--package", "e2e", "--bin", "bench"])
        .stdin(Stdio::null());
    for BrowserSetup { browser, result } in tools.browsers() {
        // The benchmark itself reports a missing browser.
        if let Ok(installed) = result {
            set_e2e_env(&mut bench, workspace, &tools, *browser, installed)?;
        }
    }
    let display = Display::start_if_needed(&tools)?;
    if let Some(display) = &display {
        bench.env("DISPLAY", display.name());
    }
    let status = bench.status().context("cannot start `cargo`")?;
    ensure!(status.success(), "the benchmark failed ({status})");
    Ok(())
}
