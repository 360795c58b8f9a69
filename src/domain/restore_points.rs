//! The restore points of an organization: what its backup jobs left behind, and when.

use chrono::{DateTime, Utc};

use super::{point_in_time::PointInTime, restore_type::RestoreType};

/// What one run of a job left behind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RestorePoint {
    /// When, to the 100 nanoseconds that the server writes.
    pub at: DateTime<Utc>,
    /// For each of [`RestoreType::ALL`] whether it holds something of it.
    pub holds: [bool; 4],
    /// By which job it came into which repository.
    pub origin: Origin,
    /// How the data came there.
    pub kind: Kind,
}

impl RestorePoint {
    /// The moment to ask for: the first millisecond at which the point is there.
    pub fn moment(&self) -> Option<PointInTime> {
        PointInTime::not_before(self.at)
    }

    /// Whether a session of this type finds something in it.
    pub fn holds(&self, restore_type: RestoreType) -> bool {
        self.holds.get(restore_type as usize) == Some(&true)
    }
}

/// A job and the repository that it writes to: their IDs, or their names once those are known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Origin {
    /// The job; empty when the server names none.
    pub job: String,
    /// The repository; empty when the server names none.
    pub repository: String,
}

impl Origin {
    /// The job and the repository, as far as they are named.
    pub fn in_words(&self) -> String {
        match (self.job.as_str(), self.repository.as_str()) {
            ("", "") => "unnamed job".to_owned(),
            ("", repository) => repository.to_owned(),
            (job, "") => job.to_owned(),
            (job, repository) => format!("{job} → {repository}"),
        }
    }
}

/// How data came into a repository.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A backup job wrote it.
    Backup,
    /// It was copied for the long term.
    LongTermCopy,
    /// It was brought back from an archive.
    Retrieved,
}

/// All restore points of an organization, oldest first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RestorePoints(Vec<RestorePoint>);

impl RestorePoints {
    /// Sorts by time; servers list one job after the other.
    pub fn new(mut points: Vec<RestorePoint>) -> Self {
        points.sort_by_key(|point| point.at);
        Self(points)
    }

    /// All of them, oldest first.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = &RestorePoint> {
        self.0.iter()
    }

    /// Those that hold something of the type, oldest first; without a type, all.
    pub fn of(
        &self,
        restore_type: Option<RestoreType>,
    ) -> impl DoubleEndedIterator<Item = &RestorePoint> {
        self.iter()
            .filter(move |point| restore_type.is_none_or(|wanted| point.holds(wanted)))
    }

    /// The restore points of the type next to a moment: the last before it and the first after it. One at the moment
    /// itself is neither.
    pub fn neighbours(
        &self,
        restore_type: Option<RestoreType>,
        moment: PointInTime,
    ) -> [Option<PointInTime>; 2] {
        // As moments that can be asked for: rounded up, the point at the moment is the moment.
        let moments = || self.of(restore_type).filter_map(RestorePoint::moment);
        [
            moments().rev().find(|other| *other < moment),
            moments().find(|other| *other > moment),
        ]
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The oldest.
    pub fn first(&self) -> Option<&RestorePoint> {
        self.0.first()
    }

    /// The newest.
    pub fn last(&self) -> Option<&RestorePoint> {
        self.0.last()
    }

    /// Puts the names of jobs and repositories in the place of their IDs.
    pub fn name_origins(&mut self, names: &[(String, String)]) {
        for point in &mut self.0 {
            for id in [&mut point.origin.job, &mut point.origin.repository] {
                if let Some((_, name)) = names.iter().find(|(named, _)| named == id) {
                    id.clone_from(name);
                }
            }
        }
    }
}
