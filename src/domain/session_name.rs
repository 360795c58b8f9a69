//! The time in a session’s name, and whether it is the requested point in time.
//!
//! The server names sessions like `Teams restore (Entire organization - 1/22/2022 2:56:55 PM)`, in its own time zone and
//! in the format of its own language, neither of which it tells.

use chrono::{Datelike, NaiveDateTime};

use crate::domain::{
    clean_text::clean,
    time::{
        point_in_time::PointInTime,
        written::{WrittenDate, WrittenTime},
    },
};

/// A date and a time have at least this many digits. A name with fewer shows no time.
const MIN_DIGITS: usize = 6;

/// Whether the name of a session contains the requested point in time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NameCheck {
    /// The time matches if the server’s clock is this many minutes ahead of UTC.
    Matches(i64),
    /// The time does not match in any time zone.
    Differs,
    /// The name has digits that may be a time, in a format that cannot be read for certain.
    Unreadable,
    /// The name contains no time.
    NoTime,
}

impl NameCheck {
    /// Compares a session’s name with the requested point in time.
    pub fn of(name: &str, requested: PointInTime) -> Self {
        let name = clean(name);
        let times = server_times(time_part(&name).unwrap_or_default());
        if times.is_empty() {
            let digits = name.chars().filter(|letter| is_digit(*letter)).count();
            return if digits < MIN_DIGITS {
                Self::NoTime
            } else {
                Self::Unreadable
            };
        }
        times
            .into_iter()
            .find_map(|local| offset_minutes(local, requested))
            .map_or(Self::Differs, Self::Matches)
    }
}

/// Returns the local times that a session’s name can mean, if a clean text is the name of a session. There are two if
/// the month or the day can be first.
pub fn times_in_session_name(text: &str) -> Vec<NaiveDateTime> {
    let time = time_part(text).filter(|_| text.contains('('));
    server_times(time.unwrap_or_default())
}

/// Returns the part of a session’s name that says what the session shows, without what all sessions of this page have:
/// the time as the server wrote it, and the scope if it is not the whole organization. The whole name if it is another.
///
/// ```
/// use restore_desk::domain::session_name::point_in_name;
/// assert_eq!(point_in_name("Teams restore (Entire organization - 1/22/2022 2:56:55 PM)"), "1/22/2022 2:56:55 PM");
/// assert_eq!(point_in_name("Teams restore (Sales - 1/22/2022)"), "Sales - 1/22/2022");
/// assert_eq!(point_in_name("Nightly test"), "Nightly test");
/// ```
pub fn point_in_name(name: &str) -> &str {
    let in_parentheses = name.strip_suffix(')').and_then(|name| name.split_once('('));
    let Some((_, content)) = in_parentheses else {
        return name;
    };
    content
        .strip_prefix("Entire organization - ")
        .unwrap_or(content)
}

/// Returns the part of a name in which the server writes the time.
fn time_part(name: &str) -> Option<&str> {
    let (_, time) = name.rsplit_once(" - ")?;
    Some(time.strip_suffix(')').unwrap_or(time))
}

/// Returns the local times that a text of the server can mean. Calendars other than the Gregorian one have other years,
/// so a year that is far away cannot be read.
fn server_times(text: &str) -> Vec<NaiveDateTime> {
    let Ok(WrittenTime {
        date: Some(WrittenDate::Numeric(date)),
        time: Some(time),
        weekday: None,
        is_last: false,
        zone: None,
    }) = WrittenTime::parse(text)
    else {
        return Vec::new();
    };
    let mut times: Vec<NaiveDateTime> = [date.month_first(), date.day_first()]
        .into_iter()
        .flatten()
        .filter(|date| (1900..2400).contains(&date.year()))
        .filter_map(|date| Some(date.and_time(time.time()?)))
        .collect();
    times.dedup();
    times
}

/// Returns whether a character is a digit, also in Arabic or Persian.
fn is_digit(letter: char) -> bool {
    matches!(letter, '0'..='9' | '\u{660}'..='\u{669}' | '\u{6f0}'..='\u{6f9}')
}

/// Returns the UTC offset, in minutes, of a clock that shows `local` at `point_in_time`, if a time zone can have this
/// offset: a quarter of an hour or a multiple, from −12 to +14 hours. Milliseconds are ignored, because names do not
/// contain them.
fn offset_minutes(local: NaiveDateTime, point_in_time: PointInTime) -> Option<i64> {
    let seconds = local.and_utc().timestamp() - point_in_time.instant().timestamp();
    let (minutes, rest) = (seconds / 60, seconds % (15 * 60));
    (rest == 0 && (-12 * 60..=14 * 60).contains(&minutes)).then_some(minutes)
}
