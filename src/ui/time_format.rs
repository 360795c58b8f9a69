//! The formats of dates, times and durations. Pure: the offset from UTC is an argument.

use std::fmt;

use chrono::{DateTime, Datelike, FixedOffset, Timelike};

use crate::ui::text::MONTHS;

/// An instant in a time zone. As text: `Sat 22 Jan 2022, 15:56:55.862 UTC+01:00`; milliseconds appear only if they are
/// not zero. For an instant that no calendar has, date and time are empty.
///
/// ```
/// use restore_desk::ui::time_format::LocalTime;
/// let time = LocalTime { epoch_milliseconds: 1_642_863_415_862, offset_minutes: 60 };
/// assert_eq!(time.to_string(), "Sat 22 Jan 2022, 15:56:55.862 UTC+01:00");
/// assert_eq!(time.to_second().to_string(), "Sat 22 Jan 2022, 15:56:55 UTC+01:00");
/// assert_eq!(time.date(), "22 Jan 2022");
/// assert_eq!(time.time_of_day(), "15:56:55");
/// assert_eq!(time.hour_minute(), "15:56");
/// assert_eq!(time.day_and_time(), "Sat 22 Jan 2022, 15:56:55.862");
/// assert_eq!(time.to_second().shortest_time(), "15:56:55");
/// let later = LocalTime { epoch_milliseconds: time.epoch_milliseconds + 86_400_000, ..time };
/// assert_eq!(time.beside(time), "15:56:55");
/// assert_eq!(time.beside(later), "22 Jan, 15:56:55");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LocalTime {
    /// The instant, in milliseconds since 1970, UTC.
    pub epoch_milliseconds: i64,
    /// How far the time zone is ahead of UTC.
    pub offset_minutes: i32,
}

impl LocalTime {
    /// Rounds down to the second.
    #[must_use]
    pub fn to_second(self) -> Self {
        Self {
            epoch_milliseconds: self.epoch_milliseconds.div_euclid(1000) * 1000,
            ..self
        }
    }

    /// Returns the date: `22 Jan 2022`.
    pub fn date(self) -> String {
        self.format(date)
    }

    /// Returns the time of day, rounded down to the second: `15:56:55`.
    pub fn time_of_day(self) -> String {
        self.format(time_of_day)
    }

    /// Returns the time of day, rounded down to the minute: `15:56`.
    pub fn hour_minute(self) -> String {
        self.format(hour_minute)
    }

    /// Returns the day: `Sat 22 Jan 2022`.
    pub fn day(self) -> String {
        self.format(|time| format!("{} {}", time.weekday(), date(time)))
    }

    /// Returns the day and the time without the offset, with seconds and milliseconds only if they are not zero:
    /// `Sat 22 Jan 2022, 15:56`.
    pub fn day_and_time(self) -> String {
        format!("{}, {}", self.day(), self.shortest_time())
    }

    /// Returns the time to the second, with as much of the date as `other` does not share: `15:56:55`,
    /// `22 Jan, 15:56:55`, or `22 Jan 2022, 15:56:55`.
    pub fn beside(self, other: Self) -> String {
        let (day, other_day) = (self.date(), other.date());
        let time = self.time_of_day();
        if day == other_day {
            return time;
        }
        let year = |day: &str| day.rsplit(' ').next().map(str::to_owned);
        let short_day = match day.rsplit_once(' ') {
            Some((short, _)) if year(&day) == year(&other_day) => short,
            _ => &day,
        };
        format!("{short_day}, {time}")
    }

    /// Returns the time of day with seconds and milliseconds only if they are not zero: `15:56`.
    pub fn shortest_time(self) -> String {
        self.format(shortest_time)
    }

    fn format(self, format: fn(&DateTime<FixedOffset>) -> String) -> String {
        let instant = DateTime::from_timestamp_millis(self.epoch_milliseconds);
        let time = instant.zip(offset(self.offset_minutes));
        time.map_or_else(String::new, |(instant, offset)| {
            format(&instant.with_timezone(&offset))
        })
    }
}

impl fmt::Display for LocalTime {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let time = self.format(|time| {
            format!(
                "{} {}, {}{}",
                time.weekday(),
                date(time),
                time_of_day(time),
                milliseconds(time)
            )
        });
        write!(f, "{time} {}", format_offset(self.offset_minutes))
    }
}

/// Formats a month: `Jan 2022`.
pub fn format_month(date: &impl Datelike) -> String {
    format!("{} {}", month_name(date), date.year())
}

/// Formats a day without its year: `22 Jan`.
pub fn format_day(date: &impl Datelike) -> String {
    format!("{} {}", date.day(), month_name(date))
}

/// Formats a duration in its two largest units: `16 h 56 min`, `3 days 4 h`, `4 years 302 days`. From ten
/// days on, hours do not matter; minutes and seconds are alone, too: `12 s`. A year has 365 days here.
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
        (days @ 10..=364, _, _) => format!("{days} days"),
        (days @ 0..=9, hours, _) => with(format!("{days} days"), hours % 24, "h"),
        (days, _, _) => {
            let unit = if days % 365 == 1 { "day" } else { "days" };
            let years = if days < 730 {
                "1 year".to_owned()
            } else {
                format!("{} years", days / 365)
            };
            with(years, days % 365, unit)
        }
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

fn date(time: &DateTime<FixedOffset>) -> String {
    format!("{} {}", time.day(), format_month(time))
}

fn time_of_day(time: &DateTime<FixedOffset>) -> String {
    format!("{}:{:02}", hour_minute(time), time.second())
}

fn shortest_time(time: &DateTime<FixedOffset>) -> String {
    if time.second() == 0 && milliseconds(time).is_empty() {
        hour_minute(time)
    } else {
        time_of_day(time) + &milliseconds(time)
    }
}

/// `.862`, or empty for a whole second.
fn milliseconds(time: &DateTime<FixedOffset>) -> String {
    match time.timestamp_subsec_millis() {
        0 => String::new(),
        milliseconds => format!(".{milliseconds:03}"),
    }
}

fn hour_minute(time: &DateTime<FixedOffset>) -> String {
    format!("{:02}:{:02}", time.hour(), time.minute())
}

fn month_name(date: &impl Datelike) -> &'static str {
    let month = usize::try_from(date.month0()).ok();
    month
        .and_then(|month| MONTHS.get(month))
        .copied()
        .unwrap_or_default()
}
