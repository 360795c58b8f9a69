//! Loading the page: response headers and the number of requests.

use anyhow::{Result, ensure};
use e2e::{bundle::Bundle, host::BundleFault, scenario, scenario::Scenario, user::User};

/// index.html, the style sheet, boot.js, the wasm-bindgen script, the wasm file, and config.json.
const MAX_REQUESTS: usize = 6;

pub fn scenarios() -> Vec<Scenario> {
    vec![
        scenario!(responses_have_the_configured_headers).chromium_only(),
        scenario!(the_sign_in_form_needs_at_most_6_requests),
        scenario!(without_headers_the_page_still_has_its_policy)
            .with_bundle_fault(BundleFault::NoPolicy)
            .expecting_errors(&[
                "Content Security Policy",
                "Content-Security-Policy",
                "TrustedScript",
            ]),
    ]
}

async fn responses_have_the_configured_headers(user: &User) -> Result<()> {
    let bundle = Bundle::load()?;
    ensure!(
        bundle.headers().contains_key("content-security-policy"),
        "Trunk.toml configures no content security policy"
    );
    let headers = user.host.headers("").await?;
    for (name, value) in bundle.headers() {
        ensure!(
            headers.get(name) == Some(value),
            "{name} is {:?}",
            headers.get(name)
        );
    }
    let proxied = user.host.headers("config.json").await?;
    let nosniff = proxied.get("x-content-type-options");
    ensure!(
        nosniff.is_some_and(|value| value == "nosniff"),
        "X-Content-Type-Options of a response of the server is {nosniff:?}"
    );
    user.expect_heading("Sign in").await
}

async fn without_headers_the_page_still_has_its_policy(user: &User) -> Result<()> {
    ensure!(!user.runs_inline_script().await?, "an inline script ran");
    user.sign_in().await
}

async fn the_sign_in_form_needs_at_most_6_requests(user: &User) -> Result<()> {
    user.expect_heading("Sign in").await?;
    let mut fetched = user.fetched_urls().await?;
    // The form does not wait for the icon, and browsers fetch it at different times.
    fetched.retain(|url| !url.contains("/icon"));
    // WebKit does not use a preloaded file for a fetch with an integrity hash, so it fetches the wasm file twice.
    fetched.sort();
    fetched.dedup();
    ensure!(
        fetched.len() <= MAX_REQUESTS,
        "{} requests: {fetched:#?}",
        fetched.len()
    );
    Ok(())
}
