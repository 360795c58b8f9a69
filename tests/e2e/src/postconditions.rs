//! Checks after every scenario: no unexpected errors, no violation of the content security policy, no exposed secrets,
//! no database, cache or service worker, and no request to another origin.

use anyhow::{Context, Result, ensure};
use sandbox::{PASSWORD, USER};
use serde_json::{Value, json};

use crate::{host::Host, user::User};

/// Runs all checks. Browser errors that contain one of the `expected_errors`, such as a part of a URL, are ignored.
pub async fn check(user: &User, expected_errors: &[&str]) -> Result<()> {
    let mut errors = user.engine.take_errors(&user.browser).await?;
    errors.extend(user.host.csp_violations());
    let unexpected: Vec<&String> = errors
        .iter()
        .filter(|error| !expected_errors.iter().any(|part| error.contains(part)))
        .collect();
    ensure!(
        unexpected.is_empty(),
        "unexpected browser errors: {unexpected:#?}"
    );
    let script = include_str!("scripts/exposure.js");
    let exposure = user.execute(script, vec![]).await?;
    let text = |key: &str| {
        let text = exposure.get(key).and_then(Value::as_str);
        text.with_context(|| format!("the script returned no {key}"))
    };
    let (stored, shown) = (text("stored")?, text("shown")?);
    let hosts = [Some(&user.host), user.host.other().ok()];
    let hosts = || hosts.into_iter().flatten();
    for token in hosts().flat_map(Host::tokens) {
        ensure!(
            !stored.contains(&token) && !shown.contains(&token),
            "the page or its storage contains a token"
        );
    }
    // The sandbox shows the password on the sign-in screen, but nothing may store it.
    ensure!(
        !stored.contains(PASSWORD),
        "the password is stored: {stored}"
    );
    let (_, user_name) = USER
        .split_once('\\')
        .context("the user name has no domain")?;
    ensure!(
        !stored.contains(user_name),
        "the user name is stored: {stored}"
    );
    let cross_origin = text("crossOrigin")?;
    ensure!(
        cross_origin.is_empty(),
        "the page sent requests to other origins: {cross_origin}"
    );
    let connections: usize = hosts().map(Host::connections_elsewhere).sum();
    ensure!(connections == 0, "the page has connected to another server");
    if exposure.get("runsScripts") == Some(&Value::Bool(true)) {
        let script = include_str!("scripts/kept.js");
        let kept = user.execute_async(script, vec![]).await?;
        ensure!(kept == json!([]), "the page keeps {kept}");
    }
    Ok(())
}
