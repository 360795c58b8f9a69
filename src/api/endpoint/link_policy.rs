//! The link policy: which links of the server the page follows.
//!
//! Links come from the server, and requests carry the access token. So a link becomes clickable only if it is under
//! this server’s API. The page shows every other link as text with the reason, and never requests it.
//!
//! Addresses that browsers or proxies resolve in surprising ways are rejected, not repaired: the address that passes is
//! the address that is requested. A native test compares the policy with the URL parser of browsers.

use crate::api::{
    base::ApiBase,
    endpoint::{Endpoint, push_encoded},
    version::Version,
};

/// Why a link is rejected.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum RejectedLink {
    /// The address is empty.
    #[error("the address is empty")]
    Empty,
    /// The scheme is not `http` or `https`; for example, it is `javascript`.
    #[error("the address does not begin with http or https")]
    OtherScheme,
    /// The scheme, host or port differs from that of the page.
    #[error("the address leads to another server")]
    OtherServer,
    /// The address contains a user name or password.
    #[error("the address contains a user name")]
    UserInfo,
    /// The address contains a fragment.
    #[error("the address contains a fragment (#)")]
    Fragment,
    /// The address contains characters that browsers drop or replace: control characters, backslashes, or spaces at
    /// either end.
    #[error("the address contains a control character, a backslash, or a space at either end")]
    UnsafeCharacters,
    /// The path contains `.` or `..` segments, plain or percent-encoded.
    #[error("the address contains . or .. segments")]
    PathTraversal,
    /// The path is under a version of the API that the page does not speak.
    #[error("the address belongs to a version of the API other than v6, v7, and v8")]
    OtherVersion,
    /// The path is not under the API.
    #[error("the address is outside the API")]
    OutsideApi,
}

impl Endpoint {
    /// Accepts an address only if it is under this server’s API, in any [`Version`].
    ///
    /// `/v6/…` means the API of this server, in whatever directory the reverse proxy makes it available. A missing
    /// leading slash and capitals are accepted, because version 6 sends both.
    ///
    /// # Errors
    /// If the link policy rejects the address: the reason.
    pub fn from_href(href: &str, base: &ApiBase) -> Result<Self, RejectedLink> {
        let is_unsafe = |letter: char| letter.is_control() || letter == '\\';
        if href.contains(is_unsafe) || href != href.trim() {
            return Err(RejectedLink::UnsafeCharacters);
        }
        if href.contains('#') {
            return Err(RejectedLink::Fragment);
        }
        let path = without_origin(href, base)?;
        let (path, query) = path
            .split_once('?')
            .map_or((path, None), |(path, query)| (path, Some(query)));
        let (version, rest) = path.split_once('/').ok_or(RejectedLink::OutsideApi)?;
        let version = Version::parse(version).ok_or_else(|| without_version(version))?;
        if decode_dots_and_slashes(rest)
            .split('/')
            .any(|segment| matches!(segment, "." | ".."))
        {
            return Err(RejectedLink::PathTraversal);
        }
        let mut address = format!("{version}/{}", encode(rest));
        if let Some(query) = query {
            address.push('?');
            address.push_str(&encode(query));
        }
        Ok(Self(address))
    }
}

/// The path below the page’s directory. The origin and directory of an absolute address must be those of the page.
fn without_origin<'a>(href: &'a str, base: &ApiBase) -> Result<&'a str, RejectedLink> {
    if href.is_empty() {
        return Err(RejectedLink::Empty);
    }
    if href.starts_with("//") {
        return Err(RejectedLink::OtherServer);
    }
    let Some(scheme) = scheme(href) else {
        return Ok(href.strip_prefix('/').unwrap_or(href));
    };
    if !["http", "https"]
        .iter()
        .any(|web| scheme.eq_ignore_ascii_case(web))
    {
        return Err(RejectedLink::OtherScheme);
    }
    let after = href
        .get(scheme.len() + 1..)
        .and_then(|rest| rest.strip_prefix("//"));
    let authority = after
        .and_then(|rest| rest.split(['/', '?']).next())
        .ok_or(RejectedLink::OtherServer)?;
    if authority.contains('@') {
        return Err(RejectedLink::UserInfo);
    }
    if !is_origin_of(base, scheme, authority) {
        return Err(RejectedLink::OtherServer);
    }
    href.get(scheme.len() + 3 + authority.len()..)
        .and_then(|path| path.strip_prefix(base.directory()))
        .ok_or(RejectedLink::OutsideApi)
}

/// Compares origins as the URL standard does: without case, and without a default port
/// (<https://url.spec.whatwg.org/#origin>).
fn is_origin_of(base: &ApiBase, scheme: &str, authority: &str) -> bool {
    let default_port = if scheme.eq_ignore_ascii_case("https") {
        "443"
    } else {
        "80"
    };
    let host = match authority.rsplit_once(':') {
        Some((host, port)) if port.is_empty() || port.trim_start_matches('0') == default_port => {
            host
        }
        _ => authority,
    };
    format!("{scheme}://{host}").eq_ignore_ascii_case(base.origin())
}

/// The text before the first delimiter, if that is a colon.
fn scheme(href: &str) -> Option<&str> {
    let end = href.find([':', '/', '?'])?;
    href.get(end..)?.starts_with(':').then(|| href.get(..end))?
}

/// Why the first segment of a path is not a [`Version`]. Others look the same: `v5`, `V9`, …
fn without_version(segment: &str) -> RejectedLink {
    let number = segment.strip_prefix(['v', 'V']).unwrap_or_default();
    if !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit()) {
        RejectedLink::OtherVersion
    } else {
        RejectedLink::OutsideApi
    }
}

/// Decodes the dots and slashes in a path: browsers resolve `%2e%2e`, and proxies resolve `..%2f`.
fn decode_dots_and_slashes(path: &str) -> String {
    let mut decoded = String::with_capacity(path.len());
    let mut rest = path;
    while let Some(letter) = rest.chars().next() {
        let code = rest.get(..3).map(str::to_ascii_lowercase);
        let (character, length) = match code.as_deref() {
            Some("%2e") => ('.', 3),
            Some("%2f" | "%5c") => ('/', 3),
            _ => (letter, letter.len_utf8()),
        };
        decoded.push(character);
        rest = rest.get(length..).unwrap_or_default();
    }
    decoded
}

/// Percent-encodes what a browser would encode, so that the address reads the same when it comes back from the browser.
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
