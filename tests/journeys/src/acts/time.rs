//! How long the page works on something: until all that follows from it is laid out.

use anyhow::{Context, Result};
use serde_json::{Value, json};

use crate::walk::Walk;

const TIME: &str = "const [role, name, text] = arguments, done = arguments[arguments.length - 1];
    const element = [...document.querySelectorAll('*')].find((one) => roleOf(one) === role && nameOf(one) === name);
    const begin = performance.now();
    if (text === null) element.click();
    else { element.value = text; element.dispatchEvent(new Event('input', { bubbles: true })); }
    setTimeout(() => { document.body.getBoundingClientRect(); done(performance.now() - begin); });";

impl Walk {
    /// Milliseconds for a press of a button.
    pub async fn time_press(&self, button: &str) -> Result<f64> {
        self.time(vec![json!("button"), json!(button), Value::Null])
            .await
    }

    /// Milliseconds for a change of what stands in a field.
    pub async fn time_typing(&self, label: &str, text: &str) -> Result<f64> {
        self.time(vec![json!("textbox"), json!(label), json!(text)])
            .await
    }

    async fn time(&self, arguments: Vec<Value>) -> Result<f64> {
        let answer = self.ask_later(TIME, arguments).await?;
        answer.as_f64().context("no number of milliseconds")
    }
}
