//! Hearing what a screen reader is told, in the order of the telling.

use anyhow::{Result, ensure};

use crate::{patience::until, walk::Walk};

const LISTEN: &str = include_str!("../scripts/listen.js");

impl Walk {
    /// Begins to listen.
    pub async fn listen(&self) -> Result<()> {
        self.ask(LISTEN, vec![]).await.map(drop)
    }

    /// Waits until exactly these were told since listening began: `status` or `alert`, and the beginning of the words.
    pub async fn hear(&self, wanted: &[(&str, &str)]) -> Result<()> {
        until(async || {
            let told = self.ask(LISTEN, vec![]).await?;
            let told: Vec<(String, String)> = serde_json::from_value(told)?;
            let fits = told.len() == wanted.len()
                && told
                    .iter()
                    .zip(wanted)
                    .all(|(told, wanted)| told.0 == wanted.0 && told.1.starts_with(wanted.1));
            ensure!(fits, "told were {told:#?}, not {wanted:#?}");
            Ok(())
        })
        .await
    }
}
