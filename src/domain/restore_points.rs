//! The restore points of an organization: one for each run of a backup job.

pub mod list;
pub mod pauses;

use chrono::{DateTime, Duration, Utc};

use crate::domain::{
    partial::Gaps,
    restore_point::RestorePoint,
    restore_points::{
        list::PointList,
        pauses::{Pause, pauses},
    },
    restore_type::RestoreType,
    time::point_in_time::PointInTime,
};

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
        let of_type = self.of_type(restore_type);
        PointList::new(
            &self.sorted,
            of_type.map(|of_type| of_type.indices.as_slice()),
        )
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
