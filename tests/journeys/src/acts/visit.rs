//! Opening addresses.

use anyhow::{Result, ensure};

use crate::{patience::until, walk::Walk};

impl Walk {
    /// Opens an address of the page, given from its directory on: `#/v6/RestoreSessions`.
    pub async fn visit(&self, address: &str) -> Result<()> {
        let url = format!("{}{address}", self.host.url());
        self.browser.goto(&url).await?;
        self.engine.watch(&self.browser).await
    }

    /// Loads the page anew.
    pub async fn reload(&self) -> Result<()> {
        self.browser.refresh().await?;
        self.engine.watch(&self.browser).await
    }

    /// Waits until the address is this one, from the page's directory on.
    pub async fn see_address(&self, address: &str) -> Result<()> {
        until(async || {
            let now = self.address().await?;
            ensure!(now == address, "the address is {now}, not {address}");
            Ok(())
        })
        .await
    }

    /// The address from the page's directory on.
    pub async fn address(&self) -> Result<String> {
        let now = self.browser.current_url().await?;
        let address = now.as_str().strip_prefix(self.host.url());
        ensure!(address.is_some(), "the browser has left the page for {now}");
        Ok(address.unwrap_or_default().to_owned())
    }
}
