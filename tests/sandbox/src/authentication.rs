//! Authenticates requests by their access token.

use axum::{
    extract::{Request, State},
    http::{HeaderMap, header::AUTHORIZATION},
    middleware::Next,
    response::Response,
};

use crate::{Sandbox, api_error::ApiError, users::User};

/// The user of a request; an extension of the request.
#[derive(Clone, Copy, Debug)]
pub struct AuthenticatedUser(pub User);

/// Rejects requests without a valid access token, and adds the user to all others.
pub async fn require_token(
    State(sandbox): State<Sandbox>,
    mut request: Request,
    next: Next,
) -> Result<Response, ApiError> {
    let user = bearer_token(request.headers())
        .and_then(|token| sandbox.tokens().authenticate(token))
        .ok_or_else(ApiError::unauthorized)?;
    request.extensions_mut().insert(AuthenticatedUser(user));
    Ok(next.run(request).await)
}

/// Returns the bearer token of a request.
pub fn bearer_token(headers: &HeaderMap) -> Option<&str> {
    let header = headers.get(AUTHORIZATION)?.to_str().ok()?;
    let (scheme, token) = header.split_once(' ')?;
    scheme
        .eq_ignore_ascii_case("bearer")
        .then_some(token.trim())
}
