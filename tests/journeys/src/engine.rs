//! The browsers that journeys can run in. A further one is a file like [`chromium`] and a line in each `match`.

mod chromium;
mod extra;
mod firefox;
mod webkit;

use std::process::Command;

use anyhow::Result;
use fantoccini::{Client, wd::Capabilities};

use crate::surroundings::Surroundings;

/// A browser and its driver.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    /// Chromium, Chrome and Edge, through chromedriver.
    Chromium,
    /// Firefox, through geckodriver.
    Firefox,
    /// WebKit, which is the engine of Safari, as GTK has it, through `WebKitWebDriver`.
    WebKit,
}

impl Engine {
    /// Those in which the journeys run.
    pub const ALL: [Self; 3] = [Self::Chromium, Self::Firefox, Self::WebKit];

    /// The one in which every state is examined; in the others, those that differ by more than their words.
    pub const SEES_ALL: Self = Self::Chromium;

    /// Its name in reports and on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Self::Chromium => "chromium",
            Self::Firefox => "firefox",
            Self::WebKit => "webkit",
        }
    }

    /// The one of this name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|engine| engine.name() == name)
    }

    /// Starts its driver on a port. The browser inherits the driver's environment, the zone among it.
    pub(crate) fn driver(self, port: u16, zone: &str) -> Command {
        let mut command = match self {
            Self::Chromium => chromium::driver(port),
            Self::Firefox => firefox::driver(port),
            Self::WebKit => webkit::driver(port),
        };
        command.env("TZ", zone).env("LANGUAGE", "en");
        command
    }

    /// How its driver shall start the browser.
    pub(crate) fn capabilities(self) -> Capabilities {
        match self {
            Self::Chromium => chromium::capabilities(),
            Self::Firefox => firefox::capabilities(),
            Self::WebKit => webkit::capabilities(),
        }
    }

    /// Listens for errors in a page that was just loaded, where the browser itself keeps no list of them.
    pub(crate) async fn watch(self, client: &Client) -> Result<()> {
        match self {
            Self::Chromium | Self::Firefox => Ok(()),
            Self::WebKit => webkit::watch(client).await,
        }
    }

    /// What the browser has complained about since the last call: errors in the page, not mere warnings.
    pub(crate) async fn complaints(self, client: &Client) -> Result<Vec<String>> {
        match self {
            Self::Chromium => chromium::complaints(client).await,
            Self::Firefox => firefox::complaints(client).await,
            Self::WebKit => webkit::complaints(client).await,
        }
    }

    /// The whole page as a picture; where there is no such thing, what the window shows.
    pub(crate) async fn picture(self, client: &Client) -> Result<Vec<u8>> {
        match self {
            Self::Chromium => chromium::picture(client).await,
            Self::Firefox | Self::WebKit => Ok(client.screenshot().await?),
        }
    }

    /// Gives the window the focus, where journeys have real windows and so take it from each other.
    pub(crate) async fn bring_to_front(self, client: &Client) -> Result<()> {
        match self {
            Self::Chromium | Self::Firefox => Ok(()),
            Self::WebKit => webkit::bring_to_front(client).await,
        }
    }

    /// Puts the page into other surroundings. Whether the browser can be put into them at all.
    pub(crate) async fn surround(self, client: &Client, by: Surroundings) -> Result<bool> {
        match self {
            Self::Chromium => chromium::surround(client, by).await,
            Self::Firefox => firefox::surround(client, by).await,
            Self::WebKit => webkit::surround(client, by).await,
        }
    }
}
