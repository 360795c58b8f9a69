//! The restore points on the timeline: as lines while they are few, as cells of different depth while they are many.

use chrono::{DateTime, Utc};

use crate::domain::{
    restore_points::list::PointList,
    time::timeline::range::{TimeRange, WIDTH},
};

/// The number of cells in the width of the timeline: each has three pixels on the narrowest phone (320 pixels).
const CELLS: i64 = 96;
/// So many restore points still have lines with space between them.
const MAX_LINES: usize = 48;
/// The number of depths.
pub const DEPTHS: usize = 4;

/// What is drawn for the restore points.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Strip {
    /// The position of each restore point.
    Lines(Vec<i64>),
    /// The cells with restore points.
    Cells(Vec<Cell>),
}

/// The restore points of a short time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cell {
    /// The position of its start, which may be left of the timeline.
    pub from: i64,
    /// The position of its end, which may be right of the timeline.
    pub to: i64,
    /// From 0, for few restore points, to [`DEPTHS`] − 1, for many.
    pub depth: usize,
    /// Whether it contains the restore point that a session would use.
    pub is_used: bool,
}

impl Strip {
    /// Returns what is drawn in a range. `used` is the time of the restore point that a session would use.
    ///
    /// It finds the ends of the cells by binary search, so it takes as long for a hundred restore points as for a hundred
    /// thousand.
    pub fn new(range: TimeRange, points: PointList, used: Option<DateTime<Utc>>) -> Self {
        let (first, end) = (
            points.count_before(range.from),
            points.count_until(range.to),
        );
        if end - first <= MAX_LINES {
            let shown = (first..end).filter_map(|index| points.get(index));
            return Self::Lines(shown.map(|point| range.position(point.at)).collect());
        }
        // Cells begin at multiples of their length, not at the edge: while the range moves, their contents stay.
        let width = range.length().num_milliseconds().max(1);
        let length = (width + CELLS - 1) / CELLS;
        let start = range.from.timestamp_millis();
        let mut from = start - start.rem_euclid(length);
        let mut before = first_of(points, from);
        let mut counts = Vec::new();
        while from < range.to.timestamp_millis() {
            let after = first_of(points, from + length);
            if after > before {
                counts.push((from, after - before));
            }
            (from, before) = (from + length, after);
        }
        let most = counts.iter().map(|(_, count)| *count).max();
        let position = |milliseconds: i64| (milliseconds - start) * WIDTH / width;
        let used = used.map(|used| used.timestamp_millis());
        let cell = |(from, count): (i64, usize)| Cell {
            from: position(from),
            to: position(from + length),
            depth: depth(count, most.unwrap_or_default()),
            is_used: used.is_some_and(|used| (from..from + length).contains(&used)),
        };
        Self::Cells(counts.into_iter().map(cell).collect())
    }
}

fn first_of(points: PointList, milliseconds: i64) -> usize {
    let instant = DateTime::from_timestamp_millis(milliseconds);
    instant.map_or(0, |instant| points.count_before(instant))
}

/// The depth grows with the square root of the ratio to the fullest cell. With the plain ratio, a single day with many
/// restore points would make all others pale; with quantiles, cells that differ by one restore point could look as
/// different as one and a hundred. A cell with four restore points or fewer is never the deepest just because no other
/// has more.
fn depth(count: usize, most: usize) -> usize {
    let most = most.max(DEPTHS);
    (1..DEPTHS)
        .filter(|depth| count * DEPTHS * DEPTHS > depth * depth * most)
        .count()
}
