//! `cargo xtask screens`: takes screenshots of all states of the page and puts them on one HTML page, or takes the
//! pictures of the README.

use std::process::Stdio;

use anyhow::{Context, Result, anyhow, ensure};

use crate::{
    bundle,
    env::set_e2e_env,
    setup::{Browser, BrowserSetup, Level, set_up},
    step::print_step,
    workspace::Workspace,
};

/// Takes screenshots of the states whose name contains `filter`, and prints the path of the page that shows them.
pub fn take_all(workspace: &Workspace, filter: Option<&str>) -> Result<()> {
    run(workspace, filter)?;
    let page = workspace.root().join("target/screens/index.html");
    println!("{}", page.display());
    Ok(())
}

/// Takes the pictures of the README, in `tests/pictures`.
pub fn take_for_readme(workspace: &Workspace) -> Result<()> {
    run(workspace, Some("--readme"))
}

/// Builds the release bundle and runs the `screens` program of the e2e crate.
fn run(workspace: &Workspace, argument: Option<&str>) -> Result<()> {
    let tools = set_up(workspace, Level::Tests(Some(Browser::Chromium)))?;
    let BrowserSetup { browser, result } =
        tools.browsers().first().context("no browser was set up")?;
    let installed = result.as_ref().map_err(|reason| {
        anyhow!(
            "cannot take screenshots in {}: {reason}",
            browser.display_name()
        )
    })?;
    print_step(
        "Building the release bundle",
        "2 minutes; 5 minutes the first time",
    );
    bundle::build(workspace, &tools)?;
    print_step("Taking screenshots", "a minute; 3 minutes the first time");
    let mut screens = tools.command("cargo");
    screens
        .args(["run", "--quiet", "--package", "e2e"])
        .args(["--bin", "screens", "--"])
        .args(argument)
        .stdin(Stdio::null());
    set_e2e_env(&mut screens, workspace, &tools, *browser, installed)?;
    // The output shows the progress, so it goes to the terminal instead of a log file.
    let status = screens.status().context("cannot start `cargo`")?;
    ensure!(status.success(), "taking screenshots failed ({status})");
    Ok(())
}
