//! Navigation. URLs are relative to the directory of the page: `#/v6/RestoreSessions`.

use anyhow::{Context, Result, ensure};

use crate::{user::User, wait::wait_until};

/// Records what the page copies, for the postconditions.
const RECORD_COPIES: &str = "const { clipboard } = navigator;
    if (clipboard === undefined) return;
    window.copies ??= [];
    clipboard.writeText = async (text) => { window.copies.push(text); };";

impl User {
    /// Opens a URL.
    pub async fn open(&self, url: &str) -> Result<()> {
        let url = format!("{}{url}", self.host.url());
        self.browser.goto(&url).await?;
        self.record().await
    }

    /// Reloads the page.
    pub async fn reload(&self) -> Result<()> {
        self.browser.refresh().await?;
        self.record().await
    }

    async fn record(&self) -> Result<()> {
        self.execute(RECORD_COPIES, vec![]).await?;
        self.engine.record_errors(&self.browser).await
    }

    /// What the page has copied to the clipboard since it was loaded.
    pub async fn copies(&self) -> Result<Vec<String>> {
        self.execute_for_texts("return window.copies ?? []", vec![])
            .await
    }

    /// Goes back in the history.
    pub async fn go_back(&self) -> Result<()> {
        Ok(self.browser.back().await?)
    }

    /// Returns whether the browser, when it went back, loaded the page again instead of showing the one that it had kept.
    pub async fn is_reloaded(&self) -> Result<bool> {
        let script = "const [page] = performance.getEntriesByType('navigation'); return page.type === 'back_forward'";
        Ok(self.execute(script, vec![]).await? == true)
    }

    /// Waits until the browser shows this URL.
    pub async fn expect_url(&self, expected: &str) -> Result<()> {
        wait_until(async || {
            let url = self.url().await?;
            ensure!(url == expected, "the URL is {url}, expected {expected}");
            Ok(())
        })
        .await
    }

    /// The current URL.
    pub async fn url(&self) -> Result<String> {
        let url = self.browser.current_url().await?;
        let relative = url.as_str().strip_prefix(self.host.url());
        relative
            .map(str::to_owned)
            .with_context(|| format!("the browser has left the page for {url}"))
    }
}
