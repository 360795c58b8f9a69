//! Undoes what mail programs and chats do to the addresses in a text.

use crate::domain::clean_text::clean;

/// Returns the end of an address, from its `#` on, as it was before it was encoded once or twice, and without the
/// punctuation of the sentence around it.
///
/// ```
/// use restore_desk::domain::mangled_address::unmangle;
/// assert_eq!(unmangle("/?type%3DVet%26amp%3Bdeleted=1>."), "/?type=Vet&deleted=1");
/// ```
pub fn unmangle(text: &str) -> String {
    let once = decode(text);
    let twice = clean(&decode(&once));
    twice.trim_end_matches(['#', '?', ' ']).to_owned()
}

/// Decodes `%3D` and `&amp;`. What is not UTF-8 becomes U+FFFD.
fn decode(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        let mut ahead = rest.clone();
        let mut digit = || char::from(ahead.next()?).to_digit(16);
        let encoded = (byte == b'%').then(|| Some(digit()? * 16 + digit()?));
        match encoded.flatten().and_then(|code| u8::try_from(code).ok()) {
            Some(decoded) => {
                bytes.push(decoded);
                rest = ahead;
            }
            None => bytes.push(byte),
        }
    }
    String::from_utf8_lossy(&bytes).replace("&amp;", "&")
}
