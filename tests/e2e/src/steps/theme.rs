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
    /// Selects a theme in the menu of the header.
    pub async fn select_theme(&self, theme: Theme) -> Result<()> {
        self.click("Theme").await?;
        self.click(match theme {
            Theme::Light => "Light",
            Theme::Dark => "Dark",
        })
        .await
    }

    /// Sets a theme in any state of the page, as `boot.js` does, even if the user cannot reach the menu in the header.
    pub async fn set_theme(&self, theme: Theme) -> Result<()> {
        let script = "document.documentElement.setAttribute('data-theme', arguments[0])";
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
