//! Failed reads: each error has its own text, and the page stays usable.

use anyhow::{Result, ensure};
use e2e::{scenario, scenario::Scenario, user::User};
use sandbox::FaultyResponse;

pub fn scenarios() -> Vec<Scenario> {
    vec![scenario!(each_error_has_its_own_text).expecting_errors(&["v6/Faults", "redirect"])]
}

/// The text that the page shows for a response.
fn expected_text(response: FaultyResponse) -> &'static str {
    match response {
        FaultyResponse::BadRequest => "The server did not return this (HTTP 400).",
        FaultyResponse::Forbidden => "This account is not allowed to read this.",
        FaultyResponse::NotFound => "Nothing was found at this address.",
        FaultyResponse::Conflict => "The server did not return this (HTTP 409).",
        FaultyResponse::TooManyRequests => "Wait 1 second, then try again.",
        FaultyResponse::InternalServerError => "The server did not return this (HTTP 500).",
        FaultyResponse::EmptyError => {
            "An error came back that is not in the format of the API (HTTP 500)."
        }
        FaultyResponse::BadGateway => "The reverse proxy cannot reach the server (HTTP 502).",
        FaultyResponse::ServiceUnavailable => {
            "The reverse proxy cannot reach the server (HTTP 503)."
        }
        FaultyResponse::GatewayTimeout => {
            "The reverse proxy timed out waiting for the server (HTTP 504)."
        }
        FaultyResponse::NextElsewhere => "The next page is outside the API.",
        FaultyResponse::Redirect => "The web server redirected the request.",
        FaultyResponse::ClosesConnection | FaultyResponse::ClosesMidBody => {
            "The server cannot be reached."
        }
        FaultyResponse::TruncatedJson => "found incomplete JSON.",
        FaultyResponse::Html => "found a web page.",
        FaultyResponse::Empty => "The server’s response is empty.",
        FaultyResponse::NotUtf8 => "Caf\u{fffd}",
        FaultyResponse::ByteOrderMark | FaultyResponse::WrongContentType => {
            "This is what it looks like."
        }
        FaultyResponse::Nested => "found JSON nested deeper than 128 levels.",
        FaultyResponse::Huge => "found a larger one.",
        FaultyResponse::Drip => "Loading from the server",
    }
}

async fn each_error_has_its_own_text(user: &User) -> Result<()> {
    user.sign_in().await?;
    for response in FaultyResponse::ALL {
        let path = path(response);
        user.open(&format!("#{path}")).await?;
        user.expect_text(&path).await?;
        user.expect_text(expected_text(response)).await?;
    }
    // Transient errors are retried.
    for (response, expected) in [
        (FaultyResponse::ServiceUnavailable, 3),
        (FaultyResponse::Conflict, 1),
    ] {
        let path = path(response);
        let count = user.host.requests("GET", &path).len();
        ensure!(
            count == expected,
            "expected {expected} requests for {path}, found {count}"
        );
    }
    // The last response takes an hour.
    user.click("Stop waiting").await?;
    user.expect_text("You stopped waiting.").await?;
    user.click_link("Sessions").await?;
    user.expect_row("SharePoint").await
}

fn path(response: FaultyResponse) -> String {
    format!("/v6/Faults/{}", response.name())
}
