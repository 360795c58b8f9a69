//! Following links, and turning back.

use anyhow::Result;

use crate::walk::Walk;

impl Walk {
    /// Follows a link.
    pub async fn follow(&self, name: &str) -> Result<()> {
        self.click("link", name, "").await
    }

    /// Follows a link in the list entry or row that shows `around`.
    pub async fn follow_in(&self, around: &str, name: &str) -> Result<()> {
        self.click("link", name, around).await
    }

    /// Turns back in the history.
    pub async fn go_back(&self) -> Result<()> {
        Ok(self.browser.back().await?)
    }
}
