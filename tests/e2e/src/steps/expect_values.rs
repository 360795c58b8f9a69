//! Expected values and errors of fields, sliders, and properties. An expected value that ends with `…` matches by its
//! beginning.

use anyhow::{Result, ensure};
use fantoccini::elements::Element;
use serde_json::json;

use crate::{user::User, wait::wait_until};

impl User {
    /// Waits until a field has this value: its text, the selected option, or `checked` or `not checked`.
    pub async fn expect_value(&self, label: &str, expected: &str) -> Result<()> {
        wait_until(async || {
            let field = self.field(label).await?;
            let script = include_str!("../scripts/field_value.js");
            let value = self.execute_for_element(script, &field).await?;
            ensure!(
                matches(&value, expected),
                "{label} is “{value}”, expected “{expected}”"
            );
            Ok(())
        })
        .await
    }

    /// Waits until the error of a field contains this text, or until the field has no error if it is empty.
    pub async fn expect_field_error(&self, label: &str, expected: &str) -> Result<()> {
        wait_until(async || {
            let field = self.field(label).await?;
            let script = include_str!("../scripts/field_error.js");
            let error = self.execute_for_element(script, &field).await?;
            ensure!(
                error.contains(expected) && error.is_empty() == expected.is_empty(),
                "the error of {label} is “{error}”, expected “{expected}”"
            );
            Ok(())
        })
        .await
    }

    /// Waits until a property (a term in a description list) has this value.
    pub async fn expect_property(&self, term: &str, expected: &str) -> Result<()> {
        wait_until(async || {
            let script = include_str!("../scripts/property.js");
            let values = self.execute_for_texts(script, vec![json!(term)]).await?;
            let is_expected = matches!(values.as_slice(), [value] if matches(value, expected));
            ensure!(is_expected, "{term} is {values:?}, expected “{expected}”");
            Ok(())
        })
        .await
    }

    /// Waits until a slider has this value, as it is announced.
    pub async fn expect_slider_value(&self, name: &str, expected: &str) -> Result<()> {
        wait_until(async || {
            let slider = self.find_now("", "slider", name).await?;
            let script = "return arguments[0].getAttribute('aria-valuetext')";
            let value = self.execute_for_element(script, &slider).await?;
            ensure!(
                matches(&value, expected),
                "{name} is “{value}”, expected “{expected}”"
            );
            Ok(())
        })
        .await
    }

    /// Finds an input, select, or checkbox by its label.
    async fn field(&self, label: &str) -> Result<Element> {
        for role in ["textbox", "combobox"] {
            if let Ok(field) = self.find_now("", role, label).await {
                return Ok(field);
            }
        }
        self.find_now("", "checkbox", label).await
    }

    async fn execute_for_element(&self, script: &str, element: &Element) -> Result<String> {
        let text = self.execute(script, vec![json!(element)]).await?;
        Ok(text.as_str().unwrap_or_default().to_owned())
    }
}

fn matches(value: &str, expected: &str) -> bool {
    match expected.strip_suffix('…') {
        Some(beginning) => value.starts_with(beginning),
        None => value == expected,
    }
}
