//! A page that is used for a long time.

use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};

use crate::user::User;

/// Presses “Check now” several times, each time after the response to the last.
const REFRESH: &str = "const [times] = arguments, done = arguments[arguments.length - 1];
    const button = [...document.querySelectorAll('button')].find((button) => button.textContent === 'Check now');
    const original = window.fetch;
    let left = times;
    window.fetch = async (request) => {
        const response = await original(request);
        setTimeout(() => {
            left -= 1;
            if (left > 0) return button.click();
            window.fetch = original;
            done(true);
        }, 2);
        return response;
    };
    button.click();";

impl User {
    /// Reads the session of the present screen again and again.
    pub async fn refresh_often(&self, times: usize) -> Result<()> {
        // A script may run for 30 seconds.
        for _ in 0..times.div_ceil(1_000) {
            let part = json!(times.min(1_000));
            let done = self.execute_async(REFRESH, vec![part]).await?;
            ensure!(done == true, "the refreshes did not end");
        }
        Ok(())
    }

    /// Opens another screen without loading the page.
    pub async fn go_to(&self, hash: &str) -> Result<()> {
        self.execute("location.hash = arguments[0]", vec![json!(hash)])
            .await
            .map(drop)
    }

    /// The number of nodes, of event listeners and of bytes of the wasm’s memory, without garbage.
    pub async fn live_objects(&self) -> Result<[f64; 3]> {
        const WASM_BYTES: &str = "const done = arguments[arguments.length - 1];
            import(document.querySelector('link[rel=modulepreload]').href)
                .then((module) => module.default())
                .then((wasm) => Object.values(wasm).find((value) => value instanceof WebAssembly.Memory))
                .then((memory) => done(memory.buffer.byteLength));";
        self.collect_garbage().await?;
        let bytes = self.execute_async(WASM_BYTES, vec![]).await?;
        let metrics = self.cdp("Memory.getDOMCounters", json!({})).await?;
        let count = |name: &str| metrics.get(name).and_then(Value::as_f64);
        Ok([
            count("nodes").context("the browser does not count nodes")?,
            count("jsEventListeners").context("the browser does not count listeners")?,
            bytes.as_f64().context("the wasm has no memory")?,
        ])
    }
}
