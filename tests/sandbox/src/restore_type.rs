//! The four types of restore sessions.

/// Which of the four explorers a session belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RestoreType {
    /// Exchange.
    Vex,
    /// `OneDrive`.
    Veod,
    /// `SharePoint`.
    Vesp,
    /// Teams.
    Vet,
}

impl RestoreType {
    /// The type that `text` names, in any case.
    pub fn named(text: &str) -> Option<Self> {
        [Self::Vex, Self::Veod, Self::Vesp, Self::Vet]
            .into_iter()
            .find(|kind| kind.code().eq_ignore_ascii_case(text))
    }

    /// As answers write it.
    pub fn code(self) -> &'static str {
        match self {
            Self::Vex => "Vex",
            Self::Veod => "Veod",
            Self::Vesp => "Vesp",
            Self::Vet => "Vet",
        }
    }

    /// As the name of a session writes it.
    pub fn product(self) -> &'static str {
        match self {
            Self::Vex => "Exchange",
            Self::Veod => "OneDrive",
            Self::Vesp => "SharePoint",
            Self::Vet => "Teams",
        }
    }
}
