//! The restore points of an organization: one for each run of a backup job.

pub mod pauses;

use chrono::{DateTime, Duration, Utc};

use crate::domain::{
    partial::Gaps,
    restore_points::pauses::{Pause, pauses},
    restore_type::RestoreType,
    time::point_in_time::PointInTime,
};

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

    /// Returns the name of the job, and of the repository if `others` has more than one with this job.
    pub fn name_among(&self, others: &[Self]) -> String {
        let is_unique =
            |other: &Self| other.source.job != self.source.job || other.source == self.source;
        if !self.source.job.is_empty() && others.iter().all(is_unique) {
            self.source.job.clone()
        } else {
            self.source.label()
        }
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
    /// For each of [`RestoreType::ALL`]. They are made once, because the timeline needs them on every step.
    by_type: [OfType; 4],
    /// The pauses between restore points of any type.
    pauses: Vec<Pause>,
    gaps: Gaps,
    is_assumed_utc: bool,
}

/// The restore points of a type.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct OfType {
    /// Their indices in the list: four bytes for each, where a copy would take a hundred.
    indices: Vec<u32>,
    pauses: Vec<Pause>,
}

impl RestorePoints {
    /// Sorts the restore points by time: the server lists them by job.
    pub fn new(mut points: Vec<RestorePoint>) -> Self {
        points.sort_by_key(|point| point.at);
        let times = |indices: &[u32]| -> Vec<DateTime<Utc>> {
            let at = |index: &u32| Some(points.get(*index as usize)?.at);
            indices.iter().filter_map(at).collect()
        };
        let by_type = RestoreType::ALL.map(|restore_type| {
            let with_index = (0..).zip(&points);
            let indices: Vec<u32> = with_index
                .filter_map(|(index, point)| point.contains(restore_type).then_some(index))
                .collect();
            OfType {
                pauses: pauses(&times(&indices)),
                indices,
            }
        });
        let all: Vec<DateTime<Utc>> = points.iter().map(|point| point.at).collect();
        Self {
            pauses: pauses(&all),
            by_type,
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
        // As rounded points in time, so that a chosen restore point is not later than itself.
        let list = self.list(restore_type);
        let chosen = point_in_time.instant();
        let before = chosen
            .checked_sub_signed(Duration::milliseconds(1))
            .map_or(0, |end| list.count_until(end));
        let previous = before.checked_sub(1).and_then(|index| list.get(index));
        let next = list.get(list.count_until(chosen));
        [previous, next].map(|point| point?.point_in_time())
    }

    /// Returns those that contain data of the type, for access by position; without a type, all.
    pub fn list(&self, restore_type: Option<RestoreType>) -> PointList<'_> {
        PointList {
            all: &self.sorted,
            indices: self
                .of_type(restore_type)
                .map(|of_type| of_type.indices.as_slice()),
        }
    }

    /// Returns the pauses in the backups of the type, oldest first; without a type, in all backups. If something is
    /// missing from the list, there may be restore points within a pause.
    pub fn pauses(&self, restore_type: Option<RestoreType>) -> &[Pause] {
        self.of_type(restore_type)
            .map_or(&self.pauses, |of_type| &of_type.pauses)
    }

    fn of_type(&self, restore_type: Option<RestoreType>) -> Option<&OfType> {
        self.by_type.get(restore_type? as usize)
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

/// The restore points of a type, oldest first.
#[derive(Clone, Copy, Debug)]
pub struct PointList<'a> {
    all: &'a [RestorePoint],
    /// `None` stands for all.
    indices: Option<&'a [u32]>,
}

impl<'a> PointList<'a> {
    /// Returns how many there are.
    pub fn len(self) -> usize {
        self.indices.map_or(self.all.len(), <[u32]>::len)
    }

    /// Returns whether there are none.
    pub fn is_empty(self) -> bool {
        self.len() == 0
    }

    /// Returns the restore point at a position.
    pub fn get(self, position: usize) -> Option<&'a RestorePoint> {
        let index = match self.indices {
            Some(indices) => *indices.get(position)? as usize,
            None => position,
        };
        self.all.get(index)
    }

    /// Returns the oldest and the newest.
    pub fn ends(self) -> Option<[&'a RestorePoint; 2]> {
        Some([self.get(0)?, self.get(self.len().checked_sub(1)?)?])
    }

    /// Returns how many are before an instant. A binary search.
    pub fn count_before(self, instant: DateTime<Utc>) -> usize {
        match self.indices {
            Some(indices) => indices.partition_point(|index| {
                let point = self.all.get(*index as usize);
                point.is_some_and(|point| point.at < instant)
            }),
            None => self.all.partition_point(|point| point.at < instant),
        }
    }

    /// Returns how many are at or before an instant.
    pub fn count_until(self, instant: DateTime<Utc>) -> usize {
        instant
            .checked_add_signed(Duration::nanoseconds(1))
            .map_or(self.len(), |end| self.count_before(end))
    }

    /// Returns the newest at or before an instant: the one that a session for this time contains.
    pub fn newest_at(self, instant: DateTime<Utc>) -> Option<&'a RestorePoint> {
        self.get(self.count_until(instant).checked_sub(1)?)
    }

    /// Returns the one that is nearest to an instant.
    pub fn nearest(self, instant: DateTime<Utc>) -> Option<&'a RestorePoint> {
        let next = self.get(self.count_before(instant));
        let previous = self.newest_at(instant);
        match (previous, next) {
            (Some(previous), Some(next)) if next.at - instant < instant - previous.at => Some(next),
            (previous, next) => previous.or(next),
        }
    }
}
