//! Predicts what a session will contain, from the restore points of the organization.
//!
//! The server does not say in advance what a session will contain, so this is a prediction: it warns, but never
//! prevents a start. If the restore points cannot be listed,
//! [`BackupWindow::preview`](crate::domain::backup_window::BackupWindow::preview) predicts less from the backup window.

use chrono::{DateTime, Utc};

use crate::domain::{
    restore_point::{CopyKind, RestorePoint},
    restore_points::RestorePoints,
    restore_type::RestoreType,
    time::point_in_time::PointInTime,
};

/// What a session at a given time will contain.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Preview {
    /// The newest known restore point of each job and repository that has data of the type and is not later than the
    /// given time, newest first.
    pub newest: Vec<RestorePoint>,
    /// A warning to show before starting, if any.
    pub warning: Option<Warning>,
}

/// Why a session may contain something other than the user expects. The effects are documented at
/// <https://helpcenter.veeam.com/archive/vbo365/60/rest/post_organizations_id_action.html>.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Warning {
    /// Neither the restore points nor the backup window are known.
    Unknown,
    /// Some restore points could not be read: there may be newer ones than those that are known.
    Incomplete,
    /// There is no backup at all.
    NeverBackedUp,
    /// The time is before the first backup, which is given here: the session will be empty.
    BeforeFirstBackup(DateTime<Utc>),
    /// The time is after the latest backup, which is given here: the session will contain the latest restore point.
    AfterLastBackup(DateTime<Utc>),
    /// There is no backup of this type at that time. The first one is given here, if there is any.
    NoneOfType(Option<DateTime<Utc>>),
    /// The newest restore point is a long-term copy, which may be incomplete.
    LongTermCopy,
    /// The newest restore point was retrieved from an archive, and is available for a limited time.
    Retrieved,
}

impl Preview {
    /// Returns the preview to use if the restore points are not known.
    pub fn without_points(warning: Option<Warning>) -> Self {
        Self {
            newest: Vec::new(),
            warning,
        }
    }

    /// Returns whether the time is before the first or after the last backup.
    pub fn is_outside_window(&self) -> bool {
        matches!(
            self.warning,
            Some(Warning::BeforeFirstBackup(_) | Warning::AfterLastBackup(_))
        )
    }

    /// Predicts what a session of this type at this time will contain. Without a type, all restore points count.
    pub fn of(
        points: &RestorePoints,
        restore_type: Option<RestoreType>,
        time: DateTime<Utc>,
    ) -> Self {
        let mut newest: Vec<RestorePoint> = Vec::new();
        let not_later = points
            .of(restore_type)
            .rev()
            .filter(|point| point.at <= time);
        for point in not_later {
            if newest.iter().all(|newer| newer.source != point.source) {
                newest.push(point.clone());
            }
        }
        let warning = if points.gaps().is_none() {
            warning(points, restore_type, time, newest.first())
        } else {
            Some(Warning::Incomplete)
        };
        Self { newest, warning }
    }
}

fn warning(
    points: &RestorePoints,
    restore_type: Option<RestoreType>,
    time: DateTime<Utc>,
    newest: Option<&RestorePoint>,
) -> Option<Warning> {
    let (Some(first), Some(last)) = (points.first(), points.last()) else {
        return Some(Warning::NeverBackedUp);
    };
    if time < first.at {
        return Some(Warning::BeforeFirstBackup(first.at));
    }
    let Some(newest) = newest else {
        let first = points.of(restore_type).next();
        return Some(Warning::NoneOfType(first.map(|point| point.at)));
    };
    match newest.kind {
        CopyKind::LongTermCopy => Some(Warning::LongTermCopy),
        CopyKind::Retrieved => Some(Warning::Retrieved),
        CopyKind::Backup if PointInTime::is_after(time, last.at) => {
            Some(Warning::AfterLastBackup(last.at))
        }
        CopyKind::Backup => None,
    }
}
