//! One person's walk through the page.

use std::sync::Arc;

use anyhow::Result;
use fantoccini::Client;

use crate::{
    host::{Deployment, Host},
    stage::Stage,
};

/// A browser, and the host whose page it shows. What can be done with it is in [`acts`](crate::acts).
#[derive(Debug)]
pub struct Walk {
    /// Page and server, for what only a test may know: the requests that arrived.
    pub host: Host,
    pub(crate) browser: Client,
}

impl Walk {
    /// Opens a host and has a browser show its page.
    pub async fn begin(stage: &Stage, deployment: Deployment) -> Result<Self> {
        let host = Host::open(Arc::clone(&stage.bundle), deployment).await?;
        let browser = stage.browser().await?;
        browser.goto(host.url()).await?;
        Ok(Self { host, browser })
    }
}
