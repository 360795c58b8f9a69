//! A browser and its driver. Each browser has its own driver, because two of the three drivers accept only one session.

use std::time::Duration;

use anyhow::{Context, Result};
use driver::Driver;
use fantoccini::{Client, ClientBuilder, wd::Capabilities};
use hyper_util::client::legacy::connect::HttpConnector;
use tokio::time::timeout;

use crate::{artifacts, emulation::Emulation, engine::Engine};

/// The first start of a browser on a new machine takes much longer than all others.
const START_TIMEOUT: Duration = Duration::from_secs(120);

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
        let driver = Driver::start(engine.name(), &artifacts::driver_log(engine), |port| {
            engine.driver(port, time_zone)
        })?;
        let client = start_session(&driver.url(), engine.capabilities(), START_TIMEOUT)
            .await
            .with_context(|| {
                let log = driver.log().display();
                format!(
                    "{} did not start; the log of its driver is {log}",
                    engine.name()
                )
            })?;
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

/// Starts a `WebDriver` session, and with it the browser.
async fn start_session(
    driver: &str,
    capabilities: Capabilities,
    deadline: Duration,
) -> Result<Client> {
    let mut connector = HttpConnector::new();
    // Without this, small requests wait for the driver’s acknowledgement.
    connector.set_nodelay(true);
    let mut session = ClientBuilder::new(connector);
    session.capabilities(capabilities);
    let seconds = deadline.as_secs_f32();
    let client = timeout(deadline, session.connect(driver))
        .await
        .with_context(|| format!("waited {seconds:.1} s for POST {driver}/session"))?;
    Ok(client?)
}

#[cfg(test)]
mod tests {
    use tokio::net::TcpListener;

    use super::*;

    #[tokio::test]
    async fn a_browser_that_does_not_start_is_an_error_with_the_request_and_the_time() -> Result<()>
    {
        let silent = TcpListener::bind("127.0.0.1:0").await?;
        let driver = format!("http://{}", silent.local_addr()?);
        let session = start_session(&driver, Capabilities::new(), Duration::from_millis(100));
        let message = session
            .await
            .map_or_else(|error| error.to_string(), |_| String::new());
        assert_eq!(message, format!("waited 0.1 s for POST {driver}/session"));
        Ok(())
    }
}
