//! Seeing what is there, and what is not.

use anyhow::{Context, Result, ensure};
use serde_json::json;

use crate::{patience::until, walk::Walk};

impl Walk {
    /// Waits until a text is shown, whatever breaks its lines.
    pub async fn see(&self, text: &str) -> Result<()> {
        until(async || {
            let shown = self.text().await?;
            ensure!(
                shown.contains(text),
                "“{text}” is not there, but “{}”",
                beginning(&shown)
            );
            Ok(())
        })
        .await
    }

    /// Makes sure that a text is not there now. What is to be there instead must be seen first.
    pub async fn see_no(&self, text: &str) -> Result<()> {
        let shown = self.text().await?;
        ensure!(
            !shown.contains(text),
            "“{text}” is there: “{}”",
            beginning(&shown)
        );
        Ok(())
    }

    /// Waits for a heading; `…` at its end stands for more.
    pub async fn see_heading(&self, name: &str) -> Result<()> {
        self.find("heading", name).await.map(drop)
    }

    /// Waits for a button.
    pub async fn see_button(&self, name: &str) -> Result<()> {
        self.find("button", name).await.map(drop)
    }

    /// Waits for a link.
    pub async fn see_link(&self, name: &str) -> Result<()> {
        self.find("link", name).await.map(drop)
    }

    /// Waits for a failure that is shown, and that a screen reader is told at once.
    pub async fn see_alert(&self, text: &str) -> Result<()> {
        self.see_in("alert", text).await?;
        self.see(text).await
    }

    /// Waits for news that are shown, and that a screen reader is told when it has nothing else to say.
    pub async fn see_status(&self, text: &str) -> Result<()> {
        self.see_in("status", text).await?;
        self.see(text).await
    }

    /// Waits for a row of the table that shows a text.
    pub async fn see_row(&self, text: &str) -> Result<()> {
        self.see_in("row", text).await
    }

    /// Waits until so many seconds are counted.
    pub async fn see_timer(&self, seconds: u32) -> Result<()> {
        until(async || {
            let texts = include_str!("../scripts/texts.js");
            let timers = self.texts(texts, vec![json!("timer")]).await?;
            let counted = timers.first().and_then(|timer| timer.strip_suffix(" s"));
            let counted: u32 = counted.context("a timer")?.parse()?;
            ensure!(counted >= seconds, "the timer is at {counted} s");
            Ok(())
        })
        .await
    }

    /// How many rows the table has, without its head.
    pub async fn rows(&self) -> Result<usize> {
        let rows = self
            .texts(include_str!("../scripts/texts.js"), vec![json!("row")])
            .await?;
        Ok(rows.len().saturating_sub(1))
    }

    /// Makes sure that nothing of this role and name is there now.
    pub async fn see_none(&self, role: &str, name: &str) -> Result<()> {
        let found = self.find_now(role, name, "").await;
        ensure!(found.is_err(), "the {role} “{name}” is there");
        Ok(())
    }

    async fn see_in(&self, role: &str, text: &str) -> Result<()> {
        until(async || {
            let all = self
                .texts(include_str!("../scripts/texts.js"), vec![json!(role)])
                .await?;
            let is_there = all.iter().any(|one| one.contains(text));
            ensure!(is_there, "no {role} says “{text}”: {all:?}");
            Ok(())
        })
        .await
    }

    async fn text(&self) -> Result<String> {
        let text = self.whole_text().await?;
        Ok(text.split_whitespace().collect::<Vec<_>>().join(" "))
    }
}

fn beginning(text: &str) -> String {
    text.chars().take(1_500).collect()
}
