//! How the page arrives: its headers, and how little it takes.

use anyhow::{Result, ensure};
use journeys::{bundle::Bundle, journey, journey::Journey, walk::Walk};

/// Page, style, boot file, glue, wasm, and the description of the deployment.
const REQUESTS: usize = 6;

pub fn journeys() -> Vec<Journey> {
    vec![
        journey!(every_header_arrives),
        journey!(the_sign_in_form_takes_few_requests),
    ]
}

async fn every_header_arrives(walk: &Walk) -> Result<()> {
    let bundle = Bundle::open()?;
    ensure!(
        bundle.headers().contains_key("content-security-policy"),
        "there is no policy"
    );
    let arrived = walk.host.headers_of("").await?;
    for (name, value) in bundle.headers() {
        ensure!(
            arrived.get(name) == Some(value),
            "{name} is {:?}",
            arrived.get(name)
        );
    }
    walk.see_heading("Sign in").await
}

async fn the_sign_in_form_takes_few_requests(walk: &Walk) -> Result<()> {
    walk.see_heading("Sign in").await?;
    let mut fetched = walk.fetched().await?;
    // The icon is the tab's: the form does not wait for it, and browsers differ in when they fetch it.
    fetched.retain(|url| !url.contains("/icon"));
    // WebKit does not use for a fetch with integrity what it has preloaded, and fetches the program a second time.
    fetched.sort();
    fetched.dedup();
    ensure!(
        fetched.len() <= REQUESTS,
        "{} requests: {fetched:#?}",
        fetched.len()
    );
    Ok(())
}
