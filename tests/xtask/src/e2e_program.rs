//! Runs a program of tests/e2e with the release bundle.

use std::process::Stdio;

use anyhow::{Context, Result, ensure};

use crate::{
    display::Display,
    env::set_e2e_env,
    setup::{BrowserSetup, Tools},
    workspace::Workspace,
};

/// Runs `program`, which uses the installed browsers.
pub fn run(
    workspace: &Workspace,
    tools: &Tools,
    program: &str,
    arguments: &[String],
) -> Result<()> {
    let mut command = tools.command("cargo");
    command
        .args(["run", "--quiet", "--package", "e2e", "--bin", program, "--"])
        .args(arguments)
        .stdin(Stdio::null());
    for BrowserSetup { browser, result } in tools.browsers() {
        // The program itself reports a missing browser.
        if let Ok(installed) = result {
            set_e2e_env(&mut command, workspace, tools, *browser, installed)?;
        }
    }
    let display = Display::start_if_needed(tools)?;
    if let Some(display) = &display {
        command.env("DISPLAY", display.name());
    }
    // The output shows the progress, so it goes to the terminal instead of a log file.
    let status = command.status().context("cannot start `cargo`")?;
    ensure!(status.success(), "{program} failed ({status})");
    Ok(())
}
