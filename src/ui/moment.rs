//! Moments in words. Pure: the offset is an argument.

use chrono::{DateTime, Datelike, FixedOffset, Timelike};

const MONTHS: [&str; 12] = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
];

/// A moment in milliseconds since 1970 as a clock shows it that is `offset_minutes` ahead of UTC.
///
/// ```
/// use restore_desk::ui::moment::in_words;
/// assert_eq!(in_words(1_642_863_415_862, 60), "Sat 22 Jan 2022, 15:56:55.862");
/// ```
pub fn in_words(epoch_milliseconds: i64, offset_minutes: i32) -> String {
    let Some(moment) = at(epoch_milliseconds, offset_minutes) else {
        return String::new();
    };
    let milliseconds = match moment.timestamp_subsec_millis() {
        0 => String::new(),
        some => format!(".{some:03}"),
    };
    format!(
        "{} {}, {:02}:{:02}:{:02}{milliseconds}",
        moment.weekday(),
        date(&moment),
        moment.hour(),
        moment.minute(),
        moment.second()
    )
}

/// The day alone: `22 Jan 2022`.
pub fn day_in_words(epoch_milliseconds: i64, offset_minutes: i32) -> String {
    at(epoch_milliseconds, offset_minutes).map_or_else(String::new, |moment| date(&moment))
}

/// The time of day alone, to the second: `15:56:55`.
pub fn clock_in_words(epoch_milliseconds: i64, offset_minutes: i32) -> String {
    at(epoch_milliseconds, offset_minutes).map_or_else(String::new, |moment| {
        format!(
            "{:02}:{:02}:{:02}",
            moment.hour(),
            moment.minute(),
            moment.second()
        )
    })
}

/// A month, counted from 0, of a year: `Jan 2022`.
pub fn month_in_words(month0: u32, year: i32) -> String {
    let month = usize::try_from(month0)
        .ok()
        .and_then(|month| MONTHS.get(month));
    format!("{} {year}", month.unwrap_or(&""))
}

/// The time of day alone, to the minute: `15:56`.
pub fn minute_in_words(epoch_milliseconds: i64, offset_minutes: i32) -> String {
    at(epoch_milliseconds, offset_minutes).map_or_else(String::new, |moment| {
        format!("{:02}:{:02}", moment.hour(), moment.minute())
    })
}

/// How long something is, in its two largest units: `16 h 56 min`, `3 days 4 h`, `12 s`.
///
/// ```
/// use restore_desk::ui::moment::duration_in_words;
/// assert_eq!(duration_in_words(60_999), "1 min");
/// assert_eq!(duration_in_words(90_061_000), "1 day 1 h");
/// ```
pub fn duration_in_words(milliseconds: i64) -> String {
    let seconds = milliseconds / 1000;
    let (minutes, hours, days) = (seconds / 60, seconds / 3600, seconds / 86_400);
    let with = |one: String, rest: i64, unit: &str| match rest {
        0 => one,
        rest => format!("{one} {rest} {unit}"),
    };
    match (days, hours, minutes) {
        (0, 0, 0) => format!("{seconds} s"),
        (0, 0, minutes) => format!("{minutes} min"),
        (0, hours, minutes) => with(format!("{hours} h"), minutes % 60, "min"),
        (1, hours, _) => with("1 day".to_owned(), hours % 24, "h"),
        (days, hours, _) => with(format!("{days} days"), hours % 24, "h"),
    }
}

/// An offset in words: `UTC+01:00`, or `UTC`.
///
/// ```
/// use restore_desk::ui::moment::offset_in_words;
/// assert_eq!(offset_in_words(-150), "UTC-02:30");
/// assert_eq!(offset_in_words(0), "UTC");
/// ```
pub fn offset_in_words(minutes: i32) -> String {
    if minutes == 0 {
        return "UTC".to_owned();
    }
    let sign = if minutes < 0 { '-' } else { '+' };
    let minutes = minutes.abs();
    format!("UTC{sign}{:02}:{:02}", minutes / 60, minutes % 60)
}

fn at(epoch_milliseconds: i64, offset_minutes: i32) -> Option<DateTime<FixedOffset>> {
    let offset = FixedOffset::east_opt(offset_minutes.checked_mul(60)?)?;
    Some(DateTime::from_timestamp_millis(epoch_milliseconds)?.with_timezone(&offset))
}

fn date(moment: &DateTime<FixedOffset>) -> String {
    let month = usize::try_from(moment.month0())
        .ok()
        .and_then(|month| MONTHS.get(month));
    format!(
        "{} {} {}",
        moment.day(),
        month.unwrap_or(&""),
        moment.year()
    )
}
