//! Measures how long the page needs to handle an event, including layout, and speeds up its timers.

use anyhow::{Context, Result};
use serde_json::{Value, json};

use crate::user::User;

const MEASURE: &str = "const [role, name, text] = arguments, done = arguments[arguments.length - 1];
    const element = [...document.querySelectorAll('*')].find((element) => roleOf(element) === role && nameOf(element) === name);
    const start = performance.now();
    if (text === null) element.click();
    else if (typeof text === 'object') {
      const box = element.getBoundingClientRect(), clientX = box.left + box.width * text.at;
      const init = { bubbles: true, cancelable: true, clientX, clientY: box.top + 40, ...text.init };
      element.dispatchEvent(new (text.init.type === 'wheel' ? WheelEvent : PointerEvent)(text.init.type, init));
    }
    else { element.value = text; element.dispatchEvent(new Event('input', { bubbles: true })); }
    setTimeout(() => { document.body.getBoundingClientRect(); done(performance.now() - start); });";

/// Scrolls the page by a distance, waits for the frame after it, and returns the time that the scripts of the page needed.
const MEASURE_SCROLL: &str = "const [distance] = arguments, done = arguments[arguments.length - 1];
    requestAnimationFrame(() => {
      const start = performance.now();
      scrollBy(0, distance);
      dispatchEvent(new Event('scroll'));
      setTimeout(() => { document.body.getBoundingClientRect(); done(performance.now() - start); });
    });";

/// Records how long the event loop is blocked while the page does something by itself.
const RECORD_BLOCKS: &str = "window.longestBlock = 0;
    let last = performance.now();
    const channel = new MessageChannel();
    channel.port1.onmessage = () => {
      if (window.longestBlock === null) return;
      const now = performance.now();
      window.longestBlock = Math.max(window.longestBlock, now - last);
      last = now;
      channel.port2.postMessage(0);
    };
    channel.port2.postMessage(0);";

/// The longest block since then, and the number of elements. Recording ends: it would slow down what is measured next.
const LONGEST_BLOCK: &str = "const longest = window.longestBlock;
    window.longestBlock = null; return [longest, document.querySelectorAll('*').length]";

impl User {
    /// Makes the timers of the page run 100 times as fast.
    pub async fn speed_up_timers(&self) -> Result<()> {
        const SPEED_UP: &str = "const original = setTimeout;
            window.setTimeout = (callback, delay, ...rest) => original(callback, delay / 100, ...rest);";
        self.execute(SPEED_UP, Vec::new()).await?;
        Ok(())
    }

    /// Scrolls the page by a distance in pixels, and returns the duration in milliseconds.
    pub async fn measure_scroll(&self, distance: f64) -> Result<f64> {
        let duration = self
            .execute_async(MEASURE_SCROLL, vec![json!(distance)])
            .await?;
        duration.as_f64().context("the script returned no number")
    }

    /// Begins to record how long the page blocks the event loop.
    pub async fn record_blocks(&self) -> Result<()> {
        self.execute(RECORD_BLOCKS, Vec::new()).await?;
        Ok(())
    }

    /// The longest block since then in milliseconds, and the number of elements in the document.
    pub async fn longest_block(&self) -> Result<(f64, u64)> {
        let result = self.execute(LONGEST_BLOCK, Vec::new()).await?;
        let longest = result.get(0).and_then(Value::as_f64);
        let elements = result.get(1).and_then(Value::as_u64);
        longest
            .zip(elements)
            .context("the script returned no numbers")
    }

    /// Clicks a button, and returns the duration in milliseconds.
    pub async fn measure_click(&self, button: &str) -> Result<f64> {
        self.measure(vec![json!("button"), json!(button), Value::Null])
            .await
    }

    /// Changes the text of a field, and returns the duration in milliseconds.
    pub async fn measure_fill(&self, label: &str, text: &str) -> Result<f64> {
        self.measure(vec![json!("textbox"), json!(label), json!(text)])
            .await
    }

    /// The size of the responses from URLs that contain `part`, in bytes.
    pub async fn response_bytes(&self, part: &str) -> Result<f64> {
        const BYTES: &str = "return performance.getEntriesByType('resource').filter((entry) => entry.name.includes(arguments[0]))
            .reduce((sum, entry) => sum + entry.decodedBodySize, 0)";
        let bytes = self.execute(BYTES, vec![json!(part)]).await?;
        bytes.as_f64().context("the script returned no number")
    }

    /// Sends a wheel or pointer event to a slider at a fraction of its width, and returns the duration in milliseconds.
    /// `init` has the type and the other properties of the event.
    pub async fn measure_pointer(&self, slider: &str, at: f64, init: Value) -> Result<f64> {
        let event = json!({ "at": at, "init": init });
        self.measure(vec![json!("slider"), json!(slider), event])
            .await
    }

    async fn measure(&self, arguments: Vec<Value>) -> Result<f64> {
        let duration = self.execute_async(MEASURE, arguments).await?;
        duration.as_f64().context("the script returned no number")
    }
}
