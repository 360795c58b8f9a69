//! Readings that fail: each with its own text, and all of them leave a page that goes on.

use anyhow::{Result, ensure};
use journeys::{journey, journey::Journey, walk::Walk};
use sandbox::Fault;

pub fn journeys() -> Vec<Journey> {
    vec![
        journey!(each_failure_has_its_own_text).provoking(&["v6/Faults", "elsewhere.example"]),
        journey!(what_may_pass_is_tried_again).provoking(&["v6/Faults"]),
    ]
}

/// What the page says of it, or shows.
fn words(fault: Fault) -> &'static str {
    match fault {
        Fault::BadRequest => "The server did not deliver this (HTTP 400).",
        Fault::Forbidden => "This account may not read this.",
        Fault::NotFound => "The server has nothing at this address.",
        Fault::Conflict => "The server did not deliver this (HTTP 409).",
        Fault::Quota => "Wait 1 second, then try again.",
        Fault::Failed => "The server did not deliver this (HTTP 500).",
        Fault::EmptyError => "The proxy in front cannot reach the server (HTTP 500).",
        Fault::BadGateway => "The proxy in front cannot reach the server (HTTP 502).",
        Fault::Unavailable => "The proxy in front cannot reach the server (HTTP 503).",
        Fault::GatewayTimeout => "The proxy waited for the server in vain (HTTP 504).",
        Fault::Redirect => "Something in front of the server redirects the request.",
        Fault::HangsUp | Fault::BreaksOff => "The server cannot be reached.",
        Fault::CutOff => "found JSON that is cut off.",
        Fault::Page => "found a web page.",
        Fault::Empty => "The server answered without a body.",
        Fault::NotUtf8 => "Caf\u{fffd}",
        Fault::ByteOrderMark | Fault::WrongType => "This is what it looks like.",
        Fault::Nested => "found JSON that nests deeper than 128 levels.",
        Fault::Huge => "found more than 64 MiB.",
        Fault::Drip => "Reading this from the server",
    }
}

async fn each_failure_has_its_own_text(walk: &Walk) -> Result<()> {
    walk.sign_in().await?;
    for fault in Fault::ALL {
        let path = format!("/v6/Faults/{}", fault.name());
        walk.visit(&format!("#{path}")).await?;
        walk.see(&path).await?;
        walk.see(words(fault)).await?;
    }
    // The last one would drip for an hour.
    walk.press("Stop waiting").await?;
    walk.see("You stopped waiting.").await?;
    walk.follow("Sessions").await?;
    walk.see_row("SharePoint restore").await
}

async fn what_may_pass_is_tried_again(walk: &Walk) -> Result<()> {
    walk.sign_in().await?;
    walk.visit("#/v6/Faults/503-html").await?;
    walk.see("HTTP 503").await?;
    let asked = walk.host.asked("GET", "/Faults/503-html").len();
    ensure!(asked == 3, "asked {asked} times");
    walk.visit("#/v6/Faults/409").await?;
    walk.see("HTTP 409").await?;
    let asked = walk.host.asked("GET", "/Faults/409").len();
    ensure!(asked == 1, "asked {asked} times");
    Ok(())
}
