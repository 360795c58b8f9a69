//! Compares the time in a session’s name with the requested point in time.
//!
//! The server names sessions like `Teams restore (Entire organization - 1/22/2022 2:56:55 PM)`, in its own time zone,
//! which it does not tell.

use chrono::NaiveDateTime;

use crate::domain::time::{numeric::NumericDateTime, point_in_time::PointInTime};

/// Whether the name of a session contains the requested point in time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NameCheck {
    /// The time matches if the server’s clock is this many minutes ahead of UTC.
    Matches(i64),
    /// The time does not match in any time zone.
    Differs,
    /// The name contains no time that can be read.
    NoTime,
}

impl NameCheck {
    /// Compares a session’s name with the requested point in time.
    pub fn of(name: &str, requested: PointInTime) -> Self {
        let date_time = name
            .rsplit_once(" - ")
            .and_then(|(_, time)| NumericDateTime::parse(time.trim_end_matches(')')));
        let Some(date_time) = date_time else {
            return Self::NoTime;
        };
        [date_time.month_first(), date_time.day_first()]
            .into_iter()
            .flatten()
            .find_map(|local| offset_minutes(local, requested))
            .map_or(Self::Differs, Self::Matches)
    }
}

/// Returns the UTC offset, in minutes, of a clock that shows `local` at `point_in_time`, if a time zone can have this
/// offset: a quarter of an hour or a multiple, from −12 to +14 hours. Milliseconds are ignored, because names do not
/// contain them.
fn offset_minutes(local: NaiveDateTime, point_in_time: PointInTime) -> Option<i64> {
    let seconds = local.and_utc().timestamp() - point_in_time.instant().timestamp();
    let (minutes, rest) = (seconds / 60, seconds % (15 * 60));
    (rest == 0 && (-12 * 60..=14 * 60).contains(&minutes)).then_some(minutes)
}
