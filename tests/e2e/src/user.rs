//! The user of a scenario.

use std::sync::Arc;

use anyhow::Result;
use fantoccini::Client;
use serde_json::Value;

use crate::{
    browser::Browser,
    bundle::Bundle,
    emulation::Emulation,
    engine::Engine,
    host::{Deployment, Host},
};

/// A user with a browser that shows the page of a host. The steps that a user can take are in [`steps`](crate::steps).
#[derive(Debug)]
pub struct User {
    /// The web server and the sandbox, for what only a test can check, such as the requests that arrived.
    pub host: Host,
    /// The kind of browser, for features that only some browsers have.
    pub engine: Engine,
    pub(crate) browser: Client,
}

impl User {
    /// Starts a host and opens its page.
    pub async fn start(
        browser: &Browser,
        bundle: &Arc<Bundle>,
        deployment: Deployment,
    ) -> Result<Self> {
        let host = Host::start(Arc::clone(bundle), deployment).await?;
        Self::with_host(browser, host).await
    }

    /// Opens the page of a host.
    pub async fn with_host(browser: &Browser, host: Host) -> Result<Self> {
        let user = Self {
            host,
            engine: browser.engine,
            browser: browser.client.clone(),
        };
        user.open("").await?;
        Ok(user)
    }

    /// Takes a screenshot (PNG) of the full page, or of the window where the browser supports only that.
    pub async fn full_page_screenshot(&self) -> Result<Vec<u8>> {
        self.engine.full_page_screenshot(&self.browser).await
    }

    /// Collects the garbage of scripts, where the browser has a command for it.
    pub(crate) async fn collect_garbage(&self) -> Result<()> {
        self.engine.collect_garbage(&self.browser).await
    }

    pub(crate) async fn cdp(&self, command: &str, params: Value) -> Result<Value> {
        self.engine.cdp(&self.browser, command, params).await
    }

    /// Emulates a setting. Returns `false` if this browser cannot emulate it.
    pub async fn emulate(&self, emulation: Emulation) -> Result<bool> {
        self.engine.emulate(&self.browser, emulation).await
    }
}
