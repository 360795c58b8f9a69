//! `cargo xtask screens`: takes screenshots of all states of the page and puts them on one HTML page, or takes the
//! pictures of the README.

use anyhow::{Result, bail};

use crate::{
    bundle, e2e_program,
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
    for BrowserSetup { browser, result } in tools.browsers() {
        if let Err(reason) = result {
            let browser = browser.display_name();
            bail!("cannot take screenshots in {browser}: {reason}");
        }
    }
    bundle::build_with_progress(workspace, &tools)?;
    let arguments: Vec<String> = argument.map(str::to_owned).into_iter().collect();
    print_step("Taking screenshots", "a minute; 3 minutes the first time");
    e2e_program::run(workspace, &tools, "screens", &arguments)
}
