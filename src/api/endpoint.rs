//! Addresses under the API: the only file that makes them, and the fence that keeps all others out.

use super::base::ApiBase;
use crate::domain::{
    organization::OrganizationId, restore_session::RestoreSessionId, restore_type::RestoreType,
};

/// An address under this server's API, without the leading slash: `v6/RestoreSessions?limit=30`.
///
/// It is relative to the page's directory, so it cannot name another host.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Endpoint(String);

/// Why an address does not qualify as a link.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Outside {
    /// It is empty.
    #[error("the address is empty")]
    Empty,
    /// Its scheme is not that of a web page, such as `javascript:`.
    #[error("the address is not that of a web page")]
    OtherScheme,
    /// It names another host, port or scheme than the page's.
    #[error("the address leads to another server")]
    OtherServer,
    /// It carries a user name or password.
    #[error("the address carries a user name")]
    UserName,
    /// It carries a fragment.
    #[error("the address carries a fragment (#)")]
    Fragment,
    /// It holds a character by which browsers misread addresses: a control character or a backslash.
    #[error("the address holds a control character or a backslash")]
    Misleading,
    /// It climbs with `.` or `..`, plain or encoded.
    #[error("the address climbs with dots")]
    Dots,
    /// Its path is not under the API's `v6/`.
    #[error("the address lies outside the API")]
    OutsideApi,
}

impl Endpoint {
    /// `POST`: signs in.
    pub(super) fn token() -> Self {
        Self("v6/token".to_owned())
    }

    /// `GET`: the server's version; needs any valid token.
    pub(super) fn service_instance() -> Self {
        Self("v6/ServiceInstance".to_owned())
    }

    /// `GET`: all organizations. Without the extended view their backup windows are left out.
    pub(super) fn organizations(extended_view: bool) -> Self {
        Self(format!("v6/Organizations?extendedView={extended_view}"))
    }

    /// `POST`: starts a restore session.
    pub(super) fn explore(organization: &OrganizationId) -> Self {
        Self(format!("v6/Organizations/{organization}/explore"))
    }

    /// `GET`: all restore sessions that the account may see.
    pub fn restore_sessions() -> Self {
        Self("v6/RestoreSessions".to_owned())
    }

    /// `GET`: one restore session.
    pub fn restore_session(id: &RestoreSessionId) -> Self {
        Self(format!("v6/RestoreSessions/{id}"))
    }

    /// `POST`: stops a restore session.
    pub(super) fn stop(id: &RestoreSessionId) -> Self {
        Self(format!("v6/RestoreSessions/{id}/Stop"))
    }

    /// `GET`: the first listing under `…/organization` that is documented for sessions of this type.
    ///
    /// v6 sends a link to it for Exchange only.
    pub fn first_listing(id: &RestoreSessionId, restore_type: RestoreType) -> Self {
        let listing = match restore_type {
            RestoreType::Vex => "organization/mailboxes",
            RestoreType::Veod => "organization/OneDrives",
            RestoreType::Vesp => "organization/Sites",
            RestoreType::Vet => "organization/teams",
        };
        Self(format!("v6/RestoreSessions/{id}/{listing}"))
    }

    /// The fence: lets an address pass only if it lies under this server's API.
    ///
    /// A server's `/v6/…` means its API, wherever a proxy has put it. A missing leading slash and capitals are
    /// tolerated, as v6 sends both. What browsers resolve in surprising ways is refused, not repaired: so the text
    /// that passes is the text that is fetched.
    ///
    /// # Errors
    /// Says why the address does not qualify.
    pub fn from_href(href: &str, base: &ApiBase) -> Result<Self, Outside> {
        let misleading = |letter: char| letter.is_control() || letter == '\\';
        if href.contains(misleading) || href != href.trim() {
            return Err(Outside::Misleading);
        }
        if href.contains('#') {
            return Err(Outside::Fragment);
        }
        let path = without_origin(href, base)?;
        let (path, query) = path
            .split_once('?')
            .map_or((path, None), |(path, query)| (path, Some(query)));
        let (version, rest) = path.split_once('/').ok_or(Outside::OutsideApi)?;
        if !is_version(version) {
            return Err(Outside::OutsideApi);
        }
        if rest.split('/').any(is_dots) {
            return Err(Outside::Dots);
        }
        let mut address = format!("{}/{}", version.to_ascii_lowercase(), encode(rest));
        if let Some(query) = query {
            address.push('?');
            address.push_str(&encode(query));
        }
        Ok(Self(address))
    }

    /// The address, relative to the page's directory.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The path without version and query, by segments.
    pub fn segments(&self) -> Vec<&str> {
        let path = self.0.split('?').next().unwrap_or_default();
        path.split('/')
            .skip(1)
            .filter(|segment| !segment.is_empty())
            .collect()
    }

    /// Whether the address is of the API's version that this page speaks.
    pub fn is_v6(&self) -> bool {
        self.0.starts_with("v6/")
    }

    /// Whether the address has a query.
    pub fn has_query(&self) -> bool {
        self.0.contains('?')
    }

    /// The same address with another page size; the server allows at most 10,000.
    #[must_use]
    pub fn with_limit(&self, limit: u16) -> Self {
        let (path, query) = self.0.split_once('?').unwrap_or((&self.0, ""));
        let is_limit = |pair: &&str| {
            pair.split('=')
                .next()
                .is_some_and(|name| name.eq_ignore_ascii_case("limit"))
        };
        let mut pairs: Vec<&str> = query
            .split('&')
            .filter(|pair| !pair.is_empty() && !is_limit(pair))
            .collect();
        let limit = format!("limit={limit}");
        pairs.push(&limit);
        Self(format!("{path}?{}", pairs.join("&")))
    }
}

/// The path below the API's directory: absolute addresses must begin with the page's own.
fn without_origin<'a>(href: &'a str, base: &ApiBase) -> Result<&'a str, Outside> {
    if href.is_empty() {
        return Err(Outside::Empty);
    }
    if href.starts_with("//") {
        return Err(Outside::OtherServer);
    }
    let Some(scheme) = scheme(href) else {
        return Ok(href.strip_prefix('/').unwrap_or(href));
    };
    if !["http", "https"]
        .iter()
        .any(|web| scheme.eq_ignore_ascii_case(web))
    {
        return Err(Outside::OtherScheme);
    }
    let after = href
        .get(scheme.len() + 1..)
        .and_then(|rest| rest.strip_prefix("//"));
    let authority = after
        .and_then(|rest| rest.split(['/', '?']).next())
        .ok_or(Outside::OtherServer)?;
    if authority.contains('@') {
        return Err(Outside::UserName);
    }
    let origin = href
        .get(..scheme.len() + 3 + authority.len())
        .unwrap_or_default();
    if !origin.eq_ignore_ascii_case(base.origin()) {
        return Err(Outside::OtherServer);
    }
    href.get(origin.len()..)
        .and_then(|path| path.strip_prefix(base.directory()))
        .ok_or(Outside::OutsideApi)
}

/// The scheme, if the text before the first delimiter ends with a colon.
fn scheme(href: &str) -> Option<&str> {
    let end = href.find([':', '/', '?'])?;
    href.get(end..)?.starts_with(':').then(|| href.get(..end))?
}

/// `v6`, `V7`, …
fn is_version(segment: &str) -> bool {
    let number = segment.strip_prefix(['v', 'V']).unwrap_or_default();
    !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit())
}

/// `.` and `..`, with any dot written as `%2e`.
fn is_dots(segment: &str) -> bool {
    [".", "%2e", "..", ".%2e", "%2e.", "%2e%2e"]
        .iter()
        .any(|dots| segment.eq_ignore_ascii_case(dots))
}

/// Writes what a browser would encode in an address itself, so that an address stays equal to what is read back.
fn encode(text: &str) -> String {
    let mut encoded = String::with_capacity(text.len());
    for letter in text.chars() {
        if letter.is_ascii() && !matches!(letter, ' ' | '"' | '<' | '>' | '`') {
            encoded.push(letter);
        } else {
            let mut bytes = [0; 4];
            for &byte in letter.encode_utf8(&mut bytes).as_bytes() {
                push_encoded(&mut encoded, byte);
            }
        }
    }
    encoded
}

/// Appends a byte as `%XX` (RFC 3986, section 2.1).
pub(super) fn push_encoded(text: &mut String, byte: u8) {
    const DIGITS: [char; 16] = [
        '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'A', 'B', 'C', 'D', 'E', 'F',
    ];
    let digit = |value: u8| DIGITS.get(usize::from(value)).copied().unwrap_or('0');
    text.extend(['%', digit(byte >> 4), digit(byte & 15)]);
}
