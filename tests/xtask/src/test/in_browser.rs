//! The tests of views, run by wasm-bindgen's runner in a browser without a window.

use std::{fs, path::Path};

use anyhow::Result;

use super::{counts::Counts, workshop::Workshop};
use crate::setup::{Browser, Installed};

const TESTS: &str = "test --package restore-desk --test web --target wasm32-unknown-unknown --";

/// The runner takes the first driver that it finds among these, and a window that nobody closes would hold it up.
const FOREIGN: [&str; 7] = [
    "GECKODRIVER_REMOTE",
    "SAFARIDRIVER_REMOTE",
    "CHROMEDRIVER_REMOTE",
    "MSEDGEDRIVER_REMOTE",
    "GECKODRIVER",
    "SAFARIDRIVER",
    "NO_HEADLESS",
];

// Both keep the browser from talking to anybody but the tests.
const CHROMIUM_ARGUMENTS: &str =
    r#""disable-background-networking","disable-component-update","no-first-run""#;
// The last: what is compiled for tests is slow, and on a busy machine Firefox would stop a script after ten seconds.
const FIREFOX_PREFERENCES: &str = r#""network.captive-portal-service.enabled":false,"media.gmp-manager.updateEnabled":false,"dom.max_script_run_time":0"#;

/// Whether there is anything to test.
pub fn prepare(workshop: &Workshop, log: &str) -> Result<bool> {
    workshop.selects(log, TESTS)
}

/// Runs the application's `tests/web` in one browser.
pub fn test(
    workshop: &Workshop,
    log: &str,
    browser: Browser,
    installed: &Installed,
) -> Result<Counts> {
    let mut test = workshop.cargo(TESTS);
    for name in FOREIGN {
        test.env_remove(name);
    }
    let file = format!("xtask/webdriver-{}.json", browser.name());
    let file = workshop.checkout.scratch(&file)?;
    fs::write(&file, capabilities(browser, &installed.program))?;
    test.env(driver_variable(browser), &installed.driver)
        .env("WASM_BINDGEN_TEST_WEBDRIVER_JSON", file)
        .env("WASM_BINDGEN_TEST_DRIVER_TIMEOUT", "30")
        .env("WASM_BINDGEN_TEST_TIMEOUT", "180")
        .args(workshop.filter);
    workshop.light(browser, &mut test);
    workshop.count(log, &mut test)
}

/// The variable by which the runner knows the driver, and so how to talk to it.
fn driver_variable(browser: Browser) -> &'static str {
    match browser {
        Browser::Chromium => "CHROMEDRIVER",
        Browser::Firefox => "GECKODRIVER",
        Browser::WebKit => "SAFARIDRIVER",
    }
}

/// The runner adds by itself what leaves the window away.
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
        // To Safari the runner passes nothing on, so the driver starts the browser that it was built with.
        Browser::WebKit => "{}".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_browser_options_survive_a_windows_path() {
        for browser in [Browser::Chromium, Browser::Firefox] {
            let options = capabilities(browser, Path::new(r"C:\browser.exe"));
            assert!(options.contains(r#""binary":"C:\\browser.exe""#));
            let count = |brace| options.matches(brace).count();
            assert_eq!(count('{'), count('}'));
        }
    }

    #[test]
    fn no_other_driver_comes_before_the_one_that_is_named() {
        for variable in Browser::ALL.map(driver_variable) {
            assert!(variable == "CHROMEDRIVER" || FOREIGN.contains(&variable));
        }
    }
}
