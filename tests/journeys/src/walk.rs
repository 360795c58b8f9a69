//! One person's walk through the page.

use std::sync::Arc;

use anyhow::Result;
use fantoccini::Client;

use crate::{
    browser::Browser,
    bundle::Bundle,
    engine::Engine,
    host::{Deployment, Host},
    surroundings::Surroundings,
};

/// A browser, and the host whose page it shows. What can be done with it is in [`acts`](crate::acts).
#[derive(Debug)]
pub struct Walk {
    /// Page and server, for what only a test may know: the requests that arrived.
    pub host: Host,
    /// Which browser it is, for what only some of them can.
    pub engine: Engine,
    pub(crate) browser: Client,
}

impl Walk {
    /// Opens a host and has a browser show its page.
    pub async fn begin(
        browser: &Browser,
        bundle: &Arc<Bundle>,
        deployment: Deployment,
    ) -> Result<Self> {
        let host = Host::open(Arc::clone(bundle), deployment).await?;
        let walk = Self {
            host,
            engine: browser.engine,
            browser: browser.client.clone(),
        };
        walk.visit("").await?;
        Ok(walk)
    }

    /// The whole page as a picture (PNG), however long it is; where the browser has no such thing, what its window shows.
    pub async fn picture(&self) -> Result<Vec<u8>> {
        self.engine.picture(&self.browser).await
    }

    /// Puts the page into other surroundings. Whether this browser can be put into them.
    pub async fn surround(&self, by: Surroundings) -> Result<bool> {
        self.engine.surround(&self.browser, by).await
    }
}
