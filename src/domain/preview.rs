//! What a session at a moment will hold, as we read it from the restore points.

use chrono::{DateTime, Utc};

use super::{
    point_in_time::PointInTime,
    restore_points::{Kind, RestorePoint, RestorePoints},
    restore_type::RestoreType,
};

/// What answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Preview {
    /// Of each job and repository the newest restore point of the type that is not after the moment, newest first; none
    /// when the restore points are not known.
    pub newest: Vec<RestorePoint>,
    /// What is to be known before.
    pub warning: Option<Warning>,
}

/// Why a session may hold something else than one expects. The documented effects are those of
/// <https://helpcenter.veeam.com/archive/vbo365/60/rest/post_organizations_id_action.html>.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Warning {
    /// Neither the restore points nor the window of the backups are known.
    Unknown,
    /// There is no backup at all.
    NeverBackedUp,
    /// The moment lies before the first backup: the session is empty.
    BeforeTheFirst(DateTime<Utc>),
    /// The moment lies after the last backup: the session holds the latest restore point.
    AfterTheLast(DateTime<Utc>),
    /// By then nothing of this type was backed up; the first time that it was, if ever.
    NothingOfTheType(Option<DateTime<Utc>>),
    /// What answers was copied for the long term, and may not be all that there was.
    LongTermCopy,
    /// What answers was brought back from an archive, for a limited time.
    Retrieved,
}

impl Preview {
    /// What can be said without the restore points.
    pub fn without_points(warning: Option<Warning>) -> Self {
        Self {
            newest: Vec::new(),
            warning,
        }
    }

    /// What answers a session of this type at this moment.
    pub fn of(
        points: &RestorePoints,
        restore_type: Option<RestoreType>,
        moment: DateTime<Utc>,
    ) -> Self {
        let mut newest: Vec<RestorePoint> = Vec::new();
        let by_then = points
            .of(restore_type)
            .rev()
            .filter(|point| point.at <= moment);
        for point in by_then {
            if newest.iter().all(|newer| newer.origin != point.origin) {
                newest.push(point.clone());
            }
        }
        let warning = warning(points, restore_type, moment, newest.first());
        Self { newest, warning }
    }
}

fn warning(
    points: &RestorePoints,
    restore_type: Option<RestoreType>,
    moment: DateTime<Utc>,
    newest: Option<&RestorePoint>,
) -> Option<Warning> {
    let (Some(first), Some(last)) = (points.first(), points.last()) else {
        return Some(Warning::NeverBackedUp);
    };
    if moment < first.at {
        return Some(Warning::BeforeTheFirst(first.at));
    }
    let Some(newest) = newest else {
        let first = points.of(restore_type).next();
        return Some(Warning::NothingOfTheType(first.map(|point| point.at)));
    };
    match newest.kind {
        Kind::LongTermCopy => Some(Warning::LongTermCopy),
        Kind::Retrieved => Some(Warning::Retrieved),
        Kind::Backup if PointInTime::is_after(moment, last.at) => {
            Some(Warning::AfterTheLast(last.at))
        }
        Kind::Backup => None,
    }
}
