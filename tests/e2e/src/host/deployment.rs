//! How a scenario deploys the page and the server.

use sandbox::Options;

use super::BundleFault;

/// The configuration of a [`Host`](super::Host).
#[derive(Clone, Debug)]
pub struct Deployment {
    /// The options of the sandbox.
    pub options: Options,
    /// The directory of the page and the API, with a slash at both ends.
    pub directory: &'static str,
    /// The directory of the page and the API of another server on the same origin, if there is one.
    pub other_directory: Option<&'static str>,
    /// Whether connections stay open for the next request.
    pub keep_alive: bool,
    /// The fault in the files of the bundle, if any.
    pub bundle_fault: Option<BundleFault>,
}

impl Default for Deployment {
    fn default() -> Self {
        Self {
            options: Options::default(),
            directory: "/",
            other_directory: None,
            keep_alive: true,
            bundle_fault: None,
        }
    }
}
