//! The pauses in the backups: where the next restore point is later than usual.

use chrono::{DateTime, Duration, Utc};

/// A time between two restore points that is longer than twice the usual one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pause {
    /// When the restore point before it was created.
    pub from: DateTime<Utc>,
    /// When the restore point after it was created.
    pub to: DateTime<Utc>,
}

/// So many distances have a median of their own.
///
/// What is usual changes over the years: a job that ran once a day may now run every six hours. The median of the whole
/// list would make each of those days a pause.
const GROUP: usize = 16;

/// Finds the pauses between times, which must be sorted.
pub(super) fn pauses(times: &[DateTime<Utc>]) -> Vec<Pause> {
    let distances: Vec<Duration> = times
        .iter()
        .zip(times.iter().skip(1))
        .map(|(from, to)| *to - *from)
        .collect();
    let medians: Vec<Duration> = distances.chunks(GROUP).map(median).collect();
    let mut pauses = Vec::new();
    for (index, distance) in distances.iter().enumerate() {
        // The longest of three medians, so that the group in which the schedule changes has no pauses.
        let group = index / GROUP;
        let usual = medians.iter().skip(group.saturating_sub(1));
        let usual = usual.take(if group == 0 { 2 } else { 3 }).max();
        if usual.is_some_and(|usual| *distance > *usual * 2)
            && let (Some(from), Some(to)) = (times.get(index), times.get(index + 1))
        {
            pauses.push(Pause {
                from: *from,
                to: *to,
            });
        }
    }
    pauses
}

/// The median, or the longer one of the two in the middle. Counted, because a sort has more code than the few values are
/// worth.
fn median(distances: &[Duration]) -> Duration {
    let rank = distances.len() / 2;
    let count = |condition: &dyn Fn(&Duration) -> bool| {
        distances.iter().filter(|other| condition(other)).count()
    };
    let is_median = |value: &&Duration| {
        count(&|other| other < *value) <= rank && count(&|other| other <= *value) > rank
    };
    distances
        .iter()
        .find(is_median)
        .copied()
        .unwrap_or_default()
}
