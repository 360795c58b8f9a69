//! The restore points of an organization: one for each run of a backup job.

use chrono::{DateTime, Utc};

use crate::domain::{partial::Gaps, restore_type::RestoreType, time::point_in_time::PointInTime};

/// The data that one run of a job stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RestorePoint {
    /// When it was created, to 100 nanoseconds, as the server sends it.
    pub at: DateTime<Utc>,
    /// For each of [`RestoreType::ALL`], whether it contains data of this type.
    pub contains: [bool; 4],
    /// The job that created it, and the repository that stores it.
    pub source: BackupSource,
    /// How the data came into the repository.
    pub kind: CopyKind,
}

impl RestorePoint {
    /// Returns the point in time to request: the first whole millisecond at which the restore point exists.
    pub fn point_in_time(&self) -> Option<PointInTime> {
        PointInTime::ceil_to_millis(self.at)
    }

    /// Returns whether it contains data of this type.
    pub fn contains(&self, restore_type: RestoreType) -> bool {
        self.contains.get(restore_type as usize) == Some(&true)
    }
}

/// A job and the repository that it writes to: their IDs, or their names once those are known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BackupSource {
    /// The job; empty if the server sent none.
    pub job: String,
    /// The repository; empty if the server sent none.
    pub repository: String,
}

impl BackupSource {
    /// Returns the job and the repository, as far as they are known: `Everything → Default Backup Repository`.
    pub fn label(&self) -> String {
        match (self.job.as_str(), self.repository.as_str()) {
            ("", "") => "job not given".to_owned(),
            ("", repository) => repository.to_owned(),
            (job, "") => job.to_owned(),
            (job, repository) => format!("{job} → {repository}"),
        }
    }
}

/// How data came into a repository.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CopyKind {
    /// A backup job wrote it.
    Backup,
    /// It was copied for long-term storage.
    LongTermCopy,
    /// It was retrieved from an archive.
    Retrieved,
}

/// The restore points of an organization, oldest first, as far as they could be read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RestorePoints {
    sorted: Vec<RestorePoint>,
    gaps: Gaps,
    is_assumed_utc: bool,
}

impl RestorePoints {
    /// Sorts the restore points by time: the server lists them by job.
    pub fn new(mut points: Vec<RestorePoint>) -> Self {
        points.sort_by_key(|point| point.at);
        Self {
            sorted: points,
            ..Self::default()
        }
    }

    /// The same list, from which something is missing.
    #[must_use]
    pub fn with_gaps(self, gaps: Gaps) -> Self {
        Self { gaps, ..self }
    }

    /// The same list, of which the server sent times without an offset, if `is_assumed_utc`. They were read as UTC.
    #[must_use]
    pub fn with_assumed_utc(self, is_assumed_utc: bool) -> Self {
        Self {
            is_assumed_utc,
            ..self
        }
    }

    /// Returns what is missing from the list.
    pub fn gaps(&self) -> Gaps {
        self.gaps
    }

    /// Returns whether the server sent times without an offset, which were read as UTC.
    pub fn is_assumed_utc(&self) -> bool {
        self.is_assumed_utc
    }

    /// Iterates over all that could be read, oldest first.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = &RestorePoint> {
        self.sorted.iter()
    }

    /// Iterates over those that contain data of the type, oldest first; without a type, over all.
    pub fn of(
        &self,
        restore_type: Option<RestoreType>,
    ) -> impl DoubleEndedIterator<Item = &RestorePoint> {
        self.iter()
            .filter(move |point| restore_type.is_none_or(|wanted| point.contains(wanted)))
    }

    /// Iterates over those of the type from one instant on and before another, oldest first.
    pub fn between(
        &self,
        restore_type: Option<RestoreType>,
        from: DateTime<Utc>,
        to: DateTime<Utc>,
    ) -> impl DoubleEndedIterator<Item = &RestorePoint> {
        let index_of = |instant| self.sorted.partition_point(|point| point.at < instant);
        self.sorted
            .get(index_of(from)..index_of(to))
            .unwrap_or_default()
            .iter()
            .filter(move |point| restore_type.is_none_or(|wanted| point.contains(wanted)))
    }

    /// Returns the last restore point of the type before an instant.
    pub fn last_before(
        &self,
        restore_type: Option<RestoreType>,
        instant: DateTime<Utc>,
    ) -> Option<PointInTime> {
        self.between(restore_type, DateTime::<Utc>::MIN_UTC, instant)
            .next_back()?
            .point_in_time()
    }

    /// Returns the first restore point of the type from an instant on.
    pub fn first_from(
        &self,
        restore_type: Option<RestoreType>,
        instant: DateTime<Utc>,
    ) -> Option<PointInTime> {
        self.between(restore_type, instant, DateTime::<Utc>::MAX_UTC)
            .next()?
            .point_in_time()
    }

    /// Returns the last restore point of the type before a point in time, and the first one after it. A restore point
    /// at exactly this point in time is neither.
    pub fn neighbors(
        &self,
        restore_type: Option<RestoreType>,
        point_in_time: PointInTime,
    ) -> [Option<PointInTime>; 2] {
        // Compared as rounded points in time, so that a chosen restore point is not later than itself.
        let times = || {
            self.of(restore_type)
                .filter_map(RestorePoint::point_in_time)
        };
        [
            times().rev().find(|other| *other < point_in_time),
            times().find(|other| *other > point_in_time),
        ]
    }

    /// Returns how many could be read.
    pub fn len(&self) -> usize {
        self.sorted.len()
    }

    /// Returns whether none could be read.
    pub fn is_empty(&self) -> bool {
        self.sorted.is_empty()
    }

    /// Returns the oldest that could be read.
    pub fn first(&self) -> Option<&RestorePoint> {
        self.sorted.first()
    }

    /// Returns the newest that could be read.
    pub fn last(&self) -> Option<&RestorePoint> {
        self.sorted.last()
    }

    /// Replaces the IDs of jobs and repositories with their names; `names` are pairs of an ID and its name.
    pub fn resolve_names(&mut self, names: &[(String, String)]) {
        for point in &mut self.sorted {
            for id in [&mut point.source.job, &mut point.source.repository] {
                if let Some((_, name)) = names
                    .iter()
                    .find(|(named, _)| named.eq_ignore_ascii_case(id))
                {
                    id.clone_from(name);
                }
            }
        }
    }
}
