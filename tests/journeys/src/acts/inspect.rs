//! What only a test would look for.

use anyhow::Result;

use crate::walk::Walk;

impl Walk {
    /// The classes of all elements.
    pub async fn classes(&self) -> Result<Vec<String>> {
        let all = "return [...document.querySelectorAll('[class]')].flatMap((element) => [...element.classList])";
        self.texts(all, vec![]).await
    }

    /// The ids of all elements that tell a screen reader of their changes by themselves.
    pub async fn live_regions(&self) -> Result<Vec<String>> {
        let live = "return [...document.querySelectorAll('[aria-live], [role=status], [role=alert], [role=log]')]
            .map((element) => element.id || element.outerHTML.slice(0, 80))";
        self.texts(live, vec![]).await
    }
}
