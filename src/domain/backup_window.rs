//! The backup window of an organization: the time from its first to its latest backup.

use chrono::{DateTime, Utc};

use crate::domain::{
    preview::{Preview, Warning},
    time::{point_in_time::PointInTime, timestamp::Timestamp},
};

/// The backup window, as far as the server sends it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BackupWindow {
    /// The server did not send it. Without the extended view, it never does.
    Unknown,
    /// There is no backup yet.
    NeverBackedUp,
    /// There are backups. The server may not have sent one of the two times.
    Between {
        /// The time of the first backup.
        first: Timestamp,
        /// The time of the latest backup.
        last: Timestamp,
    },
}

impl BackupWindow {
    /// Predicts from the window alone what a session at this time will contain.
    pub fn preview(&self, time: DateTime<Utc>) -> Preview {
        Preview::without_points(match self {
            Self::Unknown => Some(Warning::Unknown),
            Self::NeverBackedUp => Some(Warning::NeverBackedUp),
            Self::Between { first, last } => match (first.instant(), last.instant()) {
                (Some(first), _) if time < first => Some(Warning::BeforeFirstBackup(first)),
                (_, Some(last)) if PointInTime::is_after(time, last) => {
                    Some(Warning::AfterLastBackup(last))
                }
                (Some(_), Some(_)) => None,
                _ => Some(Warning::Unknown),
            },
        })
    }
}
