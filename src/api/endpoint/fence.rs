//! The fence: which addresses of a server become links, and why all others stay text.

use super::Endpoint;
use crate::api::{base::ApiBase, percent::push_encoded};

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
        if decoded(rest)
            .split('/')
            .any(|segment| matches!(segment, "." | ".."))
        {
            return Err(Outside::Dots);
        }
        let mut address = format!("{}/{}", version.to_ascii_lowercase(), encode(rest));
        if let Some(query) = query {
            address.push('?');
            address.push_str(&encode(query));
        }
        Ok(Self(address))
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

/// A path with the dots and slashes that proxies decode before they look where it leads: browsers resolve `%2e%2e`,
/// and proxies `..%2f`.
fn decoded(path: &str) -> String {
    let mut plain = String::with_capacity(path.len());
    let mut rest = path;
    while let Some(letter) = rest.chars().next() {
        let code = rest.get(..3).map(str::to_ascii_lowercase);
        let (read, length) = match code.as_deref() {
            Some("%2e") => ('.', 3),
            Some("%2f" | "%5c") => ('/', 3),
            _ => (letter, letter.len_utf8()),
        };
        plain.push(read);
        rest = rest.get(length..).unwrap_or_default();
    }
    plain
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
