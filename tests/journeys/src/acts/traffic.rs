//! What the page has fetched.

use anyhow::Result;

use crate::walk::Walk;

const FETCHED: &str = "return ['navigation', 'resource'].flatMap((kind) => \
     performance.getEntriesByType(kind).map((entry) => entry.name))";

impl Walk {
    /// The addresses that the browser has fetched since the page was loaded, the page itself first.
    pub async fn fetched(&self) -> Result<Vec<String>> {
        self.texts(FETCHED, vec![]).await
    }
}
