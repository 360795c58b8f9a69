//! The moment to which a restore session goes back, read from what people type and paste.

use std::fmt;

use chrono::{DateTime, Datelike, Duration, FixedOffset, NaiveDateTime, TimeZone, Timelike, Utc};

use super::written_moment::{Unreadable, WrittenMoment};

/// A moment, to the millisecond, in UTC: what the server is asked for.
///
/// Shown as the API takes it: `2022-01-22T14:56:55.862Z`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct PointInTime(DateTime<Utc>);

/// Why a text is no point in time, or not exactly one.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Problem {
    /// Nothing was typed.
    #[error("enter a date and time, such as 2022-01-22 14:56")]
    Missing,
    /// The text has another form.
    #[error(
        "expected a date and time such as 2022-01-22 14:56 or 2022-01-22T14:56:55Z, found “{0}”"
    )]
    Malformed(String),
    /// The calendar has no such day, or the day no such time.
    #[error("there is no such date and time as {0}")]
    Impossible(String),
    /// The zone's clocks skip this wall time.
    #[error("clocks here skip {0}: add the offset, such as {0}{1}")]
    Skipped(String, String),
    /// The zone's clocks show this wall time twice.
    #[error("clocks here show {0} twice: add the offset, {0}{1} or {0}{2}")]
    Repeated(String, String, String),
}

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

impl PointInTime {
    /// The first millisecond that is not before `instant`: a moment taken from a restore point, which has seven
    /// fractional digits, must never be sent as a moment before it.
    pub fn not_before(instant: DateTime<Utc>) -> Self {
        let beyond = i64::from(instant.timestamp_subsec_nanos() % 1_000_000);
        let rest = if beyond == 0 { 0 } else { 1_000_000 - beyond };
        Self(instant + Duration::nanoseconds(rest))
    }

    /// Reads `2022-01-22 14:56[:55[.862]]` in `zone`, or the same with `Z` or an offset, which then decides.
    ///
    /// # Errors
    /// Says what was expected and what was found; a wall time that the zone skips or repeats is refused.
    pub fn read(text: &str, zone: &impl Zone) -> Result<Self, Problem> {
        let text = text.trim();
        if text.is_empty() {
            return Err(Problem::Missing);
        }
        let written = WrittenMoment::parse(text).map_err(|unreadable| match unreadable {
            Unreadable::Malformed => Problem::Malformed(text.to_owned()),
            Unreadable::Impossible => Problem::Impossible(text.to_owned()),
        })?;
        let moment = match written.offset {
            Some(offset) => offset
                .from_local_datetime(&written.wall)
                .single()
                .map(|moment| Self::not_before(moment.to_utc()))
                .ok_or_else(|| Problem::Impossible(text.to_owned())),
            None => in_zone(written.wall, zone, text),
        }?;
        // An offset, or the rounding up, can lead out of the years of four digits that the API writes.
        if (1..=9999).contains(&moment.0.year()) {
            Ok(moment)
        } else {
            Err(Problem::Impossible(text.to_owned()))
        }
    }

    /// The moment.
    pub fn instant(self) -> DateTime<Utc> {
        self.0
    }
}

impl fmt::Display for PointInTime {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (day, time) = (self.0.date_naive(), self.0.time());
        let (hour, minute, second) = (time.hour(), time.minute(), time.second());
        let millisecond = self.0.timestamp_subsec_millis();
        write!(
            f,
            "{day}T{hour:02}:{minute:02}:{second:02}.{millisecond:03}Z"
        )
    }
}

/// Finds the one instant at which the zone's clocks show `wall`. Offsets a day before and after bracket any change.
fn in_zone(wall: NaiveDateTime, zone: &impl Zone, text: &str) -> Result<PointInTime, Problem> {
    let impossible = || Problem::Impossible(text.to_owned());
    let offset_near = |days: i64| {
        let near = wall.checked_add_signed(Duration::days(days))?.and_utc();
        Some(zone.offset_at(near))
    };
    let before = offset_near(-1).ok_or_else(impossible)?;
    let after = offset_near(1).ok_or_else(impossible)?;
    let instant_with = |offset: FixedOffset| {
        let instant = offset.from_local_datetime(&wall).single()?.to_utc();
        (zone.offset_at(instant) == offset).then_some(instant)
    };
    match (instant_with(before), instant_with(after)) {
        (Some(earlier), Some(later)) if earlier != later => Err(Problem::Repeated(
            text.to_owned(),
            offset_text(before),
            offset_text(after),
        )),
        (Some(instant), _) | (_, Some(instant)) => Ok(PointInTime::not_before(instant)),
        (None, None) => Err(Problem::Skipped(text.to_owned(), offset_text(after))),
    }
}

/// An offset as ISO 8601 writes it, such as `+01:00`.
pub fn offset_text(offset: FixedOffset) -> String {
    let seconds = offset.local_minus_utc();
    let sign = if seconds < 0 { '-' } else { '+' };
    let minutes = seconds.abs() / 60;
    format!("{sign}{:02}:{:02}", minutes / 60, minutes % 60)
}
