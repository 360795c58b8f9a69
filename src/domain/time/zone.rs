//! Conversion between local times and instants. Clocks show most local times once; when they are changed, they skip
//! some (a gap) and repeat others (a fold).

use chrono::{DateTime, Duration, FixedOffset, NaiveDateTime, TimeZone, Utc};

use crate::domain::time::point_in_time::PointInTime;

/// A time zone, as the function from an instant to its UTC offset. The browser has the time zone database; this is all
/// that it tells.
pub trait Zone {
    /// Returns the UTC offset at `instant`.
    fn offset_at(&self, instant: DateTime<Utc>) -> FixedOffset;
}

impl<F: Fn(DateTime<Utc>) -> FixedOffset> Zone for F {
    fn offset_at(&self, instant: DateTime<Utc>) -> FixedOffset {
        self(instant)
    }
}

/// The instants that a local time can mean in a zone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LocalResolution {
    /// The clocks show the time once.
    Single(DateTime<Utc>),
    /// The clocks were put back and show the time twice: the first and the second instant.
    Fold(DateTime<Utc>, DateTime<Utc>),
    /// The clocks were put forward and skip the time: the instants that are earlier and later by the length of the gap.
    Gap(DateTime<Utc>, DateTime<Utc>),
}

/// Returns the instants at which the clocks of `zone` show `local`, or `None` outside the years that chrono supports.
///
/// Gaps and folds are resolved as in
/// [Temporal](https://tc39.es/proposal-temporal/docs/ambiguity.html).
pub fn resolve_local(local: NaiveDateTime, zone: &dyn Zone) -> Option<LocalResolution> {
    // The clocks change at most once within the two days around `local`, so these are the offsets before and after it.
    let offset_near = |days: i64| {
        let near = local.checked_add_signed(Duration::days(days))?.and_utc();
        Some(zone.offset_at(near))
    };
    let instant_with =
        |offset: FixedOffset| Some(offset.from_local_datetime(&local).single()?.to_utc());
    let (before, after) = (offset_near(-1)?, offset_near(1)?);
    let (with_before, with_after) = (instant_with(before)?, instant_with(after)?);
    let valid_before = zone.offset_at(with_before) == before;
    let valid_after = zone.offset_at(with_after) == after;
    Some(match (valid_before, valid_after) {
        (true, true) if with_before != with_after => LocalResolution::Fold(with_before, with_after),
        (true, _) => LocalResolution::Single(with_before),
        (_, true) => LocalResolution::Single(with_after),
        // In a gap, the offset grows: with the later offset, the same local time is an earlier instant.
        (false, false) => LocalResolution::Gap(with_after, with_before),
    })
}

/// Returns the earliest instant at which the clocks of `zone` show `local`. In a gap, this is the instant that is later
/// by the length of the gap (as jiff’s `Disambiguation::Compatible`); for the first time of the gap, it is when the
/// clocks change.
pub fn earliest(local: NaiveDateTime, zone: &dyn Zone) -> Option<DateTime<Utc>> {
    match resolve_local(local, zone)? {
        LocalResolution::Single(instant)
        | LocalResolution::Fold(instant, _)
        | LocalResolution::Gap(_, instant) => Some(instant),
    }
}

/// Returns the local time in `zone` at `instant`.
pub fn to_local(instant: DateTime<Utc>, zone: &dyn Zone) -> NaiveDateTime {
    instant
        .with_timezone(&zone.offset_at(instant))
        .naive_local()
}

/// Formats a point in time as local time in `zone`, so that the user can edit it. In a fold, the UTC offset is added.
pub fn format_local(point_in_time: PointInTime, zone: &dyn Zone) -> String {
    let instant = point_in_time.instant();
    let local = to_local(instant, zone);
    let text = format!("{} {}", local.date(), local.time());
    match resolve_local(local, zone) {
        Some(LocalResolution::Single(_)) => text,
        _ => format!("{text}{}", zone.offset_at(instant)),
    }
}
