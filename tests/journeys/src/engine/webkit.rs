//! WebKit over `WebKitWebDriver`, in the small browser that comes with it. `MINIBROWSER` and `WEBKITWEBDRIVER` name
//! them, else they are taken from PATH. It has no headless mode: `DISPLAY` names where it shows itself.

use std::{env, process::Command};

use anyhow::{Result, ensure};
use fantoccini::{Client, wd::Capabilities};
use serde_json::json;

use crate::{patience::until, surroundings::Surroundings};

/// The width of its smallest window, in pixels.
const SMALLEST: u32 = 447;

/// WebKit hands no console out: the page's errors are collected in the page.
const WATCH: &str = "
    if (window.complaints) return;
    window.complaints = [];
    const complain = (text) => window.complaints.push(String(text));
    addEventListener('error', (event) => complain(event.message));
    addEventListener('unhandledrejection', (event) => complain(event.reason));
    const error = console.error.bind(console);
    console.error = (...words) => { complain(words.join(' ')); error(...words); };";

/// `WebKitWebDriver` on a port; one for each browser.
pub fn driver(port: u16) -> Command {
    let program = env::var_os("WEBKITWEBDRIVER").unwrap_or_else(|| "WebKitWebDriver".into());
    let mut command = Command::new(program);
    command
        .arg(format!("--port={port}"))
        // There may be no graphics card, and what the software for one draws is not what is looked at: the less it
        // draws, and the fewer threads it draws with, the more is left for the page.
        .env("LIBGL_ALWAYS_SOFTWARE", "1")
        .env("LP_NUM_THREADS", "0")
        .env("WEBKIT_SKIA_ENABLE_CPU_RENDERING", "1");
    command
}

/// The small browser, under the driver's control.
pub fn capabilities() -> Capabilities {
    let program = env::var("MINIBROWSER").unwrap_or_else(|_| "MiniBrowser".into());
    let options = json!({ "binary": program, "args": ["--automation"] });
    Capabilities::from_iter([("webkitgtk:browserOptions".to_owned(), options)])
}

/// Begins to collect the page's errors.
pub async fn watch(client: &Client) -> Result<()> {
    client.execute(WATCH, vec![]).await?;
    Ok(())
}

/// What was collected since the page was loaded or this was last called.
pub async fn complaints(client: &Client) -> Result<Vec<String>> {
    let script = "return (window.complaints ?? []).splice(0)";
    let list = client.execute(script, vec![]).await?;
    Ok(serde_json::from_value(list)?)
}

/// Only the window. Below its smallest width the page is enlarged instead.
pub async fn surround(client: &Client, by: Surroundings) -> Result<bool> {
    let width = match by {
        Surroundings::Usual => 1280,
        Surroundings::Width(width) => width,
        _ => return Ok(false),
    };
    // Even where nothing changes the window takes its time.
    if client.execute("return outerWidth", vec![]).await? != json!(width) {
        client.set_window_size(width, 938).await?;
    }
    let zoom = "const [width, reachable] = arguments;
        if (innerWidth > reachable) return false;
        document.documentElement.style.zoom = innerWidth > width ? innerWidth / width : '';
        return true;";
    // The window takes its time.
    until(async || {
        let sizes = vec![json!(width), json!(width.max(SMALLEST))];
        let is_done = client.execute(zoom, sizes).await? == true;
        ensure!(is_done, "the window is wider than {width} pixels");
        Ok(())
    })
    .await?;
    Ok(true)
}

/// A display without a window manager gives the focus to the window below the pointer, which is in its middle.
pub async fn bring_to_front(client: &Client) -> Result<()> {
    client.minimize_window().await?;
    client.switch_to_window(client.window().await?).await?;
    let corner = client
        .execute(
            "return [screen.width, screen.height].map((side) => Math.floor(side / 2) - 50)",
            vec![],
        )
        .await?;
    let (x, y) = serde_json::from_value(corner)?;
    client.set_window_position(x, y).await?;
    Ok(())
}
