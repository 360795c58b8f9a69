//! The pauses in the backups on the timeline.

use crate::domain::{
    restore_points::pauses::Pause,
    time::timeline::range::{TimeRange, WIDTH},
};

/// A pause is at least so wide that it can be seen: three pixels of 600.
const MIN_WIDTH: i64 = 50;
/// More pauses that are narrower than that are left out: they are a rhythm, such as weekends, and would cover everything.
const MAX_NARROW: usize = 24;

/// A pause in view.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ShownPause {
    /// The position of its start, not left of the timeline.
    pub from: i64,
    /// The position of its end, not right of the timeline.
    pub to: i64,
    /// Its whole length in milliseconds, including what is out of view.
    pub milliseconds: i64,
}

/// Returns the pauses in a range, oldest first. `pauses` must be sorted.
pub fn shown_pauses(pauses: &[Pause], range: TimeRange) -> Vec<ShownPause> {
    let first = pauses.partition_point(|pause| pause.to <= range.from);
    let end = pauses.partition_point(|pause| pause.from < range.to);
    let in_range = pauses.get(first..end).unwrap_or_default();
    let is_wide = |from: i64, to: i64| to - from >= MIN_WIDTH;
    let positions = |pause: &Pause| {
        let position = |instant| range.position(instant).clamp(0, WIDTH);
        (position(pause.from), position(pause.to))
    };
    let narrow = in_range.iter().filter(|pause| {
        let (from, to) = positions(pause);
        !is_wide(from, to)
    });
    let are_narrow_shown = narrow.count() <= MAX_NARROW;
    let shown = in_range.iter().filter_map(|pause| {
        let (from, to) = positions(pause);
        (are_narrow_shown || is_wide(from, to)).then(|| ShownPause {
            from: from.min(WIDTH - MIN_WIDTH),
            to: to.max(from + MIN_WIDTH).min(WIDTH),
            milliseconds: (pause.to - pause.from).num_milliseconds(),
        })
    });
    shown.collect()
}
