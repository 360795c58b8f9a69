//! Selects and checkboxes.

use anyhow::{Context, Result};
use serde_json::json;

use crate::{user::User, wait::wait_until};

impl User {
    /// Selects the option that is `option`, or that starts with it and a space or colon. In a combobox that is typed
    /// into, types the option first.
    pub async fn select_option(&self, label: &str, option: &str) -> Result<()> {
        let field = self.find("combobox", label).await?;
        if field.tag_name().await? == "input" {
            self.type_into(&field, option).await?;
        }
        let found = wait_until(async || {
            let field = self.find_now("", "combobox", label).await?;
            let script = include_str!("../scripts/find_option.js");
            let found = self
                .execute(script, vec![json!(field), json!(option)])
                .await?;
            self.element(&found)
                .with_context(|| format!("{label} has no option “{option}”, only {found}"))
        })
        .await?;
        Ok(found.click().await?)
    }

    /// Types into a combobox, which opens its list.
    pub async fn search_options(&self, label: &str, text: &str) -> Result<()> {
        let field = self.find("combobox", label).await?;
        self.type_into(&field, text).await
    }

    /// Clicks a checkbox.
    pub async fn toggle_checkbox(&self, label: &str) -> Result<()> {
        let checkbox = self.find("checkbox", label).await?;
        // The driver would click the bar of the summary, which covers the end of a narrow window.
        let scroll = "arguments[0].scrollIntoView({ block: 'center' })";
        self.execute(scroll, vec![serde_json::json!(checkbox)])
            .await?;
        Ok(checkbox.click().await?)
    }
}
