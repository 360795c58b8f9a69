//! Which sessions can be the result of a start whose response was lost.
//!
//! A session does not tell the request that started it. It tells its type, its organization, when it was created, and
//! usually the point in time, in its name. What a session does not tell, or what cannot be read, excludes nothing.

use crate::domain::{
    explore::options::ExploreOptions, restore_session::RestoreSession, session_name::NameCheck,
    time::timestamp::Timestamp,
};

/// How long before the request a session may have been created, in milliseconds: the server’s clock may be slow.
const CLOCK_TOLERANCE_MS: i64 = 3_600_000;

/// A start whose response was lost.
#[derive(Clone, Copy, Debug)]
pub struct LostStart<'a> {
    /// When the request was sent, in milliseconds since 1970, UTC.
    pub sent_at: i64,
    /// The request.
    pub options: &'a ExploreOptions,
    /// The name of the requested organization, if it is known: the request has only its ID, and a session only its name.
    pub organization: Option<&'a str>,
}

/// Whether a session can be the result of a lost start.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Relation {
    /// The session can be the result of the start.
    Candidate(OrganizationCheck),
    /// It is an open session of this type, but of another organization, another point in time, or an earlier time.
    Other,
    /// It has ended, or it has another type.
    Unrelated,
}

/// Whether a session has the requested organization.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OrganizationCheck {
    /// Both names are the same, ignoring case.
    Matches,
    /// One of the names is not known.
    Unknown,
}

impl LostStart<'_> {
    /// Compares a session with the request.
    pub fn relation_to(&self, session: &RestoreSession) -> Relation {
        // An undocumented type cannot be read, so it may be the requested one.
        let type_differs = session
            .known_type()
            .is_some_and(|restore_type| restore_type != self.options.restore_type());
        if type_differs || session.is_stopped() {
            return Relation::Unrelated;
        }
        let name_differs = session.name.as_ref().is_some_and(|name| {
            NameCheck::of(name, self.options.point_in_time()) == NameCheck::Differs
        });
        let is_older = self
            .created_after(session)
            .is_some_and(|milliseconds| milliseconds < -CLOCK_TOLERANCE_MS);
        let organization = match (self.organization, &session.organization) {
            (Some(requested), Some(actual)) if requested.eq_ignore_ascii_case(actual) => {
                Some(OrganizationCheck::Matches)
            }
            (Some(_), Some(_)) => None,
            (None, _) | (_, None) => Some(OrganizationCheck::Unknown),
        };
        match organization {
            Some(organization) if !name_differs && !is_older => Relation::Candidate(organization),
            _ => Relation::Other,
        }
    }

    /// Returns how many milliseconds after the request the session was created, which is negative if it was created
    /// before; `None` if its creation time cannot be read. Two clocks are compared: the server’s and the browser’s.
    pub fn created_after(&self, session: &RestoreSession) -> Option<i64> {
        session
            .creation_time
            .as_ref()
            .and_then(Timestamp::instant)
            .map(|created| created.timestamp_millis() - self.sent_at)
    }
}
