//! Firefox over geckodriver. `FIREFOX` and `GECKODRIVER` name them, else they are taken from PATH.
//!
//! What `WebDriver` does not offer is done in the browser's own context, in which its settings lie.

use std::{env, process::Command};

use anyhow::Result;
use fantoccini::{Client, wd::Capabilities};
use serde_json::{Value, json};

use super::extra;
use crate::surroundings::Surroundings;

/// Errors of pages that came over HTTP, from both of the lists that Firefox keeps.
const COMPLAINTS: &str = "
    const ofPage = (address) => String(address).startsWith('http');
    const storage = Cc['@mozilla.org/consoleAPI-storage;1'].getService(Ci.nsIConsoleAPIStorage);
    const said = storage.getEvents()
      .filter((event) => event.level === 'error' && ofPage(event.filename))
      .map((event) => event.arguments.join(' '));
    const thrown = Services.console.getMessageArray()
      .filter((entry) => entry instanceof Ci.nsIScriptError && !(entry.flags & entry.warningFlag) && ofPage(entry.sourceName))
      .map((entry) => entry.errorMessage);
    storage.clearEvents();
    Services.console.reset();
    return [...said, ...thrown];";

/// Sets what is given, and all else back; `undefined` is Firefox's own choice.
const SETTINGS: &str = "
    const [given] = arguments;
    const usual = {
      'browser.display.document_color_use': undefined,
      'ui.prefersReducedMotion': undefined,
      'ui.primaryPointerCapabilities': undefined,
      'ui.allPointerCapabilities': undefined,
      'javascript.enabled': undefined,
      'javascript.options.wasm': undefined,
    };
    for (const [name, value] of Object.entries({ ...usual, ...given.prefs })) {
      if (value === undefined) Services.prefs.clearUserPref(name);
      else if (typeof value === 'boolean') Services.prefs.setBoolPref(name, value);
      else Services.prefs.setIntPref(name, value);
    }
    const page = gBrowser.selectedBrowser.browsingContext;
    page.mediumOverride = given.medium ?? '';
    page.fullZoom = given.zoom ?? 1;";

/// geckodriver on a port; one for each browser.
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

/// Headless, of one size, in English, and silent but for what the page itself asks for.
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

/// Errors since the last call.
pub async fn complaints(client: &Client) -> Result<Vec<String>> {
    let list = in_chrome(client, COMPLAINTS, vec![]).await?;
    Ok(serde_json::from_value(list)?)
}

/// All of them, by Firefox's own settings. A small window is a usual one, enlarged: Firefox has none below 500 pixels.
pub async fn surround(client: &Client, by: Surroundings) -> Result<bool> {
    let settings = match by {
        Surroundings::Usual => json!({}),
        Surroundings::Width(width) => json!({ "zoom": 1280.0 / f64::from(width) }),
        Surroundings::ForcedColors => {
            json!({ "prefs": { "browser.display.document_color_use": 2 } })
        }
        Surroundings::ReducedMotion => json!({ "prefs": { "ui.prefersReducedMotion": 1 } }),
        Surroundings::Touch => json!({
            "prefs": { "ui.primaryPointerCapabilities": 1, "ui.allPointerCapabilities": 1 }
        }),
        Surroundings::Print => json!({ "medium": "print" }),
        Surroundings::WithoutScripts => json!({ "prefs": { "javascript.enabled": false } }),
        Surroundings::WithoutWasm => json!({ "prefs": { "javascript.options.wasm": false } }),
    };
    in_chrome(client, SETTINGS, vec![settings]).await?;
    Ok(true)
}

async fn in_chrome(client: &Client, script: &str, arguments: Vec<Value>) -> Result<Value> {
    context(client, "chrome").await?;
    let answer = client.execute(script, arguments).await;
    context(client, "content").await?;
    Ok(answer?)
}

async fn context(client: &Client, name: &str) -> Result<()> {
    let body = json!({ "context": name });
    extra::post(client, "moz/context", body).await.map(drop)
}
