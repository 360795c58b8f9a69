//! The component tests in `tests/web`, which the wasm-bindgen test runner runs in a headless browser.

use std::{path::Path, process::Command};

use anyhow::Result;
use driver::Driver;

use super::{context::TestContext, counts::Counts};
use crate::{
    files::write,
    setup::{Browser, InstalledBrowser},
};

const TESTS: &str = "test --package restore-desk --test web --target wasm32-unknown-unknown --";

/// When the test runner gives up. All tests take one to four minutes on two cores, longer beside another build.
const TIMEOUT_SECONDS: &str = "900";

/// Variables that would select another driver, or open a browser window and wait until it is closed.
const CONFLICTING_VARIABLES: [&str; 5] = [
    "GECKODRIVER_REMOTE",
    "SAFARIDRIVER_REMOTE",
    "CHROMEDRIVER_REMOTE",
    "MSEDGEDRIVER_REMOTE",
    "NO_HEADLESS",
];

// Both disable network requests that the browsers send by themselves.
const CHROMIUM_ARGUMENTS: &str =
    r#""disable-background-networking","disable-component-update","no-first-run""#;
// By default Firefox stops a script after ten seconds, which unoptimized tests can exceed on a busy machine.
const FIREFOX_PREFERENCES: &str = r#""network.captive-portal-service.enabled":false,"media.gmp-manager.updateEnabled":false,"dom.max_script_run_time":0"#;

/// Returns whether the filter matches any test.
pub fn prepare(context: &TestContext, log: &str) -> Result<bool> {
    context.has_matching_tests(log, TESTS)
}

/// Runs the tests in one browser.
pub fn run(
    context: &TestContext,
    log: &str,
    browser: Browser,
    installed: &InstalledBrowser,
) -> Result<Counts> {
    let driver = start_driver(context, browser, installed)?;
    let mut test = context.cargo(TESTS);
    for name in CONFLICTING_VARIABLES {
        test.env_remove(name);
    }
    let file = format!("xtask/webdriver-{}.json", browser.name());
    let file = context.workspace.target_file(&file)?;
    write(&file, &capabilities(browser, &installed.program))?;
    test.env(driver_variable(browser), driver.url())
        .env("WASM_BINDGEN_TEST_WEBDRIVER_JSON", file)
        .env("WASM_BINDGEN_TEST_TIMEOUT", TIMEOUT_SECONDS)
        .args(context.filter);
    let counts = context.run_tests(log, &mut test)?;
    if counts.failed > 0 {
        eprintln!("The log of the driver is {}", driver.log().display());
    }
    Ok(counts)
}

/// Starts the driver, because the test runner gives a driver only ten seconds.
fn start_driver(
    context: &TestContext,
    browser: Browser,
    installed: &InstalledBrowser,
) -> Result<Driver> {
    let log = format!("xtask/driver-{}.log", browser.name());
    let log = context.workspace.target_file(&log)?;
    // Without the output of earlier runs.
    write(&log, "")?;
    Driver::start(browser.name(), &log, |port| {
        let mut driver = Command::new(&installed.driver);
        driver.arg(format!("--port={port}"));
        context.set_display(browser, &mut driver);
        driver
    })
}

/// Returns the variable that tells the test runner the URL and the kind of the driver.
fn driver_variable(browser: Browser) -> &'static str {
    match browser {
        Browser::Chromium => "CHROMEDRIVER_REMOTE",
        Browser::Firefox => "GECKODRIVER_REMOTE",
        Browser::WebKit => "SAFARIDRIVER_REMOTE",
    }
}

/// Returns the WebDriver capabilities as JSON. The test runner adds the headless option.
fn capabilities(browser: Browser, program: &Path) -> String {
    let program = program.to_string_lossy();
    let program = program.replace('\\', "\\\\").replace('"', "\\\"");
    match browser {
        Browser::Chromium => format!(
            r#"{{"goog:chromeOptions":{{"binary":"{program}","args":[{CHROMIUM_ARGUMENTS}]}}}}"#
        ),
        Browser::Firefox => format!(
            r#"{{"moz:firefoxOptions":{{"binary":"{program}","prefs":{{{FIREFOX_PREFERENCES}}}}}}}"#
        ),
        // The test runner passes no capabilities to Safari, so the driver starts its default browser.
        Browser::WebKit => "{}".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_windows_path_is_escaped_in_the_capabilities() {
        for browser in [Browser::Chromium, Browser::Firefox] {
            let options = capabilities(browser, Path::new(r"C:\browser.exe"));
            assert!(options.contains(r#""binary":"C:\\browser.exe""#));
            let count = |brace| options.matches(brace).count();
            assert_eq!(count('{'), count('}'));
        }
    }

    #[test]
    fn variables_of_other_drivers_are_removed() {
        for variable in Browser::ALL.map(driver_variable) {
            assert!(CONFLICTING_VARIABLES.contains(&variable));
        }
    }
}
