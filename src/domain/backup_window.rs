//! The time between an organization's first and last backup, and what it means for a chosen moment.

use chrono::{DateTime, Utc};

use super::{
    point_in_time::PointInTime,
    preview::{Preview, Warning},
    timestamp::Timestamp,
};

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

impl BackupWindow {
    /// What a session at `moment` will hold, as far as the window tells.
    pub fn preview(&self, moment: DateTime<Utc>) -> Preview {
        Preview::without_points(match self {
            Self::Unknown => Some(Warning::Unknown),
            Self::NeverBackedUp => Some(Warning::NeverBackedUp),
            Self::Between { first, last } => match (first.instant(), last.instant()) {
                (Some(first), _) if moment < first => Some(Warning::BeforeTheFirst(first)),
                (_, Some(last)) if PointInTime::is_after(moment, last) => {
                    Some(Warning::AfterTheLast(last))
                }
                (Some(_), Some(_)) => None,
                _ => Some(Warning::Unknown),
            },
        })
    }
}
