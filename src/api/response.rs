//! Responses as values, and their meaning.

use std::sync::Arc;

use crate::{
    api::{
        error::{ApiError, ServerMessage},
        token::{AccessToken, RefreshToken},
        token_store::TokenSet,
        wire,
    },
    domain::{
        json::{Json, JsonError},
        organization::Organizations,
        resource::Resource,
        restore_points::RestorePoints,
        restore_session::RestoreSession,
    },
};

/// A complete response.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Response {
    /// The HTTP status.
    pub status: u16,
    /// How many seconds the server asks the client to wait (`Retry-After`).
    pub retry_after: Option<u32>,
    /// The `Date` header, in milliseconds since 1970, UTC.
    pub date: Option<f64>,
    /// The body.
    pub body: String,
}

impl Response {
    /// Returns whether the body is a web page, which the API never sends.
    pub fn is_web_page(&self) -> bool {
        self.body.trim_start().starts_with('<')
    }

    /// Returns whether the API has rejected the access token. A web page is not from the API, so it says nothing of the
    /// token.
    pub fn rejects_token(&self) -> bool {
        self.status == 401 && !self.is_web_page()
    }
}

/// The response to a sign-in or a refresh.
#[derive(Debug)]
pub struct TokenResponse {
    /// The tokens for all further requests.
    pub tokens: TokenSet,
    /// The account, as the server names it.
    pub user: Option<String>,
}

/// Any resource, with its original JSON.
#[derive(Clone, Debug)]
pub struct ResourceResponse {
    /// The resource.
    pub resource: Resource,
    /// The body of the response.
    pub json: Arc<str>,
}

/// Two responses are equal if their JSON is.
impl PartialEq for ResourceResponse {
    fn eq(&self, other: &Self) -> bool {
        self.json == other.json
    }
}

/// Reads the response to a sign-in or a refresh.
///
/// # Errors
/// If the response is not a success. 400 and 401 both mean wrong credentials, unless the body is a web page.
pub fn tokens(response: &Response) -> Result<TokenResponse, ApiError> {
    if matches!(response.status, 400 | 401) && !response.is_web_page() {
        return Err(ApiError::WrongCredentials {
            server_message: server_message(&response.body),
        });
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

/// A list, or one page of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Page {
    /// The entries.
    pub entries: Vec<Json>,
    /// The server’s link to the next page, if there is one.
    pub next: Option<String>,
}

/// Reads a list or one page of it. `expected` names the list in errors.
///
/// # Errors
/// If the response is not a success, or cannot be read.
pub fn page(response: &Response, expected: &'static str) -> Result<Page, ApiError> {
    let page = json(response, expected)?;
    let next = wire::next_link(&page);
    let entries = match page {
        Json::Array(entries) => Some(entries),
        Json::Object(fields) => fields.into_iter().find_map(|field| match field {
            (name, Json::Array(entries)) if name == "results" => Some(entries),
            _ => None,
        }),
        _ => None,
    };
    let entries = entries.ok_or(ApiError::InvalidResponse {
        expected,
        found: "other JSON",
    })?;
    Ok(Page { entries, next })
}

/// The organizations in a list, without entries that have no ID.
pub fn organizations(entries: &[Json]) -> Organizations {
    Organizations::new(entries.iter().filter_map(wire::organization).collect())
}

/// Reads the organization of a tenant account.
///
/// # Errors
/// If the response is not a success, or cannot be read.
pub fn tenant_organization(response: &Response) -> Result<Organizations, ApiError> {
    let expected = "an organization";
    let organization = wire::organization(&json(response, expected)?);
    organization
        .map(Organizations::for_tenant)
        .ok_or(ApiError::InvalidResponse {
            expected,
            found: "other JSON",
        })
}

/// The restore points in a list, without entries that have no readable time.
pub fn restore_points(entries: &[Json]) -> RestorePoints {
    RestorePoints::new(entries.iter().filter_map(wire::restore_point).collect())
}

/// ID and name of each entry in a list, without entries that lack one of them.
pub fn names(entries: &[Json]) -> Vec<(String, String)> {
    let id_and_name = |entry| Some((wire::text(entry, "id")?, wire::text(entry, "name")?));
    entries.iter().filter_map(id_and_name).collect()
}

/// Reads a restore session.
///
/// # Errors
/// If the response is not a success, or cannot be read.
pub fn restore_session(response: &Response) -> Result<RestoreSession, ApiError> {
    let expected = "a restore session";
    wire::restore_session(&json(response, expected)?).ok_or(ApiError::InvalidResponse {
        expected,
        found: "JSON without a session ID",
    })
}

/// The restore sessions in a list, without entries that have no ID.
pub fn restore_sessions(entries: &[Json]) -> Vec<RestoreSession> {
    entries.iter().filter_map(wire::restore_session).collect()
}

/// Reads any resource.
///
/// # Errors
/// If the response is not a success, or is not JSON.
pub fn resource(response: &Response) -> Result<ResourceResponse, ApiError> {
    let body = success_body(response)?;
    let json = if body.trim().is_empty() {
        Json::Null
    } else {
        json(response, "JSON")?
    };
    Ok(ResourceResponse {
        resource: Resource::new(json),
        json: Arc::from(body),
    })
}

/// The body of a success: a response with any 2xx status.
///
/// # Errors
/// If the status is any other: the error for it.
pub fn success_body(response: &Response) -> Result<&str, ApiError> {
    let server_message = || server_message(&response.body);
    match response.status {
        200..=299 => Ok(&response.body),
        401 if response.rejects_token() => Err(ApiError::Unauthorized),
        403 => Err(ApiError::Forbidden {
            server_message: server_message(),
        }),
        404 => Err(ApiError::NotFound {
            server_message: server_message(),
        }),
        429 => Err(ApiError::TooManyRequests {
            retry_after: response.retry_after,
        }),
        status @ 500.. => Err(match server_message() {
            None => ApiError::Unreachable {
                status: Some(status),
            },
            server_message => ApiError::Rejected {
                status,
                server_message,
            },
        }),
        status => Err(ApiError::Rejected {
            status,
            server_message: server_message(),
        }),
    }
}

/// The JSON of a success.
pub(super) fn json(response: &Response, expected: &'static str) -> Result<Json, ApiError> {
    // RFC 8259, section 8.1: a byte order mark may be ignored.
    let body = success_body(response)?.trim_start_matches('\u{feff}');
    Json::parse(body).map_err(|error| {
        let found = match (body.trim_start().chars().next(), error) {
            (None, _) => "nothing",
            (Some('<'), _) => "a web page",
            (Some('{' | '['), JsonError::UnexpectedEof) => "incomplete JSON",
            (_, JsonError::TooDeep) => "JSON nested deeper than 128 levels",
            (Some(_), _) => "something else",
        };
        ApiError::InvalidResponse { expected, found }
    })
}

/// The server’s explanation in the body of an error.
fn server_message(body: &str) -> Option<ServerMessage> {
    wire::parse_error_body(&Json::parse(body).ok()?)
}
