//! A restore session, as the server describes it.

use std::fmt;

use super::{guid::Guid, link::Link, restore_type::RestoreType, timestamp::Timestamp};

/// The identification number of a restore session.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct RestoreSessionId(Guid);

impl RestoreSessionId {
    /// Reads an ID as the server or an address writes it.
    pub fn parse(text: &str) -> Option<Self> {
        Guid::parse(text).map(Self)
    }

    /// The ID in its canonical form.
    pub fn as_str(&self) -> &str {
        self.0.as_str()
    }
}

impl fmt::Display for RestoreSessionId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// The fourteen documented fields; absent, null and empty ones are all `None`.
///
/// <https://helpcenter.veeam.com/archive/vbo365/60/rest/get_restore_sessions_id.html>
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RestoreSession {
    /// Its identification number.
    pub id: RestoreSessionId,
    /// Its name, such as `Teams restore (Entire organization - 1/22/2022 2:56:55 PM)`.
    pub name: Option<String>,
    /// The name of the organization.
    pub organization: Option<String>,
    /// The code of its type.
    pub restore_type: Option<String>,
    /// When it was started.
    pub creation_time: Option<Timestamp>,
    /// When it ended; see [`RestoreSession::end`].
    pub end_time: Option<Timestamp>,
    /// Whether it runs.
    pub state: State,
    /// How it went; final only when it has stopped.
    pub result: Outcome,
    /// The account that started it.
    pub initiated_by: Option<String>,
    /// What the server adds in words.
    pub details: Option<String>,
    /// The scope of a session that was started from Restore Portal.
    pub scope_name: Option<String>,
    /// The server, and the address from which the session was started.
    pub client_host: Option<String>,
    /// The reason that was given for the restore.
    pub reason: Option<String>,
    /// Links to related resources.
    pub links: Vec<Link>,
}

/// Whether a session runs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum State {
    /// It is open.
    Working,
    /// It has ended.
    Stopped,
    /// A state that is not documented, as it came; empty when the server sent none.
    Other(String),
}

/// How a session went.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// Without a problem.
    Success,
    /// With warnings.
    Warning,
    /// It failed.
    Failed,
    /// A result that is not documented, as it came; empty when the server sent none.
    Other(String),
}

/// When a session ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum End<'a> {
    /// Not yet: the server left it out, sent null, or the year 9999.
    StillOpen,
    /// It says that the session has ended, but not when.
    NotGiven,
    /// At this moment.
    At(&'a Timestamp),
}

impl RestoreSession {
    /// Whether the server says that the session has ended.
    pub fn is_stopped(&self) -> bool {
        self.state == State::Stopped
    }

    /// When it ended.
    pub fn end(&self) -> End<'_> {
        match &self.end_time {
            Some(end) if !end.is_never() => End::At(end),
            _ if self.is_stopped() => End::NotGiven,
            _ => End::StillOpen,
        }
    }

    /// Its type, if it is one of the four documented ones.
    pub fn known_type(&self) -> Option<RestoreType> {
        self.restore_type
            .as_deref()
            .and_then(RestoreType::from_code)
    }
}

impl State {
    /// Reads the server's word.
    pub fn from_code(code: &str) -> Self {
        match code {
            "Working" => Self::Working,
            "Stopped" => Self::Stopped,
            other => Self::Other(other.to_owned()),
        }
    }
}

impl Outcome {
    /// Reads the server's word.
    pub fn from_code(code: &str) -> Self {
        match code {
            "Success" => Self::Success,
            "Warning" => Self::Warning,
            "Failed" => Self::Failed,
            other => Self::Other(other.to_owned()),
        }
    }

    /// The word to show.
    pub fn word(&self) -> &str {
        match self {
            Self::Success => "Success",
            Self::Warning => "Warning",
            Self::Failed => "Failed",
            Self::Other(word) => word,
        }
    }
}
