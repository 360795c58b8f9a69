//! How the server responds to all API requests of the page.

use std::future::pending;

use axum::{
    Json,
    extract::Request,
    middleware::Next,
    response::{Html, IntoResponse, Response},
};
use http::StatusCode;
use tokio::sync::watch::Receiver;

/// The response to every API request.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ServerMode {
    /// The response of the sandbox.
    #[default]
    Normal,
    /// The response of the sandbox, but the response to a start waits until the mode changes, as on a server that takes a
    /// long time to open a restore point.
    SlowStart,
    /// No response.
    NoResponse,
    /// The 502 page of a reverse proxy whose server is down.
    BadGateway,
    /// A JSON string, which is neither a list nor an object.
    JsonString,
    /// 204 without a body.
    NoContent,
}

/// Responds in the current mode.
pub(super) async fn respond(
    mut mode: Receiver<ServerMode>,
    request: Request,
    next: Next,
) -> Response {
    let current = *mode.borrow();
    match current {
        ServerMode::Normal => next.run(request).await,
        ServerMode::SlowStart => {
            let is_start = request.uri().path().ends_with("/explore");
            let response = next.run(request).await;
            if is_start {
                // Fails if the host was dropped; then the response is no longer needed.
                let _ = mode.wait_for(|mode| *mode != ServerMode::SlowStart).await;
            }
            response
        }
        ServerMode::NoResponse => pending().await,
        ServerMode::BadGateway => {
            (StatusCode::BAD_GATEWAY, Html("<h1>502 Bad Gateway</h1>")).into_response()
        }
        ServerMode::JsonString => Json("6.1.0.438").into_response(),
        ServerMode::NoContent => StatusCode::NO_CONTENT.into_response(),
    }
}
