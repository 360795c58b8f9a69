//! The four types of restore sessions.

/// The type of a restore session: the service that it restores.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RestoreType {
    /// Exchange.
    Vex,
    /// OneDrive.
    Veod,
    /// SharePoint.
    Vesp,
    /// Teams.
    Vet,
}

impl RestoreType {
    /// Returns the type with this code, ignoring case.
    pub fn from_code(code: &str) -> Option<Self> {
        [Self::Vex, Self::Veod, Self::Vesp, Self::Vet]
            .into_iter()
            .find(|kind| kind.code().eq_ignore_ascii_case(code))
    }

    /// Returns the code in requests and responses.
    pub fn code(self) -> &'static str {
        match self {
            Self::Vex => "Vex",
            Self::Veod => "Veod",
            Self::Vesp => "Vesp",
            Self::Vet => "Vet",
        }
    }

    /// Returns the name of the service in session names.
    pub fn service(self) -> &'static str {
        match self {
            Self::Vex => "Exchange",
            Self::Veod => "OneDrive",
            Self::Vesp => "SharePoint",
            Self::Vet => "Teams",
        }
    }
}
