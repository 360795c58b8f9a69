//! Following links, and turning back.

use anyhow::Result;

use crate::walk::Walk;

impl Walk {
    /// Follows a link.
    pub async fn follow(&self, name: &str) -> Result<()> {
        Ok(self.find("link", name).await?.click().await?)
    }

    /// Follows a link in the list entry or row that shows `around`.
    pub async fn follow_in(&self, around: &str, name: &str) -> Result<()> {
        Ok(self.find_in("link", name, around).await?.click().await?)
    }

    /// Turns back in the history.
    pub async fn go_back(&self) -> Result<()> {
        Ok(self.browser.back().await?)
    }
}
