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

/// A month of a year: `Jan 2022`.
pub fn month_in_words(date: &impl Datelike) -> String {
    format!("{} {}", month_of(date), date.year())
}

/// A day of whatever year: `22 Jan`.
pub fn day_of_year_in_words(date: &impl Datelike) -> String {
    format!("{} {}", date.day(), month_of(date))
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
    match offset(minutes) {
        Some(offset) if minutes != 0 => format!("UTC{offset}"),
        _ => "UTC".to_owned(),
    }
}

fn offset(minutes: i32) -> Option<FixedOffset> {
    FixedOffset::east_opt(minutes.checked_mul(60)?)
}

fn at(epoch_milliseconds: i64, offset_minutes: i32) -> Option<DateTime<FixedOffset>> {
    let moment = DateTime::from_timestamp_millis(epoch_milliseconds)?;
    Some(moment.with_timezone(&offset(offset_minutes)?))
}

fn date(moment: &DateTime<FixedOffset>) -> String {
    format!("{} {}", moment.day(), month_in_words(moment))
}

fn month_of(date: &impl Datelike) -> &'static str {
    let month = usize::try_from(date.month0()).ok();
    month
        .and_then(|month| MONTHS.get(month))
        .copied()
        .unwrap_or_default()
}
