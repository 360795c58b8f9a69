//! Where journeys take place: one driver, and browsers that are handed from journey to journey.
//!
//! A browser keeps what it stores by origin, and each journey has an origin of its own; so a used browser is as good
//! as a new one, and seconds quicker.

use std::{
    future::Future,
    sync::{Arc, Mutex, PoisonError},
};

use anyhow::{Context, Result};
use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use tokio::runtime::Runtime;

use crate::{bundle::Bundle, driver::Driver, engine::Engine};

/// Driver, browsers, and the bundle that they are shown.
#[derive(Debug)]
pub struct Stage {
    /// Which browser.
    pub engine: Engine,
    /// What is served.
    pub bundle: Arc<Bundle>,
    idle: Mutex<Vec<Client>>,
    // Before the runtime: the browsers end with their driver.
    driver: Driver,
    runtime: Runtime,
}

impl Stage {
    /// Starts the driver; browsers start when they are needed.
    pub fn open(engine: Engine, bundle: Arc<Bundle>) -> Result<Self> {
        let runtime = tokio::runtime::Builder::new_multi_thread()
            .worker_threads(2)
            .enable_all()
            .build()?;
        let driver = Driver::start(engine)?;
        Ok(Self {
            engine,
            bundle,
            idle: Mutex::default(),
            driver,
            runtime,
        })
    }

    /// Runs something to its end.
    pub fn block_on<T>(&self, future: impl Future<Output = T>) -> T {
        self.runtime.block_on(future)
    }

    /// A browser that shows nothing.
    pub async fn browser(&self) -> Result<Client> {
        let idle = self
            .idle
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .pop();
        match idle {
            Some(browser) => Ok(browser),
            None => self.start_browser().await,
        }
    }

    /// Takes a browser back. One that does not come away from its page is not used again.
    pub async fn take_back(&self, browser: Client) {
        let is_blank = browser.goto("about:blank").await.is_ok();
        if is_blank && self.engine.complaints(&browser).await.is_ok() {
            self.idle
                .lock()
                .unwrap_or_else(PoisonError::into_inner)
                .push(browser);
        }
    }

    async fn start_browser(&self) -> Result<Client> {
        let mut connector = HttpConnector::new();
        // Small requests would otherwise wait for the driver's acknowledgement.
        connector.set_nodelay(true);
        let browser = ClientBuilder::new(connector)
            .capabilities(self.engine.capabilities())
            .connect(&self.driver.url())
            .await
            .with_context(|| format!("starting {}", self.engine.name()))?;
        self.engine.prepare(&browser).await?;
        Ok(browser)
    }
}
