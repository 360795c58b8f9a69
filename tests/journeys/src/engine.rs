//! The browsers that journeys can run in. A further one is a file like [`chromium`] and a line in each `match`.

mod chromium;

use std::process::Command;

use anyhow::Result;
use fantoccini::{Client, wd::Capabilities};

/// The zone of every browser: it has summer time, and journeys rely on its clock changes.
pub const ZONE: &str = "Europe/Berlin";

/// A browser and its driver.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    /// Chromium, Chrome and Edge, through chromedriver.
    Chromium,
}

impl Engine {
    /// Those in which the journeys run.
    pub const ALL: [Self; 1] = [Self::Chromium];

    /// Its name in reports.
    pub fn name(self) -> &'static str {
        match self {
            Self::Chromium => "chromium",
        }
    }

    /// Starts its driver on a port.
    pub(crate) fn driver(self, port: u16) -> Command {
        match self {
            Self::Chromium => chromium::driver(port),
        }
    }

    /// How its driver shall start the browser.
    pub(crate) fn capabilities(self) -> Capabilities {
        match self {
            Self::Chromium => chromium::capabilities(),
        }
    }

    /// Makes a new browser tell of breaches of the content policy.
    pub(crate) async fn prepare(self, client: &Client) -> Result<()> {
        match self {
            Self::Chromium => chromium::prepare(client).await,
        }
    }

    /// What the browser has complained about since the last call: errors in the page, not mere warnings.
    pub(crate) async fn complaints(self, client: &Client) -> Result<Vec<String>> {
        match self {
            Self::Chromium => chromium::complaints(client).await,
        }
    }
}
