//! A page that is used for a long time: what it needs must not grow.

use std::time::Duration;

use anyhow::Result;
use e2e::user::User;
use tokio::time::sleep;

use crate::report::Report;

/// How often the card of a session is read again.
const REFRESHES: usize = 10_000;
/// How often the user walks from the session over its screens to the list and back.
const WALKS: usize = 200;

/// Measures nodes, listeners and memory after a few and after many refreshes and walks.
pub async fn measure(user: &User, report: &Report<'_>) -> Result<()> {
    user.open_session("abc.onmicrosoft.com", "Teams").await?;
    let session = user.url().await?;
    user.refresh_often(1_000).await?;
    let few = user.live_objects().await?;
    user.refresh_often(REFRESHES).await?;
    add(report, "10,000 refreshes", few, user.live_objects().await?);
    walk(user, &session, 20).await?;
    let few = user.live_objects().await?;
    walk(user, &session, WALKS).await?;
    add(report, "200 walks", few, user.live_objects().await?);
    Ok(())
}

fn add(report: &Report<'_>, after: &str, before: [f64; 3], now: [f64; 3]) {
    let names = ["nodes", "listeners", "bytes of wasm memory"];
    for (name, (before, now)) in names.into_iter().zip(before.into_iter().zip(now)) {
        report.add(
            &format!("more {name} after {after}"),
            &[now - before],
            Some(0.0),
        );
    }
}

/// Walks from the session over its screens to the list, the form, and back.
async fn walk(user: &User, session: &str, times: usize) -> Result<()> {
    let session = session.rsplit('#').next().unwrap_or_default();
    for _ in 0..times {
        for (hash, text) in [
            (format!("#{session}/organization"), "Related links"),
            (format!("#{session}/events"), "in total."),
            ("#/v6/RestoreSessions".to_owned(), "loaded."),
            ("#/".to_owned(), "Start restore session"),
            (format!("#{session}"), "While it is open"),
        ] {
            user.go_to(&hash).await?;
            user.expect_text(text).await?;
            // Chromium ignores more than 200 navigations in 10 seconds.
            sleep(Duration::from_millis(60)).await;
        }
    }
    Ok(())
}
