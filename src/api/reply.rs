//! Answers as values: what each one means, without a network.

use std::sync::Arc;

use super::{
    error::ApiError,
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

/// The optional `config.json` beside the page.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Config {
    /// What this server is called.
    pub name: Option<String>,
    /// What everybody should know before signing in.
    pub notice: Option<String>,
    /// For how many milliseconds nothing may be done before one is warned and then signed out (`idle_minutes`); 0
    /// switches it off.
    pub idle: Option<u32>,
}

/// What is usual for a page that opens mailboxes: 15 minutes.
const USUAL_IDLE: u32 = 15 * 60_000;

impl Config {
    /// How many milliseconds nothing may be done before the warning; nothing when that does not matter.
    pub fn idle_milliseconds(&self) -> Option<f64> {
        let milliseconds = self.idle.unwrap_or(USUAL_IDLE);
        (milliseconds > 0).then_some(f64::from(milliseconds))
    }
}

/// A decimal number of minutes, to the thousandth, in milliseconds. The library's floating point would be the only one
/// in the wasm and weighs more than this whole file.
fn milliseconds(minutes: &str) -> Option<u32> {
    let (whole, part) = minutes.split_once('.').unwrap_or((minutes, "0"));
    let thousandths: u32 = format!("{part:0<3}").get(..3)?.parse().ok()?;
    let whole: u32 = whole.parse().ok()?;
    whole.checked_mul(60_000)?.checked_add(thousandths * 60)
}

/// Reads `config.json`. Hosts that answer every address with a page, and broken files, count as absent.
pub fn config(reply: &Reply) -> Config {
    match json(reply, "") {
        Ok(config) => Config {
            name: wire::text(&config, "name"),
            notice: wire::text(&config, "notice"),
            idle: wire::text(&config, "idle_minutes").and_then(|minutes| milliseconds(&minutes)),
        },
        Err(_) => Config::default(),
    }
}

/// Reads the answer to a sign-in or to a renewal.
///
/// # Errors
/// When it was refused; 400 and 401 both mean wrong credentials.
pub fn signed_in(reply: &Reply) -> Result<SignedIn, ApiError> {
    if matches!(reply.status, 400 | 401) {
        return Err(ApiError::WrongCredentials {
            message: sentence(&reply.body),
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

/// Reads the list of organizations; entries without an ID are left out.
///
/// # Errors
/// When it was refused or cannot be read.
pub fn organizations(reply: &Reply) -> Result<Organizations, ApiError> {
    each(reply, "a list of organizations", wire::organization).map(Organizations::new)
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

/// Reads the list of restore points; entries without a readable time are left out.
///
/// # Errors
/// When it was refused or cannot be read.
pub fn restore_points(reply: &Reply) -> Result<RestorePoints, ApiError> {
    each(reply, "a list of restore points", wire::restore_point).map(RestorePoints::new)
}

/// Reads a list of things that have an ID and a name; what lacks either is left out.
///
/// # Errors
/// When it was refused or cannot be read.
pub fn names(reply: &Reply) -> Result<Vec<(String, String)>, ApiError> {
    each(reply, "a list of names", |entry| {
        Some((wire::text(entry, "id")?, wire::text(entry, "name")?))
    })
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

/// Reads a page of restore sessions; entries without an ID are left out.
///
/// # Errors
/// When it was refused or cannot be read.
pub fn restore_sessions(reply: &Reply) -> Result<Vec<RestoreSession>, ApiError> {
    each(reply, "a page of restore sessions", wire::restore_session)
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
    let message = || sentence(&reply.body);
    match reply.status {
        200..=299 => Ok(&reply.body),
        401 => Err(ApiError::SignedOut),
        403 => Err(ApiError::Forbidden { message: message() }),
        404 => Err(ApiError::Missing { message: message() }),
        429 => Err(ApiError::Busy {
            retry_after: reply.retry_after,
        }),
        status @ 500.. => Err(match message() {
            Some(message) => ApiError::Refused {
                status,
                message: Some(message),
            },
            None => ApiError::Unreachable {
                status: Some(status),
            },
        }),
        status => Err(ApiError::Refused {
            status,
            message: message(),
        }),
    }
}

/// What can be read of the entries of a list, or of a page of one.
fn each<T>(
    reply: &Reply,
    expected: &'static str,
    read: fn(&Json) -> Option<T>,
) -> Result<Vec<T>, ApiError> {
    let list = json(reply, expected)?;
    let entries = list
        .entries()
        .or_else(|| list.field("results").and_then(Json::entries));
    let entries = entries.ok_or(ApiError::Unreadable {
        expected,
        found: "other JSON",
    })?;
    Ok(entries.iter().filter_map(read).collect())
}

/// The JSON of an answer that reports success.
fn json(reply: &Reply, expected: &'static str) -> Result<Json, ApiError> {
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

/// The server's sentence in an error's body.
fn sentence(body: &str) -> Option<String> {
    wire::sentence(&Json::parse(body).ok()?)
}
