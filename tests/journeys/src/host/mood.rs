//! A server that answers everything in one way, as servers do that are down or behind a proxy.

use std::{
    future::pending,
    sync::{Arc, Mutex, PoisonError},
};

use axum::{
    Json,
    extract::Request,
    middleware::Next,
    response::{Html, IntoResponse, Response},
};
use http::StatusCode;

/// How the server answers whatever the page asks of its API.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Mood {
    /// As a server does.
    #[default]
    Well,
    /// Not at all.
    Silent,
    /// As the proxy of a server that is down.
    Down,
    /// With a text that is neither list nor object.
    Plain,
    /// With success and nothing else.
    Empty,
}

/// Answers in this mood; only one that is well asks the server.
pub(super) async fn answer(mood: Arc<Mutex<Mood>>, request: Request, next: Next) -> Response {
    let mood = *mood.lock().unwrap_or_else(PoisonError::into_inner);
    match mood {
        Mood::Well => next.run(request).await,
        Mood::Silent => pending().await,
        Mood::Down => (StatusCode::BAD_GATEWAY, Html("<h1>502 Bad Gateway</h1>")).into_response(),
        Mood::Plain => Json("6.1.0.438").into_response(),
        Mood::Empty => StatusCode::NO_CONTENT.into_response(),
    }
}
