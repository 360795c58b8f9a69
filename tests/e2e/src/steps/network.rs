//! The requests of the page.

use anyhow::Result;

use crate::user::User;

const FETCHED_URLS: &str = "return ['navigation', 'resource'].flatMap((type) => \
     performance.getEntriesByType(type).map((entry) => entry.name))";

impl User {
    /// The URLs that the browser has fetched since the page was loaded, with the page first.
    pub async fn fetched_urls(&self) -> Result<Vec<String>> {
        self.execute_for_texts(FETCHED_URLS, vec![]).await
    }
}
