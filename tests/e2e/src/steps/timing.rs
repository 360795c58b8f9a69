//! Measures how long the page needs to handle an event, including layout.

use anyhow::{Context, Result};
use serde_json::{Value, json};

use crate::user::User;

const MEASURE: &str = "const [role, name, text] = arguments, done = arguments[arguments.length - 1];
    const element = [...document.querySelectorAll('*')].find((element) => roleOf(element) === role && nameOf(element) === name);
    const start = performance.now();
    if (text === null) element.click();
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

    async fn measure(&self, arguments: Vec<Value>) -> Result<f64> {
        let duration = self.execute_async(MEASURE, arguments).await?;
        duration.as_f64().context("the script returned no number")
    }
}
