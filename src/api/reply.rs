//! Answers as values: what each one means, without a network.

use std::sync::Arc;

use serde::{Deserialize, de::DeserializeOwned};
use serde_json::Value;

use super::{
    error::ApiError,
    token::AccessToken,
    wire::{Exception, OrganizationAnswer, SessionAnswer, SessionsPage, TokenAnswer},
};
use crate::domain::{organization::Organizations, resource::Resource, restore_session::RestoreSession};

/// An answer that arrived whole.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reply {
    /// The HTTP status.
    pub status: u16,
    /// The `Retry-After` header.
    pub retry_after: Option<String>,
    /// The body.
    pub body: String,
}

/// What a sign-in brings.
#[derive(Debug)]
pub struct SignedIn {
    /// The token for all further requests.
    pub token: AccessToken,
    /// The account, as the server names it.
    pub user: Option<String>,
}

/// The optional `config.json` beside the page.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub struct Config {
    /// What this server is called.
    pub name: Option<String>,
    /// What everybody should know before signing in.
    pub notice: Option<String>,
}

/// Reads `config.json`. Hosts that answer every address with a page, and broken files, count as absent.
pub fn config(reply: &Reply) -> Config {
    accepted(reply).ok().and_then(|body| serde_json::from_str(body).ok()).unwrap_or_default()
}

/// Reads the answer to a sign-in.
///
/// # Errors
/// When it was refused; 400 and 401 both mean wrong credentials.
pub fn signed_in(reply: &Reply) -> Result<SignedIn, ApiError> {
    if matches!(reply.status, 400 | 401) {
        return Err(ApiError::WrongCredentials { message: sentence(&reply.body) });
    }
    let expected = "an access token";
    let answer: TokenAnswer = json(accepted(reply)?, expected)?;
    let token = AccessToken::from_text(&answer.access_token)
        .map_err(|_| ApiError::Unreadable { expected, found: "a text that is no token" })?;
    Ok(SignedIn { token, user: answer.user_name.filter(|user| !user.is_empty()) })
}

/// Reads the list of organizations.
///
/// # Errors
/// When it was refused or cannot be read.
pub fn organizations(reply: &Reply) -> Result<Organizations, ApiError> {
    let answers: Vec<OrganizationAnswer> = json(accepted(reply)?, "a list of organizations")?;
    Ok(Organizations::new(answers.into_iter().filter_map(OrganizationAnswer::read).collect()))
}

/// Reads a restore session.
///
/// # Errors
/// When it was refused or cannot be read.
pub fn restore_session(reply: &Reply) -> Result<RestoreSession, ApiError> {
    let expected = "a restore session";
    let answer: SessionAnswer = json(accepted(reply)?, expected)?;
    answer.read().ok_or(ApiError::Unreadable { expected, found: "one without an ID" })
}

/// Reads a page of restore sessions; entries without an ID are left out.
///
/// # Errors
/// When it was refused or cannot be read.
pub fn restore_sessions(reply: &Reply) -> Result<Vec<RestoreSession>, ApiError> {
    let page: SessionsPage = json(accepted(reply)?, "a page of restore sessions")?;
    Ok(page.results.into_iter().filter_map(SessionAnswer::read).collect())
}

/// Reads any resource, sorted into its shape, and its JSON as it came.
///
/// # Errors
/// When it was refused or is not JSON.
pub fn resource(reply: &Reply) -> Result<(Resource, Arc<str>), ApiError> {
    let body = accepted(reply)?;
    let value: Value = if body.trim().is_empty() { Value::Null } else { json(body, "JSON")? };
    Ok((Resource::new(value), Arc::from(body)))
}

/// The body of an answer that reports success, which any 2xx does.
///
/// # Errors
/// Says what the status means.
pub fn accepted(reply: &Reply) -> Result<&str, ApiError> {
    let message = || sentence(&reply.body);
    match reply.status {
        200..=299 => Ok(&reply.body),
        401 => Err(ApiError::SignedOut),
        403 => Err(ApiError::Forbidden { message: message() }),
        404 => Err(ApiError::Missing { message: message() }),
        429 => Err(ApiError::Busy { retry_after: seconds(reply.retry_after.as_deref()) }),
        status @ 500.. => Err(match message() {
            Some(message) => ApiError::Refused { status, message: Some(message) },
            None => ApiError::Unreachable { status: Some(status) },
        }),
        status => Err(ApiError::Refused { status, message: message() }),
    }
}

fn json<T: DeserializeOwned>(body: &str, expected: &'static str) -> Result<T, ApiError> {
    let body = body.trim_start_matches('\u{feff}');
    serde_json::from_str(body).map_err(|error| {
        let found = match body.trim_start().chars().next() {
            None => "nothing",
            Some('<') => "a web page",
            Some(_) if error.is_eof() => "JSON that is cut off",
            Some('{' | '[') => "other JSON",
            Some(_) => "something else",
        };
        ApiError::Unreadable { expected, found }
    })
}

/// The sentence in an error's body: an object with a message, or a JSON text alone, as the token quota sends it.
fn sentence(body: &str) -> Option<String> {
    let exception = serde_json::from_str::<Exception>(body).ok().and_then(Exception::sentence);
    exception.or_else(|| serde_json::from_str(body).ok())
}

/// The form of `Retry-After` that counts seconds (RFC 9110, section 10.2.3); the one with a date is not understood.
fn seconds(retry_after: Option<&str>) -> Option<u32> {
    retry_after?.trim().parse().ok()
}
