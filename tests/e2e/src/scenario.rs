//! A scenario: its steps, and the deployment and browser that it needs.

mod run;

use std::{future::Future, pin::Pin};

use anyhow::Result;
use sandbox::Options;

use crate::{
    host::{BundleFault, Deployment},
    user::User,
};

/// The time zone of most scenarios. Some of them depend on its clock changes.
const BERLIN: &str = "Europe/Berlin";

/// The steps of a scenario.
pub type Steps = for<'a> fn(&'a User) -> Pin<Box<dyn Future<Output = Result<()>> + 'a>>;

/// A scenario that can run in any browser.
#[derive(Clone, Debug)]
pub struct Scenario {
    /// The names of its module and its function.
    pub name: &'static str,
    steps: Steps,
    deployment: Deployment,
    time_zone: &'static str,
    expected_errors: &'static [&'static str],
    /// Whether it runs in Chromium only.
    pub is_chromium_only: bool,
}

/// Makes a scenario of an `async fn(&User) -> Result<()>`, with the same name.
#[macro_export]
macro_rules! scenario {
    ($steps:ident) => {
        $crate::scenario::Scenario::new(concat!(module_path!(), "::", stringify!($steps)), |user| {
            Box::pin($steps(user))
        })
    };
}

impl Scenario {
    /// Creates a scenario with the default deployment, in Berlin, that expects no browser errors.
    pub fn new(name: &'static str, steps: Steps) -> Self {
        Self {
            name: name.split_once("::").map_or(name, |(_, name)| name),
            steps,
            deployment: Deployment::default(),
            time_zone: BERLIN,
            expected_errors: &[],
            is_chromium_only: false,
        }
    }

    /// Runs in Chromium only, because the browser makes no difference to what it shows.
    #[must_use]
    pub fn chromium_only(mut self) -> Self {
        self.is_chromium_only = true;
        self
    }

    /// Sets the options of the sandbox.
    #[must_use]
    pub fn with_options(mut self, options: Options) -> Self {
        self.deployment.options = options;
        self
    }

    /// Serves the page and the API in this directory.
    #[must_use]
    pub fn in_directory(mut self, directory: &'static str) -> Self {
        self.deployment.directory = directory;
        self
    }

    /// Serves the page and the API of another server in this directory.
    #[must_use]
    pub fn with_other_server(mut self, directory: &'static str) -> Self {
        self.deployment.other_directory = Some(directory);
        self
    }

    /// Closes the connection after each response. If a reused connection closes without a response, Chromium repeats
    /// even a `POST`, unseen by the page.
    #[must_use]
    pub fn without_keep_alive(mut self) -> Self {
        self.deployment.keep_alive = false;
        self
    }

    /// Serves a bundle with a fault.
    #[must_use]
    pub fn with_bundle_fault(mut self, fault: BundleFault) -> Self {
        self.deployment.bundle_fault = Some(fault);
        self
    }

    /// Sets the time zone of the browser.
    #[must_use]
    pub fn in_time_zone(mut self, time_zone: &'static str) -> Self {
        self.time_zone = time_zone;
        self
    }

    /// Allows browser errors that contain one of these texts, which are usually parts of URLs.
    #[must_use]
    pub fn expecting_errors(mut self, expected_errors: &'static [&'static str]) -> Self {
        self.expected_errors = expected_errors;
        self
    }
}
