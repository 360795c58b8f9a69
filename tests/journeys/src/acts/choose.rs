//! Choosing from lists and ticking boxes.

use anyhow::{Context, Result};
use fantoccini::Locator;
use serde_json::json;

use crate::{patience::until, walk::Walk};

impl Walk {
    /// Chooses the option that is `option` or begins with it and a dash or colon.
    pub async fn choose(&self, label: &str, option: &str) -> Result<()> {
        let field = self.find("combobox", label).await?;
        let position = until(async || {
            let options = self.options(label).await?;
            let is_it = |text: &String| {
                let rest = text.strip_prefix(option);
                rest.is_some_and(|rest| rest.is_empty() || rest.starts_with([' ', ':']))
            };
            options
                .iter()
                .position(is_it)
                .with_context(|| format!("no option “{option}” of {label}, but {options:?}"))
        })
        .await?;
        let path = format!("./option[{}]", position + 1);
        field.find(Locator::XPath(&path)).await?.click().await?;
        Ok(())
    }

    /// Chooses an organization by its name.
    pub async fn pick_organization(&self, name: &str) -> Result<()> {
        self.choose("Organization", name).await
    }

    /// Chooses a restore type by the name of its service.
    pub async fn pick_restore_type(&self, service: &str) -> Result<()> {
        self.choose("Restore type", service).await
    }

    /// Ticks a box, or unticks it.
    pub async fn tick(&self, label: &str) -> Result<()> {
        Ok(self.find("checkbox", label).await?.click().await?)
    }

    /// The options of a list as they are now.
    pub async fn options(&self, label: &str) -> Result<Vec<String>> {
        let field = self.find("combobox", label).await?;
        self.texts(include_str!("../scripts/options.js"), vec![json!(field)])
            .await
    }
}
