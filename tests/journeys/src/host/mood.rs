//! A server that answers everything in one way, as servers do that are down or behind a proxy.

use std::future::pending;

use axum::{
    Json,
    extract::Request,
    middleware::Next,
    response::{Html, IntoResponse, Response},
};
use http::StatusCode;
use tokio::sync::watch::Receiver;

/// How the server answers whatever the page asks of its API.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Mood {
    /// As a server does.
    #[default]
    Well,
    /// As a server does that takes its time to open a restore point: the answer to a start waits until the mood changes.
    Opening,
    /// Not at all.
    Silent,
    /// As the proxy of a server that is down.
    Down,
    /// With a text that is neither list nor object.
    Plain,
    /// With success and nothing else.
    Empty,
}

/// Answers in this mood; in most of them the server is not asked.
pub(super) async fn answer(mut mood: Receiver<Mood>, request: Request, next: Next) -> Response {
    let now = *mood.borrow();
    match now {
        Mood::Well => next.run(request).await,
        Mood::Opening => {
            let is_start = request.uri().path().ends_with("/explore");
            let answer = next.run(request).await;
            if is_start {
                // The host that is gone changes no mood, and nobody waits for its answer.
                let _ = mood.wait_for(|mood| *mood != Mood::Opening).await;
            }
            answer
        }
        Mood::Silent => pending().await,
        Mood::Down => (StatusCode::BAD_GATEWAY, Html("<h1>502 Bad Gateway</h1>")).into_response(),
        Mood::Plain => Json("6.1.0.438").into_response(),
        Mood::Empty => StatusCode::NO_CONTENT.into_response(),
    }
}
