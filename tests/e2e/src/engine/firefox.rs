//! Firefox with geckodriver. `FIREFOX` and `GECKODRIVER` are their paths; if unset, they are found in PATH.
//!
//! Features that `WebDriver` lacks use scripts in the chrome context, which can change the settings of the browser.

use std::{env, process::Command};

use anyhow::Result;
use fantoccini::{Client, wd::Capabilities};
use serde_json::{Value, json};

use super::driver_command;
use crate::emulation::Emulation;

/// Takes the errors of pages loaded over HTTP from both lists of Firefox: console messages and uncaught errors.
const TAKE_ERRORS: &str = "
    const isPage = (url) => String(url).startsWith('http');
    const storage = Cc['@mozilla.org/consoleAPI-storage;1'].getService(Ci.nsIConsoleAPIStorage);
    const logged = storage.getEvents()
      .filter((event) => event.level === 'error' && isPage(event.filename))
      .map((event) => event.arguments.join(' '));
    const thrown = Services.console.getMessageArray()
      .filter((entry) => entry instanceof Ci.nsIScriptError && !(entry.flags & entry.warningFlag) && isPage(entry.sourceName))
      .map((entry) => entry.errorMessage);
    storage.clearEvents();
    Services.console.reset();
    return [...logged, ...thrown];";

/// Applies the given settings and resets all others; `undefined` is the default of Firefox.
const APPLY_SETTINGS: &str = "
    const [given] = arguments;
    const defaults = {
      'browser.display.document_color_use': undefined,
      'ui.prefersReducedMotion': undefined,
      'ui.primaryPointerCapabilities': undefined,
      'ui.allPointerCapabilities': undefined,
      'javascript.enabled': undefined,
      'javascript.options.wasm': undefined,
    };
    for (const [name, value] of Object.entries({ ...defaults, ...given.prefs })) {
      if (value === undefined) Services.prefs.clearUserPref(name);
      else if (typeof value === 'boolean') Services.prefs.setBoolPref(name, value);
      else Services.prefs.setIntPref(name, value);
    }
    const page = gBrowser.selectedBrowser.browsingContext;
    page.mediumOverride = given.medium ?? '';
    page.fullZoom = given.zoom ?? 1;";

/// The command that starts geckodriver on a port. It accepts only one session.
pub fn driver(port: u16) -> Command {
    let program = env::var_os("GECKODRIVER").unwrap_or_else(|| "geckodriver".into());
    let mut command = Command::new(program);
    command
        .arg(format!("--port={port}"))
        .arg("--allow-system-access")
        .env("MOZ_HEADLESS_WIDTH", "1280")
        .env("MOZ_HEADLESS_HEIGHT", "986");
    command
}

/// Headless, in English, and without background requests.
pub fn capabilities() -> Capabilities {
    let mut options = json!({
        "args": ["-headless"],
        "prefs": {
            "intl.accept_languages": "en",
            "signon.rememberSignons": false,
            "network.captive-portal-service.enabled": false,
            "network.connectivity-service.enabled": false,
            "app.normandy.enabled": false,
            "extensions.getAddons.cache.enabled": false,
        },
    });
    if let (Some(program), Some(options)) = (env::var_os("FIREFOX"), options.as_object_mut()) {
        options.insert("binary".to_owned(), json!(program.to_string_lossy()));
    }
    Capabilities::from_iter([
        ("browserName".to_owned(), json!("firefox")),
        ("moz:firefoxOptions".to_owned(), options),
    ])
}

/// The errors since the last call.
pub async fn take_errors(client: &Client) -> Result<Vec<String>> {
    let errors = execute_in_chrome(client, TAKE_ERRORS, vec![]).await?;
    Ok(serde_json::from_value(errors)?)
}

/// Emulates all settings except old browsers, with the preferences of Firefox. Windows cannot be narrower than 500 pixels,
/// so narrower ones are emulated by zoom.
pub async fn emulate(client: &Client, emulation: Emulation) -> Result<bool> {
    let settings = match emulation {
        Emulation::Default => json!({}),
        Emulation::Width(width) => json!({ "zoom": 1280.0 / f64::from(width) }),
        Emulation::ForcedColors => {
            json!({ "prefs": { "browser.display.document_color_use": 2 } })
        }
        Emulation::ReducedMotion => json!({ "prefs": { "ui.prefersReducedMotion": 1 } }),
        Emulation::Touch => json!({
            "prefs": { "ui.primaryPointerCapabilities": 1, "ui.allPointerCapabilities": 1 }
        }),
        Emulation::Print => json!({ "medium": "print" }),
        Emulation::NoScripts => json!({ "prefs": { "javascript.enabled": false } }),
        Emulation::OldBrowser => return Ok(false),
        Emulation::NoWasm => json!({ "prefs": { "javascript.options.wasm": false } }),
    };
    execute_in_chrome(client, APPLY_SETTINGS, vec![settings]).await?;
    Ok(true)
}

/// Does what the button "Minimize memory usage" of `about:memory` does, for all pages.
pub async fn collect_garbage(client: &Client) -> Result<()> {
    const COLLECT: &str = "Services.obs.notifyObservers(null, 'child-mmu-request')";
    execute_in_chrome(client, COLLECT, vec![]).await.map(drop)
}

async fn execute_in_chrome(client: &Client, script: &str, arguments: Vec<Value>) -> Result<Value> {
    set_context(client, "chrome").await?;
    let result = client.execute(script, arguments).await;
    set_context(client, "content").await?;
    Ok(result?)
}

async fn set_context(client: &Client, name: &str) -> Result<()> {
    let body = json!({ "context": name });
    driver_command::post(client, "moz/context", body)
        .await
        .map(drop)
}
