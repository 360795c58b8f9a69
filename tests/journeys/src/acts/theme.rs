//! Light and dark.

use anyhow::Result;
use serde_json::{Value, json};

use crate::walk::Walk;

/// One of the page's two themes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Theme {
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
}

impl Theme {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Light, Self::Dark];

    /// Its name, as the page remembers it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }
}

impl Walk {
    /// Chooses a theme by the page's own switch.
    pub async fn choose_theme(&self, theme: Theme) -> Result<()> {
        let switch = self.find("button", "Dark").await?;
        let is_dark = switch.attr("aria-pressed").await?.as_deref() == Some("true");
        if is_dark != (theme == Theme::Dark) {
            switch.click().await?;
        }
        Ok(())
    }

    /// Has the page remember a theme from an earlier visit, which it may not be able to offer now.
    pub async fn remember_theme(&self, theme: Theme) -> Result<()> {
        let remember = "localStorage.setItem('restore-desk.theme', arguments[0])";
        self.ask(remember, vec![json!(theme.name())]).await?;
        self.reload().await
    }

    /// The colour of the page's ground, as `rgb(…)` or as the style sheet has it.
    pub async fn ground(&self) -> Result<String> {
        let ask = "return getComputedStyle(document.documentElement).backgroundColor";
        let ground: Value = self.ask(ask, vec![]).await?;
        Ok(ground.as_str().unwrap_or_default().to_owned())
    }
}
