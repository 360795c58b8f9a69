//! The point in time of a restore session.

use std::fmt;

use chrono::{DateTime, Datelike, Duration, Timelike, Utc};

use crate::domain::time::iso8601::IsoDateTime;

/// An instant in whole milliseconds, in UTC, as the API accepts it.
///
/// Formatted as in a request: `2022-01-22T14:56:55.862Z`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct PointInTime(DateTime<Utc>);

impl PointInTime {
    /// Rounds `instant` up to a whole millisecond. Restore points have seven fractional digits; rounded down, the
    /// request would be for a time before the restore point, and so for an older one. `None` outside the years 1 to
    /// 9999, for which the API has no format.
    pub fn ceil_to_millis(instant: DateTime<Utc>) -> Option<Self> {
        let excess = i64::from(instant.timestamp_subsec_nanos() % 1_000_000);
        let missing = if excess == 0 { 0 } else { 1_000_000 - excess };
        let rounded = instant.checked_add_signed(Duration::nanoseconds(missing))?;
        (1..=9999)
            .contains(&rounded.year())
            .then_some(Self(rounded))
    }

    /// Returns whether `time` is later than a restore point at `instant`, apart from the rounding up to milliseconds.
    pub fn is_after(time: DateTime<Utc>, instant: DateTime<Utc>) -> bool {
        time > Self::ceil_to_millis(instant).map_or(instant, Self::instant)
    }

    /// Parses the format of the API, with `Z` or an offset.
    pub fn from_api(text: &str) -> Option<Self> {
        Self::ceil_to_millis(IsoDateTime::parse(text).ok()?.instant()?)
    }

    /// Returns the instant.
    pub fn instant(self) -> DateTime<Utc> {
        self.0
    }

    /// Returns the milliseconds since 1970.
    pub fn epoch_milliseconds(self) -> i64 {
        self.0.timestamp_millis()
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
