//! `cargo xtask bench`: how long the page works, in every browser that can be had.

use std::process::Stdio;

use anyhow::{Context, Result, ensure};

use crate::{
    bundle,
    checkout::Checkout,
    display::Display,
    equipment::equip,
    setup::{Need, set_up},
    step::say,
};

/// Measures, and prints a line for each figure.
pub fn measure(checkout: &Checkout) -> Result<()> {
    let tools = set_up(checkout, Need::Tests(None))?;
    say("Building the release bundle", "2 minutes; 5 the first time");
    bundle::build(checkout, &tools)?;
    say("Measuring", "half a minute; 2 the first time");
    let mut bench = tools.command("cargo");
    bench
        .args(["run", "--quiet", "--package", "journeys", "--bin", "bench"])
        .stdin(Stdio::null());
    for provided in tools.browsers() {
        // Of a browser that is not there the program says so itself.
        if let Ok(installed) = &provided.outcome {
            equip(&mut bench, checkout, &tools, provided.browser, installed)?;
        }
    }
    let display = Display::for_browsers(&tools)?;
    if let Some(display) = &display {
        bench.env("DISPLAY", display.name());
    }
    let status = bench.status().context("`cargo` cannot be started")?;
    ensure!(status.success(), "measuring failed ({status})");
    Ok(())
}
