//! The light and the dark theme.

use anyhow::Result;
use serde_json::json;

use crate::user::User;

/// A theme of the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Theme {
    /// Dark text on a light background.
    Light,
    /// Light text on a dark background.
    Dark,
}

impl Theme {
    /// The name under which the page stores the theme.
    pub fn name(self) -> &'static str {
        match self {
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }
}

impl User {
    /// Selects a theme with the button in the header.
    pub async fn select_theme(&self, theme: Theme) -> Result<()> {
        let button = self.find("button", "Dark").await?;
        let is_dark = button.attr("aria-pressed").await?.as_deref() == Some("true");
        if is_dark != (theme == Theme::Dark) {
            button.click().await?;
        }
        Ok(())
    }

    /// Sets a theme in any state of the page, even if the user cannot reach the button in the header.
    pub async fn set_theme(&self, theme: Theme) -> Result<()> {
        let script = include_str!("../scripts/set_theme.js");
        self.execute(script, vec![json!(theme.name())])
            .await
            .map(drop)
    }

    /// Stores a theme as an earlier visit would have, and reloads the page.
    pub async fn store_theme(&self, theme: Theme) -> Result<()> {
        let script = "localStorage.setItem('restore-desk.theme', arguments[0])";
        self.execute(script, vec![json!(theme.name())]).await?;
        self.reload().await
    }

    /// The background color of the page, in the notation of the browser.
    pub async fn background_color(&self) -> Result<String> {
        let script = "return getComputedStyle(document.documentElement).backgroundColor";
        let color = self.execute(script, vec![]).await?;
        Ok(color.as_str().unwrap_or_default().to_owned())
    }
}
