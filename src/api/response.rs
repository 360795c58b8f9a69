//! Responses as values, and their meaning.
//!
//! Between the page and the API there are reverse proxies, gateways and web filters, and each of them can respond in
//! place of the API. [`success_body`] decides, for every request and status, whether a response is the API’s; nothing
//! else looks at a response before it.

use std::sync::Arc;

use crate::{
    api::{
        error::{ApiError, ServerMessage},
        error_body::{is_api_error, parse_error_json, parse_error_text},
        wire,
    },
    domain::{
        json::{Json, JsonErrorReason},
        organization::Organizations,
        restore_session::RestoreSession,
    },
};

/// A complete response.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Response {
    /// The HTTP status.
    pub status: u16,
    /// The `Content-Type` header; empty if there is none.
    pub content_type: String,
    /// How many seconds the server asks the client to wait (`Retry-After`).
    pub retry_after: Option<u32>,
    /// The `Date` header, in milliseconds since 1970, UTC.
    pub date: Option<f64>,
    /// All headers. The names are in lower case.
    pub headers: Vec<(String, String)>,
    /// The body.
    pub body: String,
}

/// What the body of a response is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BodyKind {
    /// There is no body, or only white space.
    Empty,
    /// It begins as JSON does.
    Json,
    /// A web page or XML, which the API never sends.
    WebPage,
    /// Any other text.
    Text,
}

impl Response {
    /// The value of a header, whatever the case of `name`; empty if there is none.
    pub fn header(&self, name: &str) -> &str {
        let mut headers = self.headers.iter();
        let header = headers.find(|(header, _)| header.eq_ignore_ascii_case(name));
        header.map_or("", |(_, value)| value)
    }

    /// The body without a byte order mark, which may be ignored (RFC 8259, section 8.1), and without white space around
    /// it.
    pub fn text(&self) -> &str {
        self.body
            .trim_matches(|letter: char| letter.is_ascii_whitespace() || letter == '\u{feff}')
    }

    /// What the body is. The text decides before `Content-Type`, because servers often set that wrongly.
    pub fn body_kind(&self) -> BodyKind {
        match self.text().bytes().next() {
            None => BodyKind::Empty,
            Some(b'<') => BodyKind::WebPage,
            Some(b'{' | b'[' | b'"') => BodyKind::Json,
            Some(_) if self.content_type.contains("html") => BodyKind::WebPage,
            Some(_) => BodyKind::Text,
        }
    }

    /// Returns whether the API has rejected the access token. A web page is not from the API, so it says nothing of the
    /// token.
    pub fn rejects_token(&self) -> bool {
        self.status == 401 && self.body_kind() != BodyKind::WebPage
    }

    /// Returns whether the API has done what was requested.
    pub fn is_success(&self) -> bool {
        success_body(self).is_ok() && self.body_kind() != BodyKind::WebPage
    }

    /// The explanation in the body of an error.
    pub(super) fn server_message(&self) -> Option<ServerMessage> {
        match self.body_kind() {
            BodyKind::Empty | BodyKind::WebPage => None,
            BodyKind::Json => parse_error_json(&Json::parse(self.text()).ok()?),
            BodyKind::Text => match Json::parse(self.text()) {
                Ok(_) => None,
                Err(_) => parse_error_text(self.text()),
            },
        }
    }

    /// Returns whether the body is an error in the shape of the API’s own.
    fn is_api_error(&self) -> bool {
        Json::parse(self.text()).is_ok_and(|json| is_api_error(&json))
    }
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

/// Reads a restore session.
///
/// # Errors
/// If the response is not a success, or cannot be read.
pub fn restore_session(response: &Response) -> Result<RestoreSession, ApiError> {
    let expected = "a restore session";
    let session = wire::restore_session(&json(response, expected)?);
    session
        .map(|session| RestoreSession {
            json: Arc::from(response.body.as_str()),
            ..session
        })
        .ok_or(ApiError::InvalidResponse {
            expected,
            found: "JSON without a session ID",
        })
}

/// Reads the response to a request whose success has no content: its body is empty, or JSON.
///
/// # Errors
/// If the response is not a success of the API.
pub fn accepted(response: &Response) -> Result<(), ApiError> {
    match success_body(response)? {
        "" => Ok(()),
        _ => json(response, "a confirmation").map(drop),
    }
}

/// The body of a success: a response with any 2xx status. This is the only place that tells an error of the API
/// from one of another system.
///
/// # Errors
/// If the status is any other: the error for it. A web page is never the API’s. 408 and 5xx can be a gateway’s whatever
/// the body; of these, the API itself sends only 500.
pub fn success_body(response: &Response) -> Result<&str, ApiError> {
    let server_message = || response.server_message();
    Err(match response.status {
        200..=299 => return Ok(response.text()),
        500 if response.is_api_error() => ApiError::Rejected {
            status: 500,
            server_message: server_message(),
        },
        status @ (408 | 500..) => ApiError::Gateway {
            status,
            server_message: server_message(),
        },
        // 407 is always a proxy’s (RFC 9110, section 15.5.8).
        status @ (..=399 | 407) => ApiError::NotFromApi { status },
        status if response.body_kind() == BodyKind::WebPage => ApiError::NotFromApi { status },
        401 => ApiError::Unauthorized,
        403 => ApiError::Forbidden {
            server_message: server_message(),
        },
        404 => ApiError::NotFound {
            server_message: server_message(),
        },
        429 => ApiError::TooManyRequests {
            retry_after: response.retry_after,
        },
        status => ApiError::Rejected {
            status,
            server_message: server_message(),
        },
    })
}

/// The JSON of a success.
pub(super) fn json(response: &Response, expected: &'static str) -> Result<Json, ApiError> {
    let body = success_body(response)?;
    Json::parse(body).map_err(|error| {
        let found = match (response.body_kind(), error.reason) {
            (BodyKind::Empty, _) => "nothing",
            (BodyKind::WebPage, _) => "a web page",
            (BodyKind::Json, JsonErrorReason::UnexpectedEof) => "incomplete JSON",
            (_, JsonErrorReason::TooDeep) => "JSON nested deeper than 128 levels",
            (BodyKind::Json | BodyKind::Text, _) => "something else",
        };
        ApiError::InvalidResponse { expected, found }
    })
}
