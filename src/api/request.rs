//! Requests as values. [`crate::api::send`] sends them.

use crate::{
    api::{
        endpoint::{Endpoint, SessionRef, push_encoded},
        token::RefreshToken,
        version::Version,
        wire::ExploreBody,
    },
    domain::explore::options::ExploreOptions,
};

/// A request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Request {
    /// GET or POST.
    pub method: Method,
    /// The URL, relative to the page’s directory.
    pub url: String,
    /// The body.
    pub body: Body,
    /// How long to wait for the complete response.
    pub deadline: Deadline,
}

/// The methods of the requests that the page sends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Method {
    /// A read, which may be retried.
    Get,
    /// A write, which is never retried.
    Post,
}

/// The body of a request.
#[derive(Clone, PartialEq, Eq)]
pub enum Body {
    /// No body.
    Empty,
    /// `application/x-www-form-urlencoded`; contains a password or a refresh token, so it cannot be printed.
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

/// How long a response may take.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Deadline {
    /// Optional files of the page.
    VeryShort,
    /// Requests that the server handles immediately.
    Short,
    /// Opening a restore point, and reading its contents.
    Long,
}

impl Deadline {
    /// The deadline in seconds.
    pub const fn seconds(self) -> u32 {
        match self {
            Self::VeryShort => 5,
            Self::Short => 30,
            Self::Long => 300,
        }
    }
}

/// The user’s credentials.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Credentials {
    /// `DOMAIN\user` or `user@domain`.
    pub user_name: String,
    /// The password. It is dropped with the form.
    pub password: String,
}

/// The address of the configuration, relative to the page.
pub const CONFIG_URL: &str = "config.json";

impl Request {
    /// The optional `config.json` beside the page.
    pub fn config() -> Self {
        Self {
            method: Method::Get,
            url: CONFIG_URL.to_owned(),
            body: Body::Empty,
            deadline: Deadline::VeryShort,
        }
    }

    /// A file of the page, by its URL.
    pub fn file(url: &str) -> Self {
        Self {
            url: url.to_owned(),
            ..Self::config()
        }
    }

    /// Signs in with the password grant (RFC 6749, section 4.3).
    pub fn sign_in(version: Version, credentials: &Credentials) -> Self {
        let form = format!(
            "grant_type=password&username={}&password={}",
            form_encoded(&credentials.user_name),
            form_encoded(&credentials.password)
        );
        Self::token(version, form)
    }

    /// Exchanges the refresh token for a new access token and a new refresh token (RFC 6749, section 6).
    pub fn refresh_tokens(version: Version, refresh: &RefreshToken) -> Self {
        let form = format!(
            "grant_type=refresh_token&refresh_token={}",
            form_encoded(&refresh.0)
        );
        Self::token(version, form)
    }

    fn token(version: Version, mut form: String) -> Self {
        if version.supports_antiforgery_opt_out() {
            form.push_str("&disable_antiforgery_token=true");
        }
        Self::new(
            Method::Post,
            &Endpoint::token(version),
            Body::Form(form),
            Deadline::Short,
        )
    }

    /// Signs out, if the version supports that.
    pub fn sign_out(version: Version) -> Option<Self> {
        let endpoint = Endpoint::logout(version)?;
        Some(Self::new(
            Method::Post,
            &endpoint,
            Body::Empty,
            Deadline::Short,
        ))
    }

    /// Reads the server’s version, to check whether a token is accepted.
    pub fn service_instance(version: Version) -> Self {
        Self::read(&Endpoint::service_instance(version))
    }

    /// Starts a restore session, as an administrator
    /// (<https://helpcenter.veeam.com/archive/vbo365/60/rest/post_organizations_id_action.html>) or as a tenant
    /// (<https://helpcenter.veeam.com/archive/vbo365/60/rest/post_organization_explore.html>).
    pub fn explore(version: Version, options: &ExploreOptions) -> Self {
        let body = Body::Json(ExploreBody::of(options).to_json());
        let endpoint = if options.is_by_tenant() {
            Endpoint::explore_tenant(version)
        } else {
            Endpoint::explore(version, options.organization())
        };
        Self::new(Method::Post, &endpoint, body, Deadline::Long)
    }

    /// Stops a restore session. The request has no body
    /// (<https://helpcenter.veeam.com/archive/vbo365/60/rest/post_restore_sessions_id_stop.html>).
    pub fn stop(session: &SessionRef) -> Self {
        Self::new(
            Method::Post,
            &Endpoint::stop(session),
            Body::Empty,
            Deadline::Short,
        )
    }

    /// Reads a resource. The contents of a session have a long deadline, because the server reads them from the backup.
    pub fn read(endpoint: &Endpoint) -> Self {
        let is_in_session = match endpoint.segments().as_slice() {
            [collection, _, _, ..] => collection.eq_ignore_ascii_case("RestoreSessions"),
            _ => false,
        };
        let deadline = if is_in_session {
            Deadline::Long
        } else {
            Deadline::Short
        };
        Self::new(Method::Get, endpoint, Body::Empty, deadline)
    }

    fn new(method: Method, endpoint: &Endpoint, body: Body, deadline: Deadline) -> Self {
        Self {
            method,
            url: endpoint.as_str().to_owned(),
            body,
            deadline,
        }
    }
}

/// Percent-encodes a value of a form:
/// <https://url.spec.whatwg.org/#application-x-www-form-urlencoded-percent-encode-set>.
fn form_encoded(value: &str) -> String {
    let mut encoded = String::with_capacity(value.len());
    for byte in value.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'*' | b'-' | b'.' | b'_' => {
                encoded.push(char::from(byte));
            }
            b' ' => encoded.push('+'),
            _ => push_encoded(&mut encoded, byte),
        }
    }
    encoded
}
