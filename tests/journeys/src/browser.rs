//! A browser, and the driver that steers it: each has one of its own, since two of the three drivers take no second.

use anyhow::{Context, Result};
use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;

use crate::{driver::Driver, engine::Engine, surroundings::Surroundings};

/// A running browser in some zone of the world.
#[derive(Debug)]
pub struct Browser {
    /// Which one.
    pub engine: Engine,
    /// The zone of its clock, such as `Europe/Berlin`.
    pub zone: &'static str,
    /// What steers it.
    pub client: Client,
    // Ends when it is dropped, and the browser with it if it did not end before.
    _driver: Driver,
}

impl Browser {
    /// Starts one.
    pub async fn start(engine: Engine, zone: &'static str) -> Result<Self> {
        let driver = Driver::start(engine, zone)?;
        let mut connector = HttpConnector::new();
        // Small requests would otherwise wait for the driver's acknowledgement.
        connector.set_nodelay(true);
        let client = ClientBuilder::new(connector)
            .capabilities(engine.capabilities())
            .connect(&driver.url())
            .await
            .with_context(|| format!("starting {}", engine.name()))?;
        let browser = Self {
            engine,
            zone,
            client,
            _driver: driver,
        };
        engine
            .surround(&browser.client, Surroundings::Usual)
            .await?;
        Ok(browser)
    }

    /// Makes it as good as new. A browser keeps what it stores by origin, and each journey has an origin of its own.
    pub async fn clear(&self) -> Result<()> {
        self.client.goto("about:blank").await?;
        self.engine
            .surround(&self.client, Surroundings::Usual)
            .await?;
        self.engine.complaints(&self.client).await.map(drop)
    }

    /// Ends it.
    pub async fn end(self) {
        // One that does not answer ends with its driver.
        let _ = self.client.close().await;
    }
}
