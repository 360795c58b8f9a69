//! What a restore session opens: one of four services, each named by the Veeam Explorer that reads it.

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
    /// The service and its code, `Teams (Vet)`: the first for people, the second for scripts.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} ({})", self.service(), self.code())
    }
}

impl RestoreType {
    /// All types, in the order in which they are offered.
    pub const ALL: [Self; 4] = [Self::Vex, Self::Veod, Self::Vesp, Self::Vet];

    /// Reads a code in any case, as older servers write it in lower case.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|restore_type| restore_type.code().eq_ignore_ascii_case(code))
    }

    /// The code that the API uses.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Vex => "Vex",
            Self::Veod => "Veod",
            Self::Vesp => "Vesp",
            Self::Vet => "Vet",
        }
    }

    /// The service, as Microsoft names it.
    pub const fn service(self) -> &'static str {
        match self {
            Self::Vex => "Exchange",
            Self::Veod => "OneDrive",
            Self::Vesp => "SharePoint",
            Self::Vet => "Teams",
        }
    }

    /// What such a session holds.
    pub const fn holds(self) -> &'static str {
        match self {
            Self::Vex => "mailboxes, calendars and contacts",
            Self::Veod => "the files of each user",
            Self::Vesp => "sites with their libraries and lists",
            Self::Vet => "teams with channels, posts, files and tabs",
        }
    }
}
