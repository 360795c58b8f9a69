//! The moment to which a restore session goes back.

use std::fmt;

use chrono::{DateTime, Datelike, Duration, Timelike, Utc};

use super::written_moment::WrittenMoment;

/// A moment, to the millisecond, in UTC: what the server is asked for.
///
/// Shown as the API takes it: `2022-01-22T14:56:55.862Z`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct PointInTime(DateTime<Utc>);

impl PointInTime {
    /// The first millisecond that is not before `instant`: a moment taken from a restore point, which has seven
    /// fractional digits, must never be sent as a moment before it. `None` outside of the years 1 to 9999, for which
    /// the API has no form.
    pub fn not_before(instant: DateTime<Utc>) -> Option<Self> {
        let beyond = i64::from(instant.timestamp_subsec_nanos() % 1_000_000);
        let rest = if beyond == 0 { 0 } else { 1_000_000 - beyond };
        let moment = instant.checked_add_signed(Duration::nanoseconds(rest))?;
        (1..=9999).contains(&moment.year()).then_some(Self(moment))
    }

    /// Whether `moment` is later than a restore point of `instant`, by more than what rounding up to milliseconds adds.
    pub fn is_after(moment: DateTime<Utc>, instant: DateTime<Utc>) -> bool {
        moment > Self::not_before(instant).map_or(instant, Self::instant)
    }

    /// Reads the form of the API, with `Z` or an offset.
    pub fn from_api(text: &str) -> Option<Self> {
        Self::not_before(WrittenMoment::parse(text).ok()?.instant()?)
    }

    /// The moment.
    pub fn instant(self) -> DateTime<Utc> {
        self.0
    }

    /// Milliseconds since 1970.
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
