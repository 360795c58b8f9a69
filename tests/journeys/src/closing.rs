//! What must be true at the end of every journey: nothing broke the policy, nothing failed unprovoked, and no secret
//! lies about.

use anyhow::{Context, Result, ensure};
use sandbox::{PASSWORD, USER};
use serde_json::Value;

use crate::walk::Walk;

/// `provoked` are parts of the complaints that the journey wanted to hear, such as addresses.
pub async fn check(walk: &Walk, provoked: &[&str]) -> Result<()> {
    let mut complaints = walk.engine.complaints(&walk.browser).await?;
    complaints.extend(walk.host.breaches());
    let unprovoked: Vec<&String> = complaints
        .iter()
        .filter(|complaint| !provoked.iter().any(|part| complaint.contains(part)))
        .collect();
    ensure!(
        unprovoked.is_empty(),
        "the browser complained: {unprovoked:#?}"
    );
    let traces = walk.ask(include_str!("scripts/traces.js"), vec![]).await?;
    let text = |name: &str| {
        let text = traces.get(name).and_then(Value::as_str);
        text.with_context(|| format!("no {name} among the traces"))
    };
    let (kept, shown) = (text("kept")?, text("shown")?);
    for token in walk.host.tokens() {
        ensure!(
            !kept.contains(&token) && !shown.contains(&token),
            "the access token can be found in the page or its storage"
        );
    }
    // The sandbox itself shows the password on the page that asks for it; kept it must not be.
    ensure!(!kept.contains(PASSWORD), "the password was kept: {kept}");
    let (_, user) = USER.split_once('\\').context("a domain")?;
    ensure!(!kept.contains(user), "the user was remembered: {kept}");
    let elsewhere = text("elsewhere")?;
    ensure!(elsewhere.is_empty(), "the page asked others: {elsewhere}");
    Ok(())
}
