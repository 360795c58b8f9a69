//! Announcements to screen readers.

use anyhow::{Result, ensure};

use crate::{user::User, wait::wait_until};

const RECORD: &str = include_str!("../scripts/announcements.js");

impl User {
    /// Starts recording announcements.
    pub async fn record_announcements(&self) -> Result<()> {
        self.execute(RECORD, vec![]).await.map(drop)
    }

    /// Waits until the recorded announcements are exactly these, in this order: the role (`status` or `alert`), and the
    /// beginning of the text.
    pub async fn expect_announcements(&self, expected: &[(&str, &str)]) -> Result<()> {
        wait_until(async || {
            let recorded = self.execute(RECORD, vec![]).await?;
            let recorded: Vec<(String, String)> = serde_json::from_value(recorded)?;
            let matches = recorded.len() == expected.len()
                && recorded
                    .iter()
                    .zip(expected)
                    .all(|(recorded, (role, text))| {
                        recorded.0 == *role && recorded.1.starts_with(text)
                    });
            ensure!(
                matches,
                "announcements are {recorded:#?}, expected {expected:#?}"
            );
            Ok(())
        })
        .await
    }
}
