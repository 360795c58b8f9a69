//! Chromium over chromedriver. `CHROMIUM` and `CHROMEDRIVER` name them, else they are taken from PATH.

use std::{env, process::Command};

use anyhow::{Context, Result};
use base64::{Engine as _, prelude::BASE64_STANDARD};
use fantoccini::{Client, wd::Capabilities};
use serde_json::{Value, json};

use super::extra;
use crate::surroundings::Surroundings;

const HEIGHT: u32 = 900;

/// chromedriver on a port.
pub fn driver(port: u16) -> Command {
    let program = env::var_os("CHROMEDRIVER").unwrap_or_else(|| "chromedriver".into());
    let mut command = Command::new(program);
    command.arg(format!("--port={port}"));
    command
}

/// Headless, of one size, in English, and silent but for what the page itself asks for.
pub fn capabilities() -> Capabilities {
    let mut arguments = vec![
        "--headless",
        "--window-size=1280,900",
        "--lang=en",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--no-first-run",
        "--disable-quic",
        // Containers often have next to no /dev/shm.
        "--disable-dev-shm-usage",
    ];
    if is_root() {
        // As root Chromium has no sandbox to run in, and does not start with one.
        arguments.push("--no-sandbox");
    }
    let mut options = json!({
        "args": arguments,
        "prefs": { "credentials_enable_service": false, "intl.accept_languages": "en" },
    });
    if let (Some(program), Some(options)) = (env::var_os("CHROMIUM"), options.as_object_mut()) {
        options.insert("binary".to_owned(), json!(program.to_string_lossy()));
    }
    Capabilities::from_iter([
        ("browserName".to_owned(), json!("chrome")),
        ("goog:chromeOptions".to_owned(), options),
        ("goog:loggingPrefs".to_owned(), json!({ "browser": "ALL" })),
    ])
}

/// Errors in the console since the last call.
pub async fn complaints(client: &Client) -> Result<Vec<String>> {
    let log = extra::post(client, "se/log", json!({ "type": "browser" })).await?;
    let entries = log.as_array().context("the log is not a list")?;
    let text =
        |entry: &Value, field: &str| entry.get(field).and_then(Value::as_str).map(str::to_owned);
    Ok(entries
        .iter()
        .filter(|entry| text(entry, "level").as_deref() == Some("SEVERE"))
        .filter_map(|entry| text(entry, "message"))
        .collect())
}

/// All of them, over the protocol of its developer tools.
pub async fn surround(client: &Client, by: Surroundings) -> Result<bool> {
    match by {
        Surroundings::Usual => usual(client).await?,
        Surroundings::Width(width) => window(client, width, false).await?,
        Surroundings::Touch => {
            tell(
                client,
                "Emulation.setTouchEmulationEnabled",
                json!({ "enabled": true }),
            )
            .await?;
            window(client, 360, true).await?;
        }
        Surroundings::ForcedColors => prefer(client, "forced-colors", "active").await?,
        Surroundings::ReducedMotion => prefer(client, "prefers-reduced-motion", "reduce").await?,
        Surroundings::Print => {
            let print = json!({ "media": "print" });
            tell(client, "Emulation.setEmulatedMedia", print).await?;
        }
        Surroundings::WithoutScripts => scripts(client, false).await?,
        Surroundings::WithoutWasm => {
            let source = json!({ "source": "delete globalThis.WebAssembly" });
            tell(client, "Page.addScriptToEvaluateOnNewDocument", source).await?;
        }
    }
    Ok(true)
}

async fn usual(client: &Client) -> Result<()> {
    tell(client, "Emulation.clearDeviceMetricsOverride", json!({})).await?;
    let shown = json!({ "hidden": false });
    tell(client, "Emulation.setScrollbarsHidden", shown).await?;
    let mouse = json!({ "enabled": false });
    tell(client, "Emulation.setTouchEmulationEnabled", mouse).await?;
    let media = json!({ "media": "", "features": [] });
    tell(client, "Emulation.setEmulatedMedia", media).await?;
    // Chromium numbers such scripts from one, and there is at most one.
    let wasm = json!({ "identifier": "1" });
    let _ = tell(client, "Page.removeScriptToEvaluateOnNewDocument", wasm).await;
    scripts(client, true).await
}

/// A width is the page's own: a scrollbar would take 15 pixels of it, and of each picture.
async fn window(client: &Client, width: u32, mobile: bool) -> Result<()> {
    let hidden = json!({ "hidden": true });
    tell(client, "Emulation.setScrollbarsHidden", hidden).await?;
    let metrics =
        json!({ "width": width, "height": HEIGHT, "deviceScaleFactor": 1, "mobile": mobile });
    tell(client, "Emulation.setDeviceMetricsOverride", metrics).await
}

async fn prefer(client: &Client, name: &str, value: &str) -> Result<()> {
    let features = json!({ "features": [{ "name": name, "value": value }] });
    tell(client, "Emulation.setEmulatedMedia", features).await
}

async fn scripts(client: &Client, run: bool) -> Result<()> {
    let value = json!({ "value": !run });
    tell(client, "Emulation.setScriptExecutionDisabled", value).await
}

async fn tell(client: &Client, command: &str, params: Value) -> Result<()> {
    let body = json!({ "cmd": command, "params": params });
    extra::post(client, "goog/cdp/execute", body)
        .await
        .map(drop)
}

/// The whole page, however long it is.
pub async fn picture(client: &Client) -> Result<Vec<u8>> {
    let params = json!({ "format": "png", "captureBeyondViewport": true });
    let body = json!({ "cmd": "Page.captureScreenshot", "params": params });
    let answer = extra::post(client, "goog/cdp/execute", body).await?;
    let data = answer.get("data").and_then(Value::as_str);
    Ok(BASE64_STANDARD.decode(data.context("no picture")?)?)
}

fn is_root() -> bool {
    let user = Command::new("id").arg("-u").output();
    user.is_ok_and(|user| user.stdout.trim_ascii() == b"0")
}
