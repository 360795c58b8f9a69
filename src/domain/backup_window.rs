//! The time between an organization's first and last backup, and what it means for a chosen moment.

use chrono::{DateTime, Utc};

use super::timestamp::Timestamp;

/// What the server tells about an organization's backups.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BackupWindow {
    /// The server left it out, as it does without its extended view.
    Unknown,
    /// There is no backup yet.
    NeverBackedUp,
    /// There are backups from the first to the last of these moments.
    Between {
        /// The first backup.
        first: Timestamp,
        /// The latest backup.
        last: Timestamp,
    },
}

/// What a session at a chosen moment will hold.
///
/// The rules are those of <https://helpcenter.veeam.com/archive/vbo365/60/rest/post_organizations_id_action.html>.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Expectation {
    /// The data as of the newest restore point not after the moment.
    Data,
    /// Nothing: the moment lies before the first backup.
    EmptyBefore(Timestamp),
    /// The latest restore point, which is older than the moment.
    LatestOf(Timestamp),
    /// Nothing: the organization was never backed up.
    NeverBackedUp,
    /// Not known: the server did not tell the window.
    Unknown,
}

impl BackupWindow {
    /// What a session at `moment` will hold.
    pub fn expectation(&self, moment: DateTime<Utc>) -> Expectation {
        match self {
            Self::Unknown => Expectation::Unknown,
            Self::NeverBackedUp => Expectation::NeverBackedUp,
            Self::Between { first, last } => match (first.instant(), last.instant()) {
                (Some(begin), _) if moment < begin => Expectation::EmptyBefore(first.clone()),
                (_, Some(end)) if moment > end => Expectation::LatestOf(last.clone()),
                (Some(_), Some(_)) => Expectation::Data,
                _ => Expectation::Unknown,
            },
        }
    }
}
