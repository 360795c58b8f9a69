//! The tests of views, run by wasm-bindgen's runner in a headless browser.

use std::fs;

use anyhow::Result;

use super::{counts::Counts, workshop::Workshop};

/// Runs the application's `tests/web`.
pub fn test(workshop: &Workshop, log: &str) -> Result<Counts> {
    let mut test =
        workshop.cargo("test --package restore-desk --test web --target wasm32-unknown-unknown --");
    let browser = workshop.tools.browser()?;
    // The runner's other drivers come before Chrome's, and a window that nobody closes would hold the tests up.
    for name in ["GECKODRIVER", "SAFARIDRIVER", "NO_HEADLESS"] {
        test.env_remove(name);
    }
    let capabilities = workshop.checkout.scratch("xtask/webdriver.json")?;
    fs::write(
        &capabilities,
        chrome_options(&browser.program.to_string_lossy()),
    )?;
    test.env("CHROMEDRIVER", &browser.driver)
        .env("WASM_BINDGEN_TEST_WEBDRIVER_JSON", capabilities)
        .env("WASM_BINDGEN_TEST_DRIVER_TIMEOUT", "30")
        .env("WASM_BINDGEN_TEST_TIMEOUT", "180")
        .args(workshop.filter);
    workshop.count(log, &mut test)
}

/// The test runner adds `headless` and `no-sandbox` to these by itself.
fn chrome_options(program: &str) -> String {
    let program = program.replace('\\', "\\\\").replace('"', "\\\"");
    format!(
        r#"{{"goog:chromeOptions":{{"binary":"{program}","args":["disable-background-networking","disable-component-update","no-first-run"]}}}}"#
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_browser_options_survive_a_windows_path() {
        assert!(chrome_options(r"C:\chrome.exe").contains(r#""binary":"C:\\chrome.exe""#));
    }
}
