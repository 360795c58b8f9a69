//! Answers as values: what each one means, without a network.

use std::sync::Arc;

use super::{
    error::{ApiError, Said},
    pass::Grant,
    token::{AccessToken, RefreshToken},
    wire,
};
use crate::domain::{
    json::{Json, NotJson},
    organization::Organizations,
    resource::Resource,
    restore_points::RestorePoints,
    restore_session::RestoreSession,
};

/// An answer that arrived whole.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Reply {
    /// The HTTP status.
    pub status: u16,
    /// For how many seconds the server asks to wait (`Retry-After`).
    pub retry_after: Option<u32>,
    /// The `Date` header, in milliseconds since 1970, UTC.
    pub date: Option<f64>,
    /// The body.
    pub body: String,
}

impl Reply {
    /// Whether it is a web page, which the API never sends.
    pub fn is_web_page(&self) -> bool {
        self.body.trim_start().starts_with('<')
    }
}

/// What a sign-in brings.
#[derive(Debug)]
pub struct SignedIn {
    /// The tokens for all further requests.
    pub grant: Grant,
    /// The account, as the server names it.
    pub user: Option<String>,
}

/// Any resource, sorted into its shape, and its JSON as it came.
#[derive(Clone, Debug)]
pub struct ReadResource {
    /// The resource.
    pub resource: Resource,
    /// Its JSON.
    pub json: Arc<str>,
}

/// The same JSON is the same resource.
impl PartialEq for ReadResource {
    fn eq(&self, other: &Self) -> bool {
        self.json == other.json
    }
}

/// Reads the answer to a sign-in or to a renewal.
///
/// # Errors
/// When it was refused; 400 and 401 both mean wrong credentials, unless it is a web page that says so.
pub fn signed_in(reply: &Reply) -> Result<SignedIn, ApiError> {
    if matches!(reply.status, 400 | 401) && !reply.is_web_page() {
        return Err(ApiError::WrongCredentials {
            said: said(&reply.body),
        });
    }
    let expected = "an access token";
    let answer = json(reply, expected)?;
    let access = wire::text(&answer, "access_token")
        .and_then(|token| AccessToken::from_text(&token).ok())
        .ok_or(ApiError::Unreadable {
            expected,
            found: "other JSON",
        })?;
    let grant = Grant {
        access,
        refresh: wire::text(&answer, "refresh_token").map(RefreshToken),
        // A number, or a text that is one.
        lifetime: wire::text(&answer, "expires_in").and_then(|seconds| seconds.parse().ok()),
    };
    Ok(SignedIn {
        grant,
        user: wire::text(&answer, "userName"),
    })
}

/// A list, or a part of one.
#[derive(Clone, Debug, PartialEq)]
pub struct Page {
    /// Its entries.
    pub entries: Vec<Json>,
    /// The server's address of the next part, if there is one.
    pub next: Option<String>,
}

/// Reads a list, whole or as a page: `expected` says of what.
///
/// # Errors
/// When it was refused or cannot be read.
pub fn page(reply: &Reply, expected: &'static str) -> Result<Page, ApiError> {
    let page = json(reply, expected)?;
    let next = wire::next_link(&page);
    let entries = match page {
        Json::Array(entries) => Some(entries),
        Json::Object(fields) => fields.into_iter().find_map(|field| match field {
            (name, Json::Array(entries)) if name == "results" => Some(entries),
            _ => None,
        }),
        _ => None,
    };
    let entries = entries.ok_or(ApiError::Unreadable {
        expected,
        found: "other JSON",
    })?;
    Ok(Page { entries, next })
}

/// The organizations of a list; entries without an ID are left out.
pub fn organizations(entries: &[Json]) -> Organizations {
    Organizations::new(entries.iter().filter_map(wire::organization).collect())
}

/// Reads the organization of a tenant's account.
///
/// # Errors
/// When it was refused or cannot be read.
pub fn own_organization(reply: &Reply) -> Result<Organizations, ApiError> {
    let expected = "an organization";
    let organization = wire::organization(&json(reply, expected)?);
    organization
        .map(Organizations::own)
        .ok_or(ApiError::Unreadable {
            expected,
            found: "other JSON",
        })
}

/// The restore points of a list; entries without a readable time are left out.
pub fn restore_points(entries: &[Json]) -> RestorePoints {
    RestorePoints::new(entries.iter().filter_map(wire::restore_point).collect())
}

/// ID and name of each entry of a list; what lacks either is left out.
pub fn names(entries: &[Json]) -> Vec<(String, String)> {
    let named = |entry| Some((wire::text(entry, "id")?, wire::text(entry, "name")?));
    entries.iter().filter_map(named).collect()
}

/// Reads a restore session.
///
/// # Errors
/// When it was refused or cannot be read.
pub fn restore_session(reply: &Reply) -> Result<RestoreSession, ApiError> {
    let expected = "a restore session";
    wire::restore_session(&json(reply, expected)?).ok_or(ApiError::Unreadable {
        expected,
        found: "JSON without a session’s ID",
    })
}

/// The restore sessions of a list; entries without an ID are left out.
pub fn restore_sessions(entries: &[Json]) -> Vec<RestoreSession> {
    entries.iter().filter_map(wire::restore_session).collect()
}

/// Reads any resource, sorted into its shape, and its JSON as it came.
///
/// # Errors
/// When it was refused or is not JSON.
pub fn resource(reply: &Reply) -> Result<ReadResource, ApiError> {
    let body = accepted(reply)?;
    let value = if body.trim().is_empty() {
        Json::Null
    } else {
        json(reply, "JSON")?
    };
    Ok(ReadResource {
        resource: Resource::new(value),
        json: Arc::from(body),
    })
}

/// The body of an answer that reports success, which any 2xx does.
///
/// # Errors
/// Says what the status means.
pub fn accepted(reply: &Reply) -> Result<&str, ApiError> {
    let said = || said(&reply.body);
    match reply.status {
        200..=299 => Ok(&reply.body),
        // The API sends no web pages: whoever did has not looked at the token.
        401 if !reply.is_web_page() => Err(ApiError::SignedOut),
        403 => Err(ApiError::Forbidden { said: said() }),
        404 => Err(ApiError::Missing { said: said() }),
        429 => Err(ApiError::Busy {
            retry_after: reply.retry_after,
        }),
        status @ 500.. => Err(match said() {
            None => ApiError::Unreachable {
                status: Some(status),
            },
            said => ApiError::Refused { status, said },
        }),
        status => Err(ApiError::Refused {
            status,
            said: said(),
        }),
    }
}

/// The JSON of an answer that reports success.
pub(super) fn json(reply: &Reply, expected: &'static str) -> Result<Json, ApiError> {
    // RFC 8259, section 8.1: a byte order mark may be ignored.
    let body = accepted(reply)?.trim_start_matches('\u{feff}');
    Json::parse(body).map_err(|error| {
        let found = match (body.trim_start().chars().next(), error) {
            (None, _) => "nothing",
            (Some('<'), _) => "a web page",
            (Some('{' | '['), NotJson::CutOff) => "JSON that is cut off",
            (_, NotJson::TooDeep) => "JSON that nests deeper than 128 levels",
            (Some(_), _) => "something else",
        };
        ApiError::Unreadable { expected, found }
    })
}

/// The server's words in an error's body.
fn said(body: &str) -> Option<Said> {
    wire::said(&Json::parse(body).ok()?)
}
