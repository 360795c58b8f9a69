//! The browsers that scenarios run in. To add one, add a file like [`chromium`] and an arm to each `match`.

mod chromium;
mod driver_command;
mod firefox;
mod webkit;

use std::process::Command;

use anyhow::{Result, ensure};
use fantoccini::{Client, wd::Capabilities};
use serde_json::Value;

use crate::emulation::Emulation;

/// A kind of browser, with its driver.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    /// Chromium, Chrome, and Edge, with chromedriver.
    Chromium,
    /// Firefox, with geckodriver.
    Firefox,
    /// `WebKitGTK`, which has the engine of Safari, with `WebKitWebDriver`.
    WebKit,
}

impl Engine {
    /// All engines.
    pub const ALL: [Self; 3] = [Self::Chromium, Self::Firefox, Self::WebKit];

    /// The name in reports and on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Self::Chromium => "chromium",
            Self::Firefox => "firefox",
            Self::WebKit => "webkit",
        }
    }

    /// Finds an engine by its name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|engine| engine.name() == name)
    }

    /// The command that starts the driver. The browser inherits the environment of the driver, with the time zone.
    pub(crate) fn driver(self, port: u16, time_zone: &str) -> Command {
        let mut command = match self {
            Self::Chromium => chromium::driver(port),
            Self::Firefox => firefox::driver(port),
            Self::WebKit => webkit::driver(port),
        };
        command.env("TZ", time_zone).env("LANGUAGE", "en");
        command
    }

    /// The `WebDriver` capabilities with which the driver starts the browser.
    pub(crate) fn capabilities(self) -> Capabilities {
        match self {
            Self::Chromium => chromium::capabilities(),
            Self::Firefox => firefox::capabilities(),
            Self::WebKit => webkit::capabilities(),
        }
    }

    /// Starts recording errors in a page that has just loaded, where the browser does not record them itself.
    pub(crate) async fn record_errors(self, client: &Client) -> Result<()> {
        match self {
            Self::Chromium | Self::Firefox => Ok(()),
            Self::WebKit => webkit::record_errors(client).await,
        }
    }

    /// Returns the errors in the console since the last call, without warnings.
    pub(crate) async fn take_errors(self, client: &Client) -> Result<Vec<String>> {
        match self {
            Self::Chromium => chromium::take_errors(client).await,
            Self::Firefox => firefox::take_errors(client).await,
            Self::WebKit => webkit::take_errors(client).await,
        }
    }

    /// Takes a screenshot of the full page in Chromium, and of the window elsewhere.
    pub(crate) async fn full_page_screenshot(self, client: &Client) -> Result<Vec<u8>> {
        match self {
            Self::Chromium => chromium::full_page_screenshot(client).await,
            Self::Firefox | Self::WebKit => Ok(client.screenshot().await?),
        }
    }

    /// Gives the window the focus. Headless windows always have it; real windows take it from each other.
    pub(crate) async fn bring_to_front(self, client: &Client) -> Result<()> {
        match self {
            Self::Chromium | Self::Firefox => Ok(()),
            Self::WebKit => webkit::bring_to_front(client).await,
        }
    }

    /// Sends a command of the `DevTools` protocol, which only Chromium has. Returns its result.
    pub(crate) async fn cdp(self, client: &Client, command: &str, params: Value) -> Result<Value> {
        ensure!(self == Self::Chromium, "only Chromium has this protocol");
        chromium::cdp_value(client, command, params).await
    }

    /// Collects the garbage of scripts. `WebKit` has no command for it.
    pub(crate) async fn collect_garbage(self, client: &Client) -> Result<()> {
        match self {
            Self::Chromium => chromium::collect_garbage(client).await,
            Self::Firefox => firefox::collect_garbage(client).await,
            Self::WebKit => Ok(()),
        }
    }

    /// Emulates a setting. Returns `false` if the browser cannot emulate it.
    pub(crate) async fn emulate(self, client: &Client, emulation: Emulation) -> Result<bool> {
        match self {
            Self::Chromium => chromium::emulate(client, emulation).await,
            Self::Firefox => firefox::emulate(client, emulation).await,
            Self::WebKit => webkit::emulate(client, emulation).await,
        }
    }
}
