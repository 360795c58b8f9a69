//! Moments as people say them: `latest`, `2 hours ago`, `yesterday 14:00`.

use chrono::{Duration, NaiveTime};

use super::{digits::Digits, written_moment::time_of_day};

/// A moment that depends on another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SpokenMoment {
    /// The latest restore point.
    Latest,
    /// So long before now.
    Ago(Duration),
    /// So many days before today, at a time of the clock; without one, at the time that it is now.
    DaysAgo(i64, Option<NaiveTime>),
}

impl SpokenMoment {
    /// Reads it, whichever case its letters have.
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

fn ago(number: &str, unit: &str) -> Option<SpokenMoment> {
    let mut digits = Digits(number);
    // More than a century of minutes.
    let number = i64::from(digits.take_up_to(8)?);
    if !digits.is_at_end() {
        return None;
    }
    Some(match unit.strip_suffix('s').unwrap_or(unit) {
        "minute" => SpokenMoment::Ago(Duration::minutes(number)),
        "hour" => SpokenMoment::Ago(Duration::hours(number)),
        "day" => SpokenMoment::DaysAgo(number, None),
        "week" => SpokenMoment::DaysAgo(number * 7, None),
        _ => return None,
    })
}
