//! Identifiers in the form that the server uses: lower-case GUIDs with hyphens.

use std::fmt;

/// A GUID in its canonical form, such as `3c424478-0811-4920-8aab-01f0bf2a2822`.
///
/// ```
/// use restore_desk::domain::guid::Guid;
/// let guid = Guid::parse(" {3C424478-0811-4920-8AAB-01F0BF2A2822} ").unwrap();
/// assert_eq!(guid.as_str(), "3c424478-0811-4920-8aab-01f0bf2a2822");
/// assert!(Guid::parse("abc.onmicrosoft.com").is_none());
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Guid(String);

impl Guid {
    /// Parses a GUID in upper or lower case. White space and braces around it are accepted, because consoles copy them.
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        let text = text
            .strip_prefix('{')
            .and_then(|inner| inner.strip_suffix('}'))
            .unwrap_or(text);
        let groups: Vec<&str> = text.split('-').collect();
        let lengths: Vec<usize> = groups.iter().map(|group| group.len()).collect();
        let hexadecimal = groups
            .iter()
            .all(|group| group.bytes().all(|byte| byte.is_ascii_hexdigit()));
        (lengths == [8, 4, 4, 4, 12] && hexadecimal).then(|| Self(text.to_ascii_lowercase()))
    }

    /// Returns the canonical text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Guid {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}
