//! How soon a page that is loaded over a slow line can be used. Only Chromium can slow the line down.

use std::time::Duration;

use anyhow::{Result, ensure};
use serde_json::{Value, json};
use tokio::time::{Instant, sleep};

use crate::user::User;

/// Slow 4G as Lighthouse has it: 150 ms, and 1.6 Mbit/s down.
const LATENCY_MS: u32 = 150;
const BYTES_PER_SECOND: u32 = 1_600_000 / 8;

/// How long a page may take.
const PATIENCE: Duration = Duration::from_secs(60);

/// Runs before the scripts of each page. Notes when the element of `window.name`’s first part is in the document, when
/// something is painted, when the program answers, and when it asks for a token. If the second part is `sign-in`, fills in
/// the form and presses the button as early as possible.
const NOTE_TIMES: &str = include_str!("../scripts/first_load.js");

/// When what happened, in milliseconds since the navigation. What has not happened is missing.
#[derive(Clone, Copy, Debug)]
pub struct LoadTimes {
    /// The element was in the document, and something was painted.
    pub usable: f64,
    /// The program answered.
    pub adopted: Option<f64>,
    /// The program asked for a token.
    pub token: Option<f64>,
}

impl User {
    /// Slows down the line, and the processor by a factor.
    ///
    /// # Errors
    /// If the browser is not Chromium.
    pub async fn slow_down(&self, processor: f64) -> Result<()> {
        self.cdp("Network.enable", json!({})).await?;
        let line = json!({
            "offline": false, "latency": LATENCY_MS,
            "downloadThroughput": BYTES_PER_SECOND, "uploadThroughput": BYTES_PER_SECOND / 2,
        });
        self.cdp("Network.emulateNetworkConditions", line).await?;
        let rate = json!({ "rate": processor });
        self.cdp("Emulation.setCPUThrottlingRate", rate).await?;
        Ok(())
    }

    /// Notes times from the next load on.
    pub async fn note_times(&self) -> Result<()> {
        let script = json!({ "source": NOTE_TIMES });
        self.cdp("Page.addScriptToEvaluateOnNewDocument", script)
            .await?;
        Ok(())
    }

    /// Opens any page.
    pub async fn open_any(&self, url: &str) -> Result<()> {
        Ok(self.browser.goto(url).await?)
    }

    /// Empties the cache of the browser.
    pub async fn clear_cache(&self) -> Result<()> {
        self.cdp("Network.clearBrowserCache", json!({})).await?;
        Ok(())
    }

    /// Loads a page, and waits until the element is in the document and `last` (`painted`, `adopted` or `token`) has
    /// happened.
    pub async fn measure_load(
        &self,
        url: &str,
        selector: &str,
        task: &str,
        last: &str,
    ) -> Result<LoadTimes> {
        let name = json!(format!("{selector}|{task}"));
        self.execute("window.name = arguments[0]", vec![name])
            .await?;
        self.browser.goto(url).await?;
        let start = Instant::now();
        loop {
            let times = self.execute("return window.loadTimes", vec![]).await?;
            let time = |name: &str| times.get(name).and_then(Value::as_f64);
            if let (Some(element), Some(painted), Some(_)) =
                (time("element"), time("painted"), time(last))
            {
                return Ok(LoadTimes {
                    usable: element.max(painted),
                    adopted: time("adopted"),
                    token: time("token"),
                });
            }
            ensure!(start.elapsed() < PATIENCE, "{url} takes too long: {times}");
            sleep(Duration::from_millis(50)).await;
        }
    }
}
