//! Expected texts and elements.

use anyhow::{Result, ensure};
use serde_json::json;

use crate::{user::User, wait::wait_until};

/// The longest part of the page’s text in an error, in characters.
const MAX_EXCERPT: usize = 1_500;

impl User {
    /// Waits until the page shows a text, ignoring line breaks.
    pub async fn expect_text(&self, text: &str) -> Result<()> {
        wait_until(async || {
            let shown = self.normalized_text().await?;
            ensure!(
                shown.contains(text),
                "“{text}” is not shown; the page shows “{}”",
                excerpt(&shown)
            );
            Ok(())
        })
        .await
    }

    /// Checks that the page does not show a text now. Wait first for something that replaces it.
    pub async fn expect_no_text(&self, text: &str) -> Result<()> {
        let shown = self.normalized_text().await?;
        ensure!(
            !shown.contains(text),
            "“{text}” is shown: “{}”",
            excerpt(&shown)
        );
        Ok(())
    }

    /// Waits for a heading; a name that ends with `…` matches by its beginning.
    pub async fn expect_heading(&self, name: &str) -> Result<()> {
        self.find("heading", name).await.map(drop)
    }

    /// Waits for a button.
    pub async fn expect_button(&self, name: &str) -> Result<()> {
        self.find("button", name).await.map(drop)
    }

    /// Waits for a link; a name that ends with `…` matches by its beginning.
    pub async fn expect_link(&self, name: &str) -> Result<()> {
        self.find("link", name).await.map(drop)
    }

    /// Waits until a text is shown and announced as an alert.
    pub async fn expect_alert(&self, text: &str) -> Result<()> {
        self.expect_role("alert", text).await?;
        self.expect_text(text).await
    }

    /// Waits until a text is shown and announced as a status.
    pub async fn expect_status(&self, text: &str) -> Result<()> {
        self.expect_role("status", text).await?;
        self.expect_text(text).await
    }

    /// Waits for a table row that contains a text.
    pub async fn expect_row(&self, text: &str) -> Result<()> {
        self.expect_role("row", text).await
    }

    /// The number of table rows, without the header.
    pub async fn row_count(&self) -> Result<usize> {
        let rows = self.texts_by_role("row").await?;
        Ok(rows.len().saturating_sub(1))
    }

    /// Checks that there is no element with this role and name now.
    pub async fn expect_no_element(&self, role: &str, name: &str) -> Result<()> {
        let found = self.find_now("", role, name).await;
        ensure!(found.is_err(), "the {role} “{name}” exists");
        Ok(())
    }

    async fn expect_role(&self, role: &str, text: &str) -> Result<()> {
        wait_until(async || {
            let texts = self.texts_by_role(role).await?;
            let is_found = texts.iter().any(|found| found.contains(text));
            ensure!(is_found, "no {role} contains “{text}”: {texts:?}");
            Ok(())
        })
        .await
    }

    async fn texts_by_role(&self, role: &str) -> Result<Vec<String>> {
        let script = include_str!("../scripts/texts_by_role.js");
        self.execute_for_texts(script, vec![json!(role)]).await
    }

    async fn normalized_text(&self) -> Result<String> {
        let text = self.visible_text().await?;
        Ok(text.split_whitespace().collect::<Vec<_>>().join(" "))
    }
}

fn excerpt(text: &str) -> String {
    text.chars().take(MAX_EXCERPT).collect()
}
