//! A browser and its driver. Each browser has its own driver, because two of the three drivers accept only one session.

use anyhow::{Context, Result};
use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;

use crate::{driver::Driver, emulation::Emulation, engine::Engine};

/// A running browser.
#[derive(Debug)]
pub struct Browser {
    /// The kind of browser.
    pub engine: Engine,
    /// The time zone of the browser, such as `Europe/Berlin`.
    pub time_zone: &'static str,
    /// The `WebDriver` session.
    pub client: Client,
    // Dropping the driver ends it, and also the browser if that is still running.
    _driver: Driver,
}

impl Browser {
    /// Starts a driver and a browser.
    pub async fn start(engine: Engine, time_zone: &'static str) -> Result<Self> {
        let driver = Driver::start(engine, time_zone)?;
        let mut connector = HttpConnector::new();
        // Without this, small requests wait for the driver’s acknowledgement.
        connector.set_nodelay(true);
        let client = ClientBuilder::new(connector)
            .capabilities(engine.capabilities())
            .connect(&driver.url())
            .await
            .with_context(|| format!("{} cannot be started", engine.name()))?;
        let browser = Self {
            engine,
            time_zone,
            client,
            _driver: driver,
        };
        engine.emulate(&browser.client, Emulation::Default).await?;
        Ok(browser)
    }

    /// Prepares the browser for the next scenario. Stored data can stay: browsers store it by origin, and each scenario
    /// has its own origin.
    pub async fn reset(&self) -> Result<()> {
        self.client.goto("about:blank").await?;
        self.engine
            .emulate(&self.client, Emulation::Default)
            .await?;
        self.engine.take_errors(&self.client).await.map(drop)
    }

    /// Closes the browser and ends its driver.
    pub async fn quit(self) {
        // A browser that does not respond ends with its driver.
        let _ = self.client.close().await;
    }
}
