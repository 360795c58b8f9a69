//! The form as a URL query, for bookmarks, tickets, and the choices that the device remembers:
//! `#/?organization=<id>&type=Vet&at=2022-01-22T14:56:55.862Z&deleted=1&versions=1`.

use std::fmt;

/// The form fields in a URL query, not validated. Missing parameters are empty.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ExploreQuery {
    /// The ID of the organization.
    pub organization: String,
    /// The code of the restore type.
    pub restore_type: String,
    /// The point in time, in UTC.
    pub at: String,
    /// Whether to show deleted items.
    pub show_deleted: bool,
    /// Whether to show all versions.
    pub show_all_versions: bool,
}

impl ExploreQuery {
    /// Parses the text after the question mark. Unknown parameters are ignored.
    pub fn parse(text: &str) -> Self {
        let mut query = Self::default();
        for (name, value) in text.split('&').filter_map(|pair| pair.split_once('=')) {
            // Some programs encode these two characters when they copy a URL. Valid values contain no others that need
            // it.
            let decoded = || {
                let value = value.replace("%3A", ":").replace("%3a", ":");
                value.replace("%2B", "+").replace("%2b", "+")
            };
            match name {
                "organization" => query.organization = decoded(),
                "type" => query.restore_type = decoded(),
                "at" => query.at = decoded(),
                "deleted" => query.show_deleted = value == "1",
                "versions" => query.show_all_versions = value == "1",
                _ => {}
            }
        }
        query
    }

    /// Returns whether the query has no parameters.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

impl fmt::Display for ExploreQuery {
    /// Writes the text after the question mark.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let flag = |is_set: bool| if is_set { "1" } else { "" };
        let parameters = [
            ("organization", self.organization.trim()),
            ("type", &self.restore_type),
            ("at", &self.at),
            ("deleted", flag(self.show_deleted)),
            ("versions", flag(self.show_all_versions)),
        ];
        let mut separator = "";
        for (name, value) in parameters
            .into_iter()
            .filter(|(_, value)| !value.is_empty())
        {
            // While the user types an organization ID, it may contain any characters.
            let value = value.replace(
                |letter: char| !letter.is_ascii_alphanumeric() && !"-:.".contains(letter),
                "",
            );
            write!(f, "{separator}{name}={value}")?;
            separator = "&";
        }
        Ok(())
    }
}
