//! The response to a sign-in or a refresh.

use crate::{
    api::{
        error::ApiError,
        response::{BodyKind, Response, json, success_body},
        token::{AccessToken, RefreshToken},
        token_store::TokenSet,
        wire,
    },
    domain::json::Json,
};

/// The response to a sign-in or a refresh.
#[derive(Debug)]
pub struct TokenResponse {
    /// The tokens for all further requests.
    pub tokens: TokenSet,
    /// The account, as the server names it.
    pub user: Option<String>,
}

/// Reads the response to a sign-in or a refresh.
///
/// # Errors
/// If the response is not a success. 400 and 401 both mean wrong credentials, except for an OAuth error that blames the
/// request.
pub fn tokens(response: &Response) -> Result<TokenResponse, ApiError> {
    match success_body(response) {
        Err(ApiError::Unauthorized) => {
            return Err(ApiError::WrongCredentials {
                server_message: response.server_message(),
            });
        }
        Err(ApiError::Rejected {
            status: 400,
            server_message,
        }) if response.body_kind() != BodyKind::Text && !blames_request(response) => {
            return Err(ApiError::WrongCredentials { server_message });
        }
        _ => {}
    }
    let expected = "an access token";
    let json = json(response, expected)?;
    let access = wire::text(&json, "access_token")
        .and_then(|token| AccessToken::from_text(&token).ok())
        .ok_or(ApiError::InvalidResponse {
            expected,
            found: "other JSON",
        })?;
    let tokens = TokenSet {
        access,
        refresh: wire::text(&json, "refresh_token").map(RefreshToken),
        // The server sends a number or a string, possibly with a fraction.
        expires_in: wire::text(&json, "expires_in")
            .and_then(|seconds| seconds.split('.').next()?.parse().ok()),
    };
    Ok(TokenResponse {
        tokens,
        user: wire::text(&json, "userName"),
    })
}

/// Returns whether an OAuth error is about the request, not about the credentials (RFC 6749, section 5.2).
fn blames_request(response: &Response) -> bool {
    let error = Json::parse(response.text())
        .ok()
        .and_then(|json| wire::text(&json, "error"));
    matches!(
        error.as_deref(),
        Some(
            "invalid_request"
                | "invalid_client"
                | "invalid_scope"
                | "unauthorized_client"
                | "unsupported_grant_type"
        )
    )
}
