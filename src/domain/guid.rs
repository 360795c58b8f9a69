//! Identifiers in the form that the server uses: lower-case GUIDs with hyphens.

use std::fmt;

use crate::domain::clean_text::clean;

/// A GUID in its canonical form, such as `3c424478-0811-4920-8aab-01f0bf2a2822`.
///
/// ```
/// use restore_desk::domain::guid::Guid;
/// for text in ["{3C424478-0811-4920-8AAB-01F0BF2A2822}", "3c424478081149208aab01f0bf2a2822"] {
///     let guid = Guid::parse(text).unwrap();
///     assert_eq!(guid.as_str(), "3c424478-0811-4920-8aab-01f0bf2a2822");
/// }
/// assert!(Guid::parse("abc.onmicrosoft.com").is_none());
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Guid(String);

impl Guid {
    /// Parses a GUID in every form in which consoles, programs and documents write it: in upper or lower case, with or
    /// without hyphens, in braces, parentheses or quotation marks, or as a URN.
    pub fn parse(text: &str) -> Option<Self> {
        let text = clean(text).to_ascii_lowercase();
        let text = text.strip_prefix("urn:uuid:").unwrap_or(&text);
        let lengths = text.split('-').map(str::len);
        let is_grouped = lengths.clone().eq([8, 4, 4, 4, 12]);
        let digits = text.replace('-', "");
        let is_hexadecimal = digits.bytes().all(|byte| byte.is_ascii_hexdigit());
        (is_hexadecimal && (is_grouped || lengths.eq([32]))).then(|| Self(grouped(&digits)))
    }

    /// Returns the canonical text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Inserts the hyphens of the canonical form.
fn grouped(digits: &str) -> String {
    let mut text = digits.to_owned();
    for position in [8, 13, 18, 23] {
        text.insert(position, '-');
    }
    text
}

impl fmt::Display for Guid {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}
