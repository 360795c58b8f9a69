//! Selects and checkboxes.

use anyhow::{Context, Result};
use fantoccini::Locator;
use serde_json::json;

use crate::{user::User, wait::wait_until};

impl User {
    /// Selects the option that is `option`, or that starts with it and a space or colon.
    pub async fn select_option(&self, label: &str, option: &str) -> Result<()> {
        let field = self.find("combobox", label).await?;
        let position = wait_until(async || {
            let options = self.options(label).await?;
            let matches = |text: &String| {
                let rest = text.strip_prefix(option);
                rest.is_some_and(|rest| rest.is_empty() || rest.starts_with([' ', ':']))
            };
            options
                .iter()
                .position(matches)
                .with_context(|| format!("{label} has no option “{option}”, only {options:?}"))
        })
        .await?;
        let path = format!("./option[{}]", position + 1);
        field.find(Locator::XPath(&path)).await?.click().await?;
        Ok(())
    }

    /// Clicks a checkbox.
    pub async fn toggle_checkbox(&self, label: &str) -> Result<()> {
        Ok(self.find("checkbox", label).await?.click().await?)
    }

    /// The current options of a select.
    pub async fn options(&self, label: &str) -> Result<Vec<String>> {
        let field = self.find("combobox", label).await?;
        self.execute_for_texts(include_str!("../scripts/options.js"), vec![json!(field)])
            .await
    }
}
