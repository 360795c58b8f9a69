//! From the clock on the wall to the instant: clocks show most times once, some twice, and some never.

use chrono::{DateTime, Duration, FixedOffset, NaiveDateTime, TimeZone, Utc};

use super::point_in_time::PointInTime;

/// The offset from UTC that a zone has at an instant.
pub trait Zone {
    /// The offset at `instant`.
    fn offset_at(&self, instant: DateTime<Utc>) -> FixedOffset;
}

impl<F: Fn(DateTime<Utc>) -> FixedOffset> Zone for F {
    fn offset_at(&self, instant: DateTime<Utc>) -> FixedOffset {
        self(instant)
    }
}

/// When the clocks of a zone show a time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Showing {
    /// Once, as nearly always.
    Once(DateTime<Utc>),
    /// Twice: they were put back over it.
    Twice(DateTime<Utc>, DateTime<Utc>),
    /// Never: they were put forward over it. These show the time by as much earlier and later as was skipped.
    Never(DateTime<Utc>, DateTime<Utc>),
}

/// When the clocks of `zone` show `wall`; `None` beyond the years that can be counted.
///
/// The policies for times that are shown twice or never are those of
/// <https://tc39.es/proposal-temporal/docs/ambiguity.html>.
pub fn showing(wall: NaiveDateTime, zone: &dyn Zone) -> Option<Showing> {
    // Offsets a day before and after bracket any change of the clocks.
    let offset_near = |days: i64| {
        let near = wall.checked_add_signed(Duration::days(days))?.and_utc();
        Some(zone.offset_at(near))
    };
    let instant_with =
        |offset: FixedOffset| Some(offset.from_local_datetime(&wall).single()?.to_utc());
    let (before, after) = (offset_near(-1)?, offset_near(1)?);
    let (with_before, with_after) = (instant_with(before)?, instant_with(after)?);
    let shows_before = zone.offset_at(with_before) == before;
    let shows_after = zone.offset_at(with_after) == after;
    Some(match (shows_before, shows_after) {
        (true, true) if with_before != with_after => Showing::Twice(with_before, with_after),
        (true, _) => Showing::Once(with_before),
        (_, true) => Showing::Once(with_after),
        // The offset that held after the change counts from an earlier instant.
        (false, false) => Showing::Never(with_after, with_before),
    })
}

/// The first instant at which the clocks of `zone` show `wall` or, if they skip it, what lies as far behind the gap.
/// For the edge of a gap that is where they arrive.
pub fn arrival(wall: NaiveDateTime, zone: &dyn Zone) -> Option<DateTime<Utc>> {
    match showing(wall, zone)? {
        Showing::Once(instant) | Showing::Twice(instant, _) | Showing::Never(_, instant) => {
            Some(instant)
        }
    }
}

/// What the clocks of `zone` show at `instant`.
pub fn wall(instant: DateTime<Utc>, zone: &dyn Zone) -> NaiveDateTime {
    instant
        .with_timezone(&zone.offset_at(instant))
        .naive_local()
}

/// A moment as it can be typed: by the clocks of `zone`, with the offset where they show it twice.
pub fn typed(moment: PointInTime, zone: &dyn Zone) -> String {
    let wall = wall(moment.instant(), zone);
    let text = format!("{} {}", wall.date(), wall.time());
    match showing(wall, zone) {
        Some(Showing::Once(_)) => text,
        _ => format!("{text}{}", zone.offset_at(moment.instant())),
    }
}
