//! Times relative to now: `latest`, `2 hours ago`, `yesterday 14:00`.

use chrono::{Duration, NaiveTime};

use crate::domain::time::{iso8601::time_of_day, scanner::DigitScanner};

/// A time relative to now, or to the restore points.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RelativeTime {
    /// The latest restore point.
    Latest,
    /// This long before now.
    Ago(Duration),
    /// This many days before today, at a local time of day; without one, at the current time of day.
    DaysAgo(i64, Option<NaiveTime>),
}

impl RelativeTime {
    /// Parses a text in upper or lower case.
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.to_ascii_lowercase();
        let words: Vec<&str> = text.split_whitespace().collect();
        match words.as_slice() {
            ["latest"] => Some(Self::Latest),
            ["now"] => Some(Self::Ago(Duration::zero())),
            ["today", time] => Some(Self::DaysAgo(0, Some(time_of_day(time)?))),
            ["yesterday"] => Some(Self::DaysAgo(1, None)),
            ["yesterday", time] => Some(Self::DaysAgo(1, Some(time_of_day(time)?))),
            [number, unit, "ago"] => ago(number, unit),
            _ => None,
        }
    }
}

fn ago(number: &str, unit: &str) -> Option<RelativeTime> {
    let mut digits = DigitScanner(number);
    // Eight digits of minutes are 190 years, and of weeks still fit into a `Duration`.
    let number = i64::from(digits.take_up_to(8)?);
    if !digits.is_at_end() {
        return None;
    }
    Some(match unit.strip_suffix('s').unwrap_or(unit) {
        "minute" => RelativeTime::Ago(Duration::minutes(number)),
        "hour" => RelativeTime::Ago(Duration::hours(number)),
        "day" => RelativeTime::DaysAgo(number, None),
        "week" => RelativeTime::DaysAgo(number * 7, None),
        _ => return None,
    })
}
