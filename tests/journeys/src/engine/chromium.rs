//! Chromium over chromedriver. `CHROMIUM` and `CHROMEDRIVER` name them, else they are taken from PATH.

use std::{env, process::Command};

use anyhow::{Context, Result};
use fantoccini::{
    Client,
    wd::{Capabilities, WebDriverCompatibleCommand},
};
use http::Method;
use serde_json::{Value, json};
use url::{ParseError, Url};

use super::ZONE;

/// Runs in every page before its own scripts: a breach of the policy becomes an error in the console.
const WATCH: &str = "addEventListener('securitypolicyviolation', (breach) => \
     console.error(`breach of ${breach.effectiveDirective} by ${breach.blockedURI} ${breach.sample}`))";

/// chromedriver on a port; the browser inherits its environment.
pub fn driver(port: u16) -> Command {
    let program = env::var_os("CHROMEDRIVER").unwrap_or_else(|| "chromedriver".into());
    let mut command = Command::new(program);
    command
        .arg(format!("--port={port}"))
        .env("TZ", ZONE)
        .env("LANGUAGE", "en");
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

/// Keeps the watch for breaches of the content policy.
pub async fn prepare(client: &Client) -> Result<()> {
    let add = "Page.addScriptToEvaluateOnNewDocument";
    let body = json!({ "cmd": add, "params": { "source": WATCH } });
    client
        .issue_cmd(Extra {
            path: "goog/cdp/execute",
            body,
        })
        .await?;
    Ok(())
}

/// Errors in the console since the last call; Chromium logs breaches of the content policy there as well.
pub async fn complaints(client: &Client) -> Result<Vec<String>> {
    let body = json!({ "type": "browser" });
    let log = client
        .issue_cmd(Extra {
            path: "se/log",
            body,
        })
        .await?;
    let entries = log.as_array().context("the log is not a list")?;
    let text =
        |entry: &Value, field: &str| entry.get(field).and_then(Value::as_str).map(str::to_owned);
    Ok(entries
        .iter()
        .filter(|entry| text(entry, "level").as_deref() == Some("SEVERE"))
        .filter_map(|entry| text(entry, "message"))
        .collect())
}

/// A command that only chromedriver knows.
#[derive(Debug)]
struct Extra {
    path: &'static str,
    body: Value,
}

impl WebDriverCompatibleCommand for Extra {
    fn endpoint(&self, base: &Url, session: Option<&str>) -> Result<Url, ParseError> {
        base.join(&format!(
            "session/{}/{}",
            session.unwrap_or_default(),
            self.path
        ))
    }

    fn method_and_body(&self, _: &Url) -> (Method, Option<String>) {
        (Method::POST, Some(self.body.to_string()))
    }
}

fn is_root() -> bool {
    let user = Command::new("id").arg("-u").output();
    user.is_ok_and(|user| user.stdout.trim_ascii() == b"0")
}
