//! `WebKitGTK` with `WebKitWebDriver`, in its `MiniBrowser`. `MINIBROWSER` and `WEBKITWEBDRIVER` are their paths; if
//! unset, they are found in PATH. There is no headless mode: the browser needs a `DISPLAY`.

use std::{env, process::Command};

use anyhow::{Result, ensure};
use fantoccini::{Client, wd::Capabilities};
use serde_json::json;

use crate::{emulation::Emulation, wait::wait_until};

/// The width of the smallest window, in pixels.
const MIN_WINDOW_WIDTH: u32 = 447;

/// Records errors in the page, because the driver gives no access to the console.
const RECORD_ERRORS: &str = "
    if (window.recordedErrors) return;
    window.recordedErrors = [];
    const record = (text) => window.recordedErrors.push(String(text));
    addEventListener('error', (event) => record(event.message));
    addEventListener('unhandledrejection', (event) => record(event.reason));
    const error = console.error.bind(console);
    console.error = (...words) => { record(words.join(' ')); error(...words); };";

/// The command that starts `WebKitWebDriver` on a port. It accepts only one session.
pub fn driver(port: u16) -> Command {
    let program = env::var_os("WEBKITWEBDRIVER").unwrap_or_else(|| "WebKitWebDriver".into());
    let mut command = Command::new(program);
    command
        .arg(format!("--port={port}"))
        // There may be no graphics card. Software rendering should take little time from the page, because no test
        // compares pixels.
        .env("LIBGL_ALWAYS_SOFTWARE", "1")
        .env("LP_NUM_THREADS", "0")
        .env("WEBKIT_SKIA_ENABLE_CPU_RENDERING", "1");
    command
}

/// `MiniBrowser` in automation mode.
pub fn capabilities() -> Capabilities {
    let program = env::var("MINIBROWSER").unwrap_or_else(|_| "MiniBrowser".into());
    let options = json!({ "binary": program, "args": ["--automation"] });
    Capabilities::from_iter([("webkitgtk:browserOptions".to_owned(), options)])
}

/// Starts recording the errors of the page.
pub async fn record_errors(client: &Client) -> Result<()> {
    client.execute(RECORD_ERRORS, vec![]).await?;
    Ok(())
}

/// The errors since the page was loaded or since the last call.
pub async fn take_errors(client: &Client) -> Result<Vec<String>> {
    let script = "return (window.recordedErrors ?? []).splice(0)";
    let errors = client.execute(script, vec![]).await?;
    Ok(serde_json::from_value(errors)?)
}

/// Emulates only window widths. Windows narrower than the smallest one are emulated by zoom.
pub async fn emulate(client: &Client, emulation: Emulation) -> Result<bool> {
    let width = match emulation {
        Emulation::Default => 1280,
        Emulation::Width(width) => width,
        _ => return Ok(false),
    };
    // Resizing takes time even if the size does not change.
    if client.execute("return outerWidth", vec![]).await? != json!(width) {
        client.set_window_size(width, 938).await?;
    }
    let zoom = "const [width, windowWidth] = arguments;
        if (innerWidth > windowWidth) return false;
        document.documentElement.style.zoom = innerWidth > width ? innerWidth / width : '';
        return true;";
    // The window is resized asynchronously.
    wait_until(async || {
        let sizes = vec![json!(width), json!(width.max(MIN_WINDOW_WIDTH))];
        let is_done = client.execute(zoom, sizes).await? == true;
        ensure!(is_done, "the window is wider than {width} pixels");
        Ok(())
    })
    .await?;
    Ok(true)
}

/// Moves the window below the pointer, which is in the middle of the display: without a window manager, the window below
/// the pointer has the focus.
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
