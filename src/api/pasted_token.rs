//! An access token that was issued elsewhere and pasted here, and when it expires, if the pasted text says so.

use crate::{
    api::{
        token::{AccessToken, InvalidToken},
        wire,
    },
    domain::{clean_text::clean, json::Json, time::timestamp::Timestamp},
};

/// A pasted token.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PastedToken {
    /// The token.
    pub token: AccessToken,
    /// When it expires, in milliseconds since 1970, UTC.
    pub expires_at: Option<i64>,
}

impl PastedToken {
    /// Parses a token, with or without an `Authorization: Bearer` prefix, quotation marks, white space and line breaks, or
    /// the complete JSON response to a sign-in.
    ///
    /// # Errors
    /// If the text contains no token.
    pub fn parse(text: &str) -> Result<Self, InvalidToken> {
        // Files and some programs begin with a byte order mark.
        let text = text.trim_matches(|letter: char| letter.is_whitespace() || letter == '\u{feff}');
        if !text.starts_with('{') {
            let text = clean(text);
            let token = AccessToken::from_text(without_header_words(&text))?;
            let expires_at = jwt_expiry(token.as_str());
            return Ok(Self { token, expires_at });
        }
        let json = Json::parse(text).map_err(|_| InvalidToken::NoTokenInside)?;
        let token = wire::text(&json, "access_token").ok_or(InvalidToken::NoTokenInside)?;
        let token = AccessToken::from_text(&token)?;
        let expires_at = wire::text(&json, ".expires")
            .and_then(|expires| Timestamp::new(expires).epoch_milliseconds())
            .or_else(|| jwt_expiry(token.as_str()));
        Ok(Self { token, expires_at })
    }
}

/// Drops the words of a copied header: `Authorization: Bearer …`.
fn without_header_words(text: &str) -> &str {
    match text.split_once(char::is_whitespace) {
        Some((word, rest)) if is_header_word(word) => without_header_words(rest.trim_start()),
        _ => text,
    }
}

fn is_header_word(word: &str) -> bool {
    word.eq_ignore_ascii_case("authorization:") || word.eq_ignore_ascii_case("bearer")
}

/// The claim `exp` of a JSON Web Token (RFC 7519, section 4.1.4), in milliseconds since 1970, UTC. It is only shown:
/// the server decides whether the token is valid.
fn jwt_expiry(token: &str) -> Option<i64> {
    let claims = decode_base64url(token.split('.').nth(1)?)?;
    let claims = Json::parse(&String::from_utf8(claims).ok()?).ok()?;
    let seconds = wire::text(&claims, "exp")?;
    let seconds: i64 = seconds.split('.').next()?.parse().ok()?;
    seconds.checked_mul(1_000)
}

/// Decodes RFC 4648, section 5, without padding. A library would be too much for the one line of text that needs it.
fn decode_base64url(text: &str) -> Option<Vec<u8>> {
    let (mut bytes, mut bits, mut count) = (Vec::new(), 0_u32, 0);
    for letter in text.bytes() {
        let value = match letter {
            b'A'..=b'Z' => letter - b'A',
            b'a'..=b'z' => letter - b'a' + 26,
            b'0'..=b'9' => letter - b'0' + 52,
            b'-' => 62,
            b'_' => 63,
            _ => return None,
        };
        bits = (bits << 6) | u32::from(value);
        count += 6;
        if count >= 8 {
            count -= 8;
            let [.., byte] = (bits >> count).to_be_bytes();
            bytes.push(byte);
        }
    }
    Some(bytes)
}
