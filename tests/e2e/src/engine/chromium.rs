//! Chromium with chromedriver. `CHROMIUM` and `CHROMEDRIVER` are their paths; if unset, they are found in PATH.

use std::{env, process::Command};

use anyhow::{Context, Result};
use base64::{Engine as _, prelude::BASE64_STANDARD};
use fantoccini::{Client, wd::Capabilities};
use serde_json::{Value, json};

use super::driver_command;
use crate::emulation::Emulation;

const HEIGHT: u32 = 900;

/// The command that starts chromedriver on a port.
pub fn driver(port: u16) -> Command {
    let program = env::var_os("CHROMEDRIVER").unwrap_or_else(|| "chromedriver".into());
    let mut command = Command::new(program);
    command.arg(format!("--port={port}"));
    command
}

/// Headless, with a fixed window size, in English, and without background requests.
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
        // Containers often have a very small /dev/shm.
        "--disable-dev-shm-usage",
    ];
    if is_root() {
        // Chromium refuses to start as root with its sandbox.
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
        // The web servers of the deployments have self-signed certificates.
        ("acceptInsecureCerts".to_owned(), json!(true)),
        ("goog:chromeOptions".to_owned(), options),
        ("goog:loggingPrefs".to_owned(), json!({ "browser": "ALL" })),
    ])
}

/// The errors in the console since the last call.
pub async fn take_errors(client: &Client) -> Result<Vec<String>> {
    let log = driver_command::post(client, "se/log", json!({ "type": "browser" })).await?;
    let entries = log.as_array().context("the browser log is not a list")?;
    let text =
        |entry: &Value, field: &str| entry.get(field).and_then(Value::as_str).map(str::to_owned);
    Ok(entries
        .iter()
        .filter(|entry| text(entry, "level").as_deref() == Some("SEVERE"))
        .filter_map(|entry| text(entry, "message"))
        .collect())
}

/// Emulates every setting, with the `DevTools` protocol of Chrome.
pub async fn emulate(client: &Client, emulation: Emulation) -> Result<bool> {
    match emulation {
        Emulation::Default => reset(client).await?,
        Emulation::Width(width) => set_window(client, width, false).await?,
        Emulation::Touch => {
            cdp(
                client,
                "Emulation.setTouchEmulationEnabled",
                json!({ "enabled": true }),
            )
            .await?;
            set_window(client, 360, true).await?;
        }
        Emulation::ForcedColors => set_media_feature(client, "forced-colors", "active").await?,
        Emulation::ReducedMotion => {
            set_media_feature(client, "prefers-reduced-motion", "reduce").await?;
        }
        Emulation::Print => {
            let print = json!({ "media": "print" });
            cdp(client, "Emulation.setEmulatedMedia", print).await?;
        }
        Emulation::NoScripts => allow_scripts(client, false).await?,
        Emulation::NoWasm | Emulation::OldBrowser => {
            let source = match emulation {
                Emulation::OldBrowser => {
                    "delete globalThis.WebAssembly; delete globalThis.structuredClone"
                }
                _ => "delete globalThis.WebAssembly",
            };
            let source = json!({ "source": source });
            cdp(client, "Page.addScriptToEvaluateOnNewDocument", source).await?;
        }
    }
    Ok(true)
}

async fn reset(client: &Client) -> Result<()> {
    cdp(client, "Emulation.clearDeviceMetricsOverride", json!({})).await?;
    let visible = json!({ "hidden": false });
    cdp(client, "Emulation.setScrollbarsHidden", visible).await?;
    let disabled = json!({ "enabled": false });
    cdp(client, "Emulation.setTouchEmulationEnabled", disabled).await?;
    let media = json!({ "media": "", "features": [] });
    cdp(client, "Emulation.setEmulatedMedia", media).await?;
    // Chromium numbers these scripts from one, and there is at most one.
    let wasm = json!({ "identifier": "1" });
    let _ = cdp(client, "Page.removeScriptToEvaluateOnNewDocument", wasm).await;
    allow_scripts(client, true).await
}

/// Hides the scrollbar, which would take 15 pixels of the width and of each screenshot.
async fn set_window(client: &Client, width: u32, mobile: bool) -> Result<()> {
    let hidden = json!({ "hidden": true });
    cdp(client, "Emulation.setScrollbarsHidden", hidden).await?;
    let metrics =
        json!({ "width": width, "height": HEIGHT, "deviceScaleFactor": 1, "mobile": mobile });
    cdp(client, "Emulation.setDeviceMetricsOverride", metrics).await
}

async fn set_media_feature(client: &Client, name: &str, value: &str) -> Result<()> {
    let features = json!({ "features": [{ "name": name, "value": value }] });
    cdp(client, "Emulation.setEmulatedMedia", features).await
}

async fn allow_scripts(client: &Client, allowed: bool) -> Result<()> {
    let value = json!({ "value": !allowed });
    cdp(client, "Emulation.setScriptExecutionDisabled", value).await
}

/// Collects the garbage of scripts.
pub async fn collect_garbage(client: &Client) -> Result<()> {
    cdp(client, "HeapProfiler.collectGarbage", json!({})).await
}

async fn cdp(client: &Client, command: &str, params: Value) -> Result<()> {
    cdp_value(client, command, params).await.map(drop)
}

/// Sends a command of the `DevTools` protocol. Returns its result.
pub async fn cdp_value(client: &Client, command: &str, params: Value) -> Result<Value> {
    let body = json!({ "cmd": command, "params": params });
    driver_command::post(client, "goog/cdp/execute", body).await
}

/// The highest screenshot, in pixels. A list of 1,000 rows would be 32,000.
const MAX_HEIGHT: u32 = 4_000;

/// Takes a screenshot of the full page, down to [`MAX_HEIGHT`].
pub async fn full_page_screenshot(client: &Client) -> Result<Vec<u8>> {
    const CLIP: &str = "const { clientWidth: width, scrollHeight } = document.documentElement;
        return { x: 0, y: 0, width, height: Math.min(scrollHeight, arguments[0]), scale: 1 }";
    let clip = client.execute(CLIP, vec![json!(MAX_HEIGHT)]).await?;
    let params = json!({ "format": "png", "captureBeyondViewport": true, "clip": clip });
    let body = json!({ "cmd": "Page.captureScreenshot", "params": params });
    let response = driver_command::post(client, "goog/cdp/execute", body).await?;
    let data = response.get("data").and_then(Value::as_str);
    Ok(BASE64_STANDARD.decode(data.context("the response has no screenshot")?)?)
}

fn is_root() -> bool {
    let user = Command::new("id").arg("-u").output();
    user.is_ok_and(|user| user.stdout.trim_ascii() == b"0")
}
