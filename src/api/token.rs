//! The access token: it opens every mailbox of a company, so it cannot be shown.

use std::fmt;

/// A bearer token, in memory only. It becomes a request header and nothing else.
#[derive(Clone, PartialEq, Eq)]
pub struct AccessToken(String);

/// What buys the next access token, in memory only. It becomes a field of the form that asks for it and nothing else.
#[derive(Clone, PartialEq, Eq)]
pub struct RefreshToken(pub(super) String);

/// Why a pasted text is no token.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotAToken {
    /// Nothing was pasted.
    #[error("paste an access token")]
    Empty,
    /// The text is JSON, but has no `access_token`.
    #[error(
        "this JSON has no access_token: paste the token itself, or the server's whole answer to a sign-in"
    )]
    NoTokenInside,
    /// The text has characters that no token has.
    #[error("this is not an access token: it has characters that no token has")]
    Malformed,
}

impl AccessToken {
    /// Takes a token as the server issued it. Terminals break long lines, so white space inside is dropped.
    pub(super) fn from_text(text: &str) -> Result<Self, NotAToken> {
        let token: String = text
            .chars()
            .filter(|letter| !letter.is_whitespace())
            .collect();
        let token = token.trim_matches('"');
        if token.is_empty() {
            return Err(NotAToken::Empty);
        }
        if !token.bytes().all(|byte| byte.is_ascii_graphic()) {
            return Err(NotAToken::Malformed);
        }
        Ok(Self(token.to_owned()))
    }

    pub(super) fn as_str(&self) -> &str {
        &self.0
    }

    /// The value of the `Authorization` header (RFC 6750, section 2.1).
    pub(super) fn header(&self) -> String {
        format!("Bearer {}", self.0)
    }
}

impl fmt::Debug for RefreshToken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("RefreshToken(…)")
    }
}

impl fmt::Debug for AccessToken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("AccessToken(…)")
    }
}
