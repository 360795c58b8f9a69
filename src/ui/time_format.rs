//! The formats of dates, times and durations. Pure: the offset from UTC is an argument.

use chrono::{DateTime, Datelike, FixedOffset, Timelike};

use crate::ui::text::MONTHS;

/// Formats a time in milliseconds since 1970, UTC, for a time zone that is `offset_minutes` ahead of UTC. Milliseconds
/// appear only if they are not zero.
///
/// ```
/// use restore_desk::ui::time_format::format_datetime;
/// assert_eq!(format_datetime(1_642_863_415_862, 60), "Sat 22 Jan 2022, 15:56:55.862");
/// ```
pub fn format_datetime(epoch_milliseconds: i64, offset_minutes: i32) -> String {
    let Some(time) = at(epoch_milliseconds, offset_minutes) else {
        return String::new();
    };
    let milliseconds = match time.timestamp_subsec_millis() {
        0 => String::new(),
        milliseconds => format!(".{milliseconds:03}"),
    };
    format!(
        "{} {}, {:02}:{:02}:{:02}{milliseconds}",
        time.weekday(),
        date(&time),
        time.hour(),
        time.minute(),
        time.second()
    )
}

/// Formats only the date: `22 Jan 2022`.
pub fn format_date(epoch_milliseconds: i64, offset_minutes: i32) -> String {
    at(epoch_milliseconds, offset_minutes).map_or_else(String::new, |time| date(&time))
}

/// Formats only the time of day, to the second: `15:56:55`.
pub fn format_time(epoch_milliseconds: i64, offset_minutes: i32) -> String {
    at(epoch_milliseconds, offset_minutes).map_or_else(String::new, |time| {
        format!(
            "{:02}:{:02}:{:02}",
            time.hour(),
            time.minute(),
            time.second()
        )
    })
}

/// Formats a month: `Jan 2022`.
pub fn format_month(date: &impl Datelike) -> String {
    format!("{} {}", month_name(date), date.year())
}

/// Formats a day without its year: `22 Jan`.
pub fn format_day(date: &impl Datelike) -> String {
    format!("{} {}", date.day(), month_name(date))
}

/// Formats only the time of day, to the minute: `15:56`.
pub fn format_hour_minute(epoch_milliseconds: i64, offset_minutes: i32) -> String {
    at(epoch_milliseconds, offset_minutes).map_or_else(String::new, |time| {
        format!("{:02}:{:02}", time.hour(), time.minute())
    })
}

/// Formats a duration in its two largest units: `16 h 56 min`, `3 days 4 h`. Minutes and seconds have only one: `12 s`.
///
/// ```
/// use restore_desk::ui::time_format::format_duration;
/// assert_eq!(format_duration(60_999), "1 min");
/// assert_eq!(format_duration(90_061_000), "1 day 1 h");
/// ```
pub fn format_duration(milliseconds: i64) -> String {
    let seconds = milliseconds / 1000;
    let (minutes, hours, days) = (seconds / 60, seconds / 3600, seconds / 86_400);
    let with = |larger: String, smaller: i64, unit: &str| match smaller {
        0 => larger,
        smaller => format!("{larger} {smaller} {unit}"),
    };
    match (days, hours, minutes) {
        (0, 0, 0) => format!("{seconds} s"),
        (0, 0, minutes) => format!("{minutes} min"),
        (0, hours, minutes) => with(format!("{hours} h"), minutes % 60, "min"),
        (1, hours, _) => with("1 day".to_owned(), hours % 24, "h"),
        (days, hours, _) => with(format!("{days} days"), hours % 24, "h"),
    }
}

/// Formats an offset: `UTC+01:00`, or `UTC`.
///
/// ```
/// use restore_desk::ui::time_format::format_offset;
/// assert_eq!(format_offset(-150), "UTC-02:30");
/// assert_eq!(format_offset(0), "UTC");
/// ```
pub fn format_offset(minutes: i32) -> String {
    match offset(minutes) {
        Some(offset) if minutes != 0 => format!("UTC{offset}"),
        _ => "UTC".to_owned(),
    }
}

fn offset(minutes: i32) -> Option<FixedOffset> {
    FixedOffset::east_opt(minutes.checked_mul(60)?)
}

fn at(epoch_milliseconds: i64, offset_minutes: i32) -> Option<DateTime<FixedOffset>> {
    let time = DateTime::from_timestamp_millis(epoch_milliseconds)?;
    Some(time.with_timezone(&offset(offset_minutes)?))
}

fn date(time: &DateTime<FixedOffset>) -> String {
    format!("{} {}", time.day(), format_month(time))
}

fn month_name(date: &impl Datelike) -> &'static str {
    let month = usize::try_from(date.month0()).ok();
    month
        .and_then(|month| MONTHS.get(month))
        .copied()
        .unwrap_or_default()
}
