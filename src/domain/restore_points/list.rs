//! The restore points of a type, for access by position.

use chrono::{DateTime, Duration, Utc};

use crate::domain::restore_point::RestorePoint;

/// The restore points of a type, oldest first.
#[derive(Clone, Copy, Debug)]
pub struct PointList<'a> {
    all: &'a [RestorePoint],
    indices: Option<&'a [u32]>,
}

impl<'a> PointList<'a> {
    /// The restore points with these indices among all; `None` stands for all.
    pub fn new(all: &'a [RestorePoint], indices: Option<&'a [u32]>) -> Self {
        Self { all, indices }
    }

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
