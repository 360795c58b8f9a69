//! The e2e scenarios, which run against the release bundle.

use anyhow::{Result, ensure};

use super::{context::TestContext, counts::Counts};
use crate::{
    bundle,
    env::set_e2e_env,
    setup::{Browser, InstalledBrowser},
};

const SCENARIOS: &str = "test --package e2e --test scenarios --";

/// Returns whether the filter matches any scenario. With a filter, builds the bundle, which the skipped bundle check
/// would otherwise have done.
pub fn prepare(context: &TestContext, log: &str) -> Result<bool> {
    if !context.has_matching_tests(log, SCENARIOS)? {
        return Ok(false);
    }
    let mut browsers = context.tools.browsers().iter();
    if !browsers.any(|setup| setup.result.is_ok()) {
        return Ok(true);
    }
    if context.filter.is_some() {
        bundle::build_with_progress(context.workspace, &context.tools)?;
    }
    ensure!(
        context.workspace.dist().join("index.html").is_file(),
        "there is no bundle to test"
    );
    Ok(true)
}

/// Runs the scenarios in one browser.
pub fn run(
    context: &TestContext,
    log: &str,
    browser: Browser,
    installed: &InstalledBrowser,
) -> Result<Counts> {
    let mut test = context.cargo(SCENARIOS);
    test.args(["--browser", browser.name()])
        .args(context.filter);
    set_e2e_env(
        &mut test,
        context.workspace,
        &context.tools,
        browser,
        installed,
    )?;
    context.set_display(browser, &mut test);
    context.run_tests(log, &mut test)
}
