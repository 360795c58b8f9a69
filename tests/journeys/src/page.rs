//! Finding what a person would name: an element by its role and its label. Hidden things do not count, and what can
//! be meant twice is as good as missing.

use anyhow::{Context, Result, bail};
use fantoccini::elements::Element;
use serde_json::{Value, json};

use crate::{patience::until, walk::Walk};

/// Roles and names, which most scripts build on.
const NAMES: &str = include_str!("scripts/names.js");

impl Walk {
    /// Asks the page something. Scripts only look; they change nothing.
    pub(crate) async fn ask(&self, script: &str, arguments: Vec<Value>) -> Result<Value> {
        let script = format!("{NAMES}\n{script}");
        Ok(self.browser.execute(&script, arguments).await?)
    }

    /// Asks the page for something that takes its time: the last argument of the script takes the answer.
    pub(crate) async fn ask_later(&self, script: &str, arguments: Vec<Value>) -> Result<Value> {
        let script = format!("{NAMES}\n{script}");
        Ok(self.browser.execute_async(&script, arguments).await?)
    }

    /// Asks the page for some texts.
    pub(crate) async fn texts(&self, script: &str, arguments: Vec<Value>) -> Result<Vec<String>> {
        Ok(serde_json::from_value(self.ask(script, arguments).await?)?)
    }

    /// Waits for the one element of this role and name; a name that ends with `…` is the beginning of one.
    pub(crate) async fn find(&self, role: &str, name: &str) -> Result<Element> {
        self.find_in(role, name, "").await
    }

    /// The same in the list entry, row or navigation that shows `around`.
    pub(crate) async fn find_in(&self, role: &str, name: &str, around: &str) -> Result<Element> {
        until(async || self.find_now(role, name, around).await).await
    }

    pub(crate) async fn find_now(&self, role: &str, name: &str, around: &str) -> Result<Element> {
        let arguments = vec![json!(role), json!(name), json!(around)];
        let answer = self.ask(include_str!("scripts/find.js"), arguments).await?;
        let part = |part: &str| answer.get(part).and_then(Value::as_array).context("a list");
        let place = match around {
            "" => String::new(),
            around => format!(" by “{around}”"),
        };
        match part("found")?.as_slice() {
            [one] => self.element(one),
            [] => bail!("no {role} “{name}”{place}, but {:?}", part("there")?),
            several => bail!("{} times {role} “{name}”{place}", several.len()),
        }
    }

    /// An element that a script has found.
    pub(crate) fn element(&self, found: &Value) -> Result<Element> {
        let reference = found.as_object().and_then(|found| found.values().next());
        let id = reference.and_then(Value::as_str).context("no element")?;
        let id = fantoccini::elements::ElementRef::from(id.to_owned());
        Ok(Element::from_element_id(self.browser.clone(), id))
    }

    /// The text of the page as it is shown, in lines.
    pub(crate) async fn whole_text(&self) -> Result<String> {
        let text = self.ask(include_str!("scripts/text.js"), vec![]).await?;
        Ok(text.as_str().unwrap_or_default().to_owned())
    }
}
