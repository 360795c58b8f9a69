//! Measures how long the page needs to handle an event, including layout.

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

impl User {
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
