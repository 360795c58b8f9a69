//! Access and refresh tokens. They open every mailbox of a company, so they cannot be printed.

use std::fmt;

/// A bearer token, in memory only. It is sent as the `Authorization` header and used for nothing else.
#[derive(Clone, PartialEq, Eq)]
pub struct AccessToken(String);

/// A token that can be exchanged for a new access token, in memory only. It is sent in the form that requests the
/// exchange and used for nothing else.
#[derive(Clone, PartialEq, Eq)]
pub struct RefreshToken(pub(super) String);

/// Why a pasted text is not an access token.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum InvalidToken {
    /// The text is empty.
    #[error("paste an access token")]
    Empty,
    /// The text is JSON without an `access_token`.
    #[error(
        "this JSON has no access_token: paste the token, or the server’s complete response to a sign-in"
    )]
    NoTokenInside,
    /// The text contains characters that no token contains.
    #[error("this is not an access token: it contains invalid characters")]
    Malformed,
}

impl AccessToken {
    /// A token as the server issued it. White space is dropped, because terminals break long lines.
    pub(super) fn from_text(text: &str) -> Result<Self, InvalidToken> {
        let token: String = text
            .chars()
            .filter(|letter| !letter.is_whitespace())
            .collect();
        let token = token.trim_matches('"');
        if token.is_empty() {
            return Err(InvalidToken::Empty);
        }
        if !token.bytes().all(|byte| byte.is_ascii_graphic()) {
            return Err(InvalidToken::Malformed);
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

impl fmt::Debug for AccessToken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("AccessToken(…)")
    }
}

impl fmt::Debug for RefreshToken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("RefreshToken(…)")
    }
}
