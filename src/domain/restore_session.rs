//! A restore session, as the server describes it.

use std::{fmt, sync::Arc};

use crate::domain::{
    guid::Guid, link::Link, restore_type::RestoreType, time::timestamp::Timestamp,
};

/// The ID of a restore session.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct RestoreSessionId(Guid);

impl RestoreSessionId {
    /// Parses an ID from a response or a URL.
    pub fn parse(text: &str) -> Option<Self> {
        Guid::parse(text).map(Self)
    }

    /// Returns the ID in its canonical form.
    pub fn as_str(&self) -> &str {
        self.0.as_str()
    }
}

impl fmt::Display for RestoreSessionId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// The fourteen documented fields. A missing, null or empty field is `None`.
///
/// <https://helpcenter.veeam.com/archive/vbo365/60/rest/get_restore_sessions_id.html>
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RestoreSession {
    /// The ID.
    pub id: RestoreSessionId,
    /// The name, such as `Teams restore (Entire organization - 1/22/2022 2:56:55 PM)`.
    pub name: Option<String>,
    /// The name of the organization.
    pub organization: Option<String>,
    /// The code of the restore type, as the server sent it; see [`RestoreSession::known_type`].
    pub restore_type: Option<String>,
    /// When the session was started.
    pub creation_time: Option<Timestamp>,
    /// When the session ended; see [`RestoreSession::end`].
    pub end_time: Option<Timestamp>,
    /// Whether the session is open.
    pub state: SessionState,
    /// The result so far; final once the session is stopped.
    pub result: SessionResult,
    /// The account that started the session.
    pub initiated_by: Option<String>,
    /// Details, as a text of the server.
    pub details: Option<String>,
    /// The scope of a session that was started from Restore Portal.
    pub scope_name: Option<String>,
    /// The server, and the address from which the session was started.
    pub client_host: Option<String>,
    /// The reason for the restore, as the user entered it.
    pub reason: Option<String>,
    /// Links to related resources.
    pub links: Vec<Link>,
    /// The response; empty for an entry of a list.
    pub json: Arc<str>,
}

/// Whether a session is open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SessionState {
    /// The session is open.
    Working,
    /// The session has ended.
    Stopped,
    /// An undocumented state, as the server sent it; empty if it sent none.
    Other(String),
}

/// The result of a session.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SessionResult {
    /// No problems.
    Success,
    /// There were warnings.
    Warning,
    /// The session failed.
    Failed,
    /// An undocumented result, as the server sent it; empty if it sent none.
    Other(String),
}

/// When a session ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum EndTime<'a> {
    /// The session is still open, according to its state.
    StillOpen,
    /// The server sent no end time, and its state is not that of an open session.
    NotGiven,
    /// The session ended at this time.
    At(&'a Timestamp),
}

impl RestoreSession {
    /// Returns whether the server says that the session has ended.
    pub fn is_stopped(&self) -> bool {
        self.state == SessionState::Stopped
    }

    /// Returns when the session was started, in milliseconds since 1970, UTC, if the server says it.
    pub fn started_at(&self) -> Option<i64> {
        let created = self.creation_time.as_ref()?;
        Some(created)
            .filter(|created| !created.is_unset())?
            .epoch_milliseconds()
    }

    /// Returns when the session ended, from its end time and state.
    pub fn end(&self) -> EndTime<'_> {
        match &self.end_time {
            Some(end) if !end.is_unset() => EndTime::At(end),
            _ if self.state == SessionState::Working => EndTime::StillOpen,
            _ => EndTime::NotGiven,
        }
    }

    /// Returns the restore type, if it is one of the four documented types.
    pub fn known_type(&self) -> Option<RestoreType> {
        self.restore_type
            .as_deref()
            .and_then(RestoreType::from_code)
    }
}

impl SessionState {
    /// Parses the server’s code.
    pub fn from_code(code: &str) -> Self {
        match code {
            "Working" => Self::Working,
            "Stopped" => Self::Stopped,
            other => Self::Other(other.to_owned()),
        }
    }
}

impl SessionResult {
    /// Parses the server’s code.
    pub fn from_code(code: &str) -> Self {
        match code {
            "Success" => Self::Success,
            "Warning" => Self::Warning,
            "Failed" => Self::Failed,
            other => Self::Other(other.to_owned()),
        }
    }

    /// Returns the word that the page shows.
    pub fn word(&self) -> &str {
        match self {
            Self::Success => "Success",
            Self::Warning => "Warning",
            Self::Failed => "Failed",
            Self::Other(word) => word,
        }
    }
}
