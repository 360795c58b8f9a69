//! Long lists: the events of a session, and sessions.

use std::time::{Duration, Instant};

use anyhow::Result;
use e2e::{
    memory::{browser_memory, memory_in_use},
    user::User,
};

use crate::report::{FRAME, Report};

/// A long list.
#[derive(Clone, Copy)]
pub enum List {
    /// The events of a session.
    Events,
    /// All sessions.
    Sessions,
}

impl List {
    fn url(self, rows: usize) -> String {
        match self {
            Self::Events => {
                let session = sandbox::id_of_session_with_events(rows);
                format!("#/v6/RestoreSessions/{session}/Events")
            }
            Self::Sessions => "#/v6/RestoreSessions".to_owned(),
        }
    }

    /// The columns to sort by.
    fn columns(self) -> [&'static str; 4] {
        match self {
            Self::Events => ["Message", "Size", "Status", "Time"],
            Self::Sessions => ["Organization", "State", "Started by", "Started"],
        }
    }

    /// Loads the list, of `rows` rows, and measures what users do with it.
    pub async fn measure(self, user: &User, report: &Report<'_>, rows: usize) -> Result<()> {
        let add = |label: &str, values: &[f64], target| report.add(label, values, target);
        user.sign_in().await?;
        user.expect_heading("New restore session").await?;
        // A short list is small beside what the page itself needs.
        let is_long = rows >= 100_000;
        let before = if is_long {
            memory_in_use(user).await?
        } else {
            None
        };
        let start = Instant::now();
        user.record_blocks().await?;
        user.open(&self.url(rows)).await?;
        // A server with many rows needs longer than the steps wait.
        while start.elapsed() < Duration::from_secs(120)
            && user.expect_text(" loaded.").await.is_err()
        {}
        user.expect_text(" loaded.").await?;
        add("load all", &[start.elapsed().as_secs_f64() * 1e3], None);
        let (longest, elements) = user.longest_block().await?;
        add("longest block while loading", &[longest], Some(50.0));
        for (label, distance, target) in [
            ("scroll by a step of the wheel", 100.0, Some(FRAME)),
            ("scroll by half a window", 400.0, Some(FRAME)),
            ("scroll by 600 rows", 20_000.0, None),
        ] {
            let mut durations = Vec::new();
            for _ in 0..30 {
                durations.push(user.measure_scroll(distance).await?);
            }
            add(label, &durations, target);
        }
        let mut durations = Vec::new();
        for text in [
            "b", "bu", "bud", "budget", "epsilon", "zzz", "1", "12", "128", "",
        ] {
            durations.push(user.measure_fill("Search the table", text).await?);
        }
        add("filter by a text", &durations, Some(100.0));
        let mut durations = Vec::new();
        for column in self.columns() {
            durations.push(user.measure_click(column).await?);
        }
        add("sort by a column", &durations, Some(300.0));
        #[expect(clippy::cast_precision_loss, reason = "a number of elements")]
        add(
            "elements in the document",
            &[elements as f64],
            Some(1_500.0),
        );
        let megabytes = user.response_bytes("v6/RestoreSessions").await? / 1e6;
        if let Some(before) = before {
            #[expect(clippy::cast_precision_loss, reason = "a number of bytes")]
            let added = |after: Option<u64>| {
                let added = after.unwrap_or_default().saturating_sub(before);
                [added as f64 / 1e6]
            };
            add("memory with garbage, MB", &added(browser_memory()), None);
            let in_use = memory_in_use(user).await?;
            add("memory, MB", &added(in_use), Some(megabytes * 2.5));
        }
        add("size of the responses, MB", &[megabytes], None);
        Ok(())
    }
}
