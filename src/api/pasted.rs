//! A token that was issued elsewhere and pasted here, and when it ends, as far as it says so itself.

use super::{
    token::{AccessToken, NotAToken},
    wire,
};
use crate::domain::{json::Json, timestamp::Timestamp};

/// What was pasted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pasted {
    /// The token.
    pub token: AccessToken,
    /// When it ends, in milliseconds since 1970, UTC.
    pub ends: Option<i64>,
}

impl Pasted {
    /// Reads a token with a `Bearer ` prefix, white space and line breaks, or the whole JSON answer of a sign-in.
    ///
    /// # Errors
    /// When no token can be found in the text.
    pub fn read(text: &str) -> Result<Self, NotAToken> {
        let text = text.trim();
        if !text.starts_with('{') {
            let token = AccessToken::from_text(without_words(text))?;
            let ends = end_of_jwt(token.as_str());
            return Ok(Self { token, ends });
        }
        let answer = Json::parse(text).map_err(|_| NotAToken::NoTokenInside)?;
        let token = wire::text(&answer, "access_token").ok_or(NotAToken::NoTokenInside)?;
        let token = AccessToken::from_text(&token)?;
        let told =
            wire::text(&answer, ".expires").and_then(|at| Timestamp::new(at).epoch_milliseconds());
        let ends = told.or_else(|| end_of_jwt(token.as_str()));
        Ok(Self { token, ends })
    }
}

/// Drops the words of a copied header: `Authorization: Bearer …`.
fn without_words(text: &str) -> &str {
    match text.split_once(char::is_whitespace) {
        Some((word, rest)) if is_header_word(word) => without_words(rest.trim_start()),
        _ => text,
    }
}

fn is_header_word(word: &str) -> bool {
    word.eq_ignore_ascii_case("authorization:") || word.eq_ignore_ascii_case("bearer")
}

/// The claim `exp` of a JSON Web Token (RFC 7519, section 4.1.4), which is shown and nothing else: whether the token
/// is good, the server decides.
fn end_of_jwt(token: &str) -> Option<i64> {
    let claims = base64url(token.split('.').nth(1)?)?;
    let claims = Json::parse(&String::from_utf8(claims).ok()?).ok()?;
    let seconds = wire::text(&claims, "exp")?;
    let seconds: i64 = seconds.split('.').next()?.parse().ok()?;
    seconds.checked_mul(1_000)
}

/// RFC 4648, section 5, without padding. Not from a library, since it is for this one line of text on the page.
fn base64url(text: &str) -> Option<Vec<u8>> {
    let (mut bytes, mut bits, mut count) = (Vec::new(), 0_u32, 0);
    for letter in text.bytes() {
        let six = match letter {
            b'A'..=b'Z' => letter - b'A',
            b'a'..=b'z' => letter - b'a' + 26,
            b'0'..=b'9' => letter - b'0' + 52,
            b'-' => 62,
            b'_' => 63,
            _ => return None,
        };
        bits = (bits << 6) | u32::from(six);
        count += 6;
        if count >= 8 {
            count -= 8;
            let [.., byte] = (bits >> count).to_be_bytes();
            bytes.push(byte);
        }
    }
    Some(bytes)
}
