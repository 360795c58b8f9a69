//! The form in an address, to be put into a ticket or a bookmark:
//! `#/?organization=<id>&type=Vet&at=2022-01-22T14:56:55.862Z&deleted=1&versions=1`.

use std::fmt;

/// What an address says of the form, as it says it; what it leaves out is empty.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FormAddress {
    /// The ID of the organization.
    pub organization: String,
    /// The code of the restore type.
    pub restore_type: String,
    /// The point in time, in UTC.
    pub at: String,
    /// Whether deleted items are to be shown.
    pub show_deleted: bool,
    /// Whether all versions are to be shown.
    pub show_all_versions: bool,
}

impl FormAddress {
    /// Reads what follows the question mark. Names that nobody knows are passed over.
    pub fn parse(query: &str) -> Self {
        let mut address = Self::default();
        for (name, value) in query.split('&').filter_map(|pair| pair.split_once('=')) {
            // Some programs write addresses so; nothing else in a value needs it.
            let text = || {
                let text = value.replace("%3A", ":").replace("%3a", ":");
                text.replace("%2B", "+").replace("%2b", "+")
            };
            match name {
                "organization" => address.organization = text(),
                "type" => address.restore_type = text(),
                "at" => address.at = text(),
                "deleted" => address.show_deleted = value == "1",
                "versions" => address.show_all_versions = value == "1",
                _ => {}
            }
        }
        address
    }

    /// Whether the address says nothing.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

impl fmt::Display for FormAddress {
    /// What follows the question mark.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let flag = |set: bool| if set { "1" } else { "" };
        let pairs = [
            ("organization", self.organization.trim()),
            ("type", &self.restore_type),
            ("at", &self.at),
            ("deleted", flag(self.show_deleted)),
            ("versions", flag(self.show_all_versions)),
        ];
        let mut separator = "";
        for (name, value) in pairs.into_iter().filter(|(_, value)| !value.is_empty()) {
            // An ID that is being typed may hold anything.
            let value = value.replace(
                |sign: char| !sign.is_ascii_alphanumeric() && !"-:.".contains(sign),
                "",
            );
            write!(f, "{separator}{name}={value}")?;
            separator = "&";
        }
        Ok(())
    }
}
