//! The types of restore sessions: one for each of four services, with the code of the Veeam Explorer that reads it.

use std::fmt;

/// The type of a restore session.
///
/// Codes: <https://helpcenter.veeam.com/archive/vbo365/60/rest/get_restore_sessions_id.html>.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RestoreType {
    /// Veeam Explorer for Microsoft Exchange.
    Vex,
    /// Veeam Explorer for Microsoft OneDrive for Business.
    Veod,
    /// Veeam Explorer for Microsoft SharePoint.
    Vesp,
    /// Veeam Explorer for Microsoft Teams.
    Vet,
}

impl fmt::Display for RestoreType {
    /// Writes the service and its code: `Teams (Vet)`. Users know the service, their scripts use the code.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} ({})", self.service(), self.code())
    }
}

impl RestoreType {
    /// All types, in the order of the form.
    pub const ALL: [Self; 4] = [Self::Vex, Self::Veod, Self::Vesp, Self::Vet];

    /// Parses a code in any case: older servers send lower case.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|restore_type| restore_type.code().eq_ignore_ascii_case(code))
    }

    /// Returns the code that the API uses.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Vex => "Vex",
            Self::Veod => "Veod",
            Self::Vesp => "Vesp",
            Self::Vet => "Vet",
        }
    }

    /// Returns Microsoft’s name of the service.
    pub const fn service(self) -> &'static str {
        match self {
            Self::Vex => "Exchange",
            Self::Veod => "OneDrive",
            Self::Vesp => "SharePoint",
            Self::Vet => "Teams",
        }
    }

    /// Returns what a session of this type contains.
    pub const fn contents(self) -> &'static str {
        match self {
            Self::Vex => "mailboxes, calendars, and contacts",
            Self::Veod => "the files of each user",
            Self::Vesp => "sites with their libraries and lists",
            Self::Vet => "teams with channels, posts, files, and tabs",
        }
    }
}

/// Names a type that the server has sent: the service, or the code itself if it is not documented.
pub fn type_name(code: String) -> String {
    match RestoreType::from_code(&code) {
        Some(restore_type) => restore_type.service().to_owned(),
        None => code,
    }
}
