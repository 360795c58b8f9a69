//! Requests as values: made here, sent elsewhere.

use super::{
    endpoint::Endpoint, percent::push_encoded, session_address::SessionAddress,
    token::RefreshToken, version::Version, wire::ExploreBody,
};
use crate::domain::explore_options::ExploreOptions;

/// A request that is ready to be sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Request {
    /// GET or POST.
    pub method: Method,
    /// Where to, relative to the page's directory.
    pub address: String,
    /// What is sent along.
    pub body: Body,
    /// How long to wait for the end of the answer.
    pub deadline: Deadline,
}

/// The methods that the API uses here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Method {
    /// Reads; may be repeated.
    Get,
    /// Acts; is never repeated.
    Post,
}

/// What is sent along.
#[derive(Clone, PartialEq, Eq)]
pub enum Body {
    /// Nothing.
    Empty,
    /// `application/x-www-form-urlencoded`; holds a password.
    Form(String),
    /// `application/json`.
    Json(String),
}

impl std::fmt::Debug for Body {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Empty => f.write_str("Empty"),
            Self::Form(_) => f.write_str("Form(…)"),
            Self::Json(text) => f.debug_tuple("Json").field(text).finish(),
        }
    }
}

/// How long an answer may take.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Deadline {
    /// A file of the page: without it the page goes on.
    Brief,
    /// Answers that the server has at hand.
    Short,
    /// Opening a restore point and listing what is in it: the server works while the client waits.
    Long,
}

impl Deadline {
    /// The deadline in seconds.
    pub const fn seconds(self) -> u32 {
        match self {
            Self::Brief => 5,
            Self::Short => 30,
            Self::Long => 300,
        }
    }
}

/// What a person signs in with.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Credentials {
    /// `DOMAIN\user` or `user@domain`.
    pub user_name: String,
    /// Stays as long as the form does, and goes with it.
    pub password: String,
}

impl Request {
    /// The optional `config.json` beside the page.
    pub fn config() -> Self {
        Self {
            method: Method::Get,
            address: "config.json".to_owned(),
            body: Body::Empty,
            deadline: Deadline::Brief,
        }
    }

    /// Signs in by the password grant.
    pub fn sign_in(version: Version, credentials: &Credentials) -> Self {
        let form = format!(
            "grant_type=password&username={}&password={}",
            form_encoded(&credentials.user_name),
            form_encoded(&credentials.password)
        );
        Self::token(version, form)
    }

    /// Asks for the next access token by the refresh grant; the answer brings a new pair.
    pub fn renew(version: Version, refresh: &RefreshToken) -> Self {
        let form = format!(
            "grant_type=refresh_token&refresh_token={}",
            form_encoded(&refresh.0)
        );
        Self::token(version, form)
    }

    fn token(version: Version, mut form: String) -> Self {
        if version.knows_antiforgery() {
            form.push_str("&disable_antiforgery_token=true");
        }
        Self::new(
            Method::Post,
            &Endpoint::token(version),
            Body::Form(form),
            Deadline::Short,
        )
    }

    /// Tells the server that the token will not be used any more, where the version knows that.
    pub fn log_out(version: Version) -> Option<Self> {
        let endpoint = Endpoint::logout(version)?;
        Some(Self::new(
            Method::Post,
            &endpoint,
            Body::Empty,
            Deadline::Short,
        ))
    }

    /// Asks for the server's version, to see whether a token is accepted.
    pub fn service_instance(version: Version) -> Self {
        Self::read(&Endpoint::service_instance(version))
    }

    /// Starts a restore session, as an administrator
    /// (<https://helpcenter.veeam.com/archive/vbo365/60/rest/post_organizations_id_action.html>) or as a tenant
    /// (<https://helpcenter.veeam.com/archive/vbo365/60/rest/post_organization_explore.html>).
    pub fn explore(version: Version, options: &ExploreOptions) -> Self {
        let body = Body::Json(ExploreBody::of(options).to_json());
        let endpoint = if options.is_by_tenant() {
            Endpoint::explore_own(version)
        } else {
            Endpoint::explore(version, options.organization())
        };
        Self::new(Method::Post, &endpoint, body, Deadline::Long)
    }

    /// Stops a restore session; the request has no body:
    /// <https://helpcenter.veeam.com/archive/vbo365/60/rest/post_restore_sessions_id_stop.html>.
    pub fn stop(session: &SessionAddress) -> Self {
        Self::new(
            Method::Post,
            &Endpoint::stop(session),
            Body::Empty,
            Deadline::Short,
        )
    }

    /// Reads a resource. What lies inside a session is read from the backup, which takes its time.
    pub fn read(endpoint: &Endpoint) -> Self {
        let inside_session = match endpoint.segments().as_slice() {
            [collection, _, _, ..] => collection.eq_ignore_ascii_case("RestoreSessions"),
            _ => false,
        };
        let deadline = if inside_session {
            Deadline::Long
        } else {
            Deadline::Short
        };
        Self::new(Method::Get, endpoint, Body::Empty, deadline)
    }

    fn new(method: Method, endpoint: &Endpoint, body: Body, deadline: Deadline) -> Self {
        Self {
            method,
            address: endpoint.as_str().to_owned(),
            body,
            deadline,
        }
    }
}

/// Encodes a value of a form: <https://url.spec.whatwg.org/#application-x-www-form-urlencoded-percent-encode-set>.
fn form_encoded(value: &str) -> String {
    let mut encoded = String::with_capacity(value.len());
    for byte in value.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'*' | b'-' | b'.' | b'_' => {
                encoded.push(char::from(byte));
            }
            b' ' => encoded.push('+'),
            other => push_encoded(&mut encoded, other),
        }
    }
    encoded
}
