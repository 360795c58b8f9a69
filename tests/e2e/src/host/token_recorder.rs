//! Records the tokens of the page, so that the postconditions can check that the page does not expose them.

use axum::{body::to_bytes, extract::Request, middleware::Next, response::Response};
use http::header::AUTHORIZATION;
use serde_json::Value;

use super::{Texts, lock};

/// The access tokens that the page has sent, and the refresh tokens that it has received.
#[derive(Clone, Debug, Default)]
pub(super) struct TokenRecorder(Texts);

impl TokenRecorder {
    /// All tokens, each once, in the order of their first use.
    pub(super) fn all(&self) -> Vec<String> {
        lock(&self.0).clone()
    }

    /// Passes a request on, and records its token and the refresh token in its response.
    pub(super) async fn record(self, request: Request, next: Next) -> Response {
        let sent = request.headers().get(AUTHORIZATION);
        let sent = sent
            .and_then(|value| value.to_str().ok())
            .and_then(|value| value.split_once(' '))
            .map(|(_, token)| token.to_owned());
        let is_token_request = request
            .uri()
            .path()
            .to_ascii_lowercase()
            .ends_with("/token");
        let mut response = next.run(request).await;
        let mut received = None;
        if is_token_request && response.status().is_success() {
            let (parts, body) = response.into_parts();
            let body = to_bytes(body, usize::MAX).await.unwrap_or_default();
            let tokens: Option<Value> = serde_json::from_slice(&body).ok();
            received =
                tokens.and_then(|tokens| Some(tokens.get("refresh_token")?.as_str()?.to_owned()));
            response = Response::from_parts(parts, body.into());
        }
        let mut tokens = lock(&self.0);
        for token in [sent, received].into_iter().flatten() {
            if !tokens.contains(&token) {
                tokens.push(token);
            }
        }
        response
    }
}
