//! Finds elements by role and accessible name. Hidden elements do not count. If several elements match, none is
//! returned, because a user could not tell them apart either.

use anyhow::{Context, Result, bail};
use fantoccini::elements::{Element, ElementRef};
use serde_json::{Value, json};

use crate::{user::User, wait::wait_until};

/// Functions for roles and names, which most scripts use.
const ACCESSIBLE_NAMES: &str = include_str!("scripts/accessible_names.js");

impl User {
    /// Runs a script in the page and returns its result. Most scripts only read.
    pub(crate) async fn execute(&self, script: &str, arguments: Vec<Value>) -> Result<Value> {
        let script = format!("{ACCESSIBLE_NAMES}\n{script}");
        Ok(self.browser.execute(&script, arguments).await?)
    }

    /// Runs an asynchronous script in the page: it passes its result to the callback in its last argument.
    pub(crate) async fn execute_async(&self, script: &str, arguments: Vec<Value>) -> Result<Value> {
        let script = format!("{ACCESSIBLE_NAMES}\n{script}");
        Ok(self.browser.execute_async(&script, arguments).await?)
    }

    /// Runs a script that returns a list of strings.
    pub(crate) async fn execute_for_texts(
        &self,
        script: &str,
        arguments: Vec<Value>,
    ) -> Result<Vec<String>> {
        Ok(serde_json::from_value(
            self.execute(script, arguments).await?,
        )?)
    }

    /// Waits for the only element with this role and name. A name that ends with `…` matches by its beginning.
    pub(crate) async fn find(&self, role: &str, name: &str) -> Result<Element> {
        self.find_in("", role, name).await
    }

    /// Like [`find`](Self::find), in the list item, row, navigation, or notice that contains `container_text`.
    pub(crate) async fn find_in(
        &self,
        container_text: &str,
        role: &str,
        name: &str,
    ) -> Result<Element> {
        wait_until(async || self.find_now(container_text, role, name).await).await
    }

    /// Like [`find_in`](Self::find_in), without waiting.
    pub(crate) async fn find_now(
        &self,
        container_text: &str,
        role: &str,
        name: &str,
    ) -> Result<Element> {
        let arguments = vec![json!(role), json!(name), json!(container_text)];
        let script = include_str!("scripts/find_element.js");
        let result = self.execute(script, arguments).await?;
        let list = |key: &str| {
            let list = result.get(key).and_then(Value::as_array);
            list.with_context(|| format!("the script returned no list {key}"))
        };
        let place = match container_text {
            "" => String::new(),
            text => format!(" near “{text}”"),
        };
        match list("found")?.as_slice() {
            [element] => self.element(element),
            [] => bail!("no {role} “{name}”{place}; found {:?}", list("candidates")?),
            several => bail!("{} elements match {role} “{name}”{place}", several.len()),
        }
    }

    /// Converts an element that a script has returned.
    pub(crate) fn element(&self, value: &Value) -> Result<Element> {
        let reference = value.as_object().and_then(|value| value.values().next());
        let id = reference
            .and_then(Value::as_str)
            .context("the script returned no element")?;
        let id = ElementRef::from(id.to_owned());
        Ok(Element::from_element_id(self.browser.clone(), id))
    }

    /// The visible text of the page, with its line breaks.
    pub(crate) async fn visible_text(&self) -> Result<String> {
        let script = include_str!("scripts/visible_text.js");
        let text = self.execute(script, vec![]).await?;
        Ok(text.as_str().unwrap_or_default().to_owned())
    }
}
