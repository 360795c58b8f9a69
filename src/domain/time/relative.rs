//! Times relative to now: `latest`, `now`, `2 hours ago`, `yesterday`.

use chrono::Duration;

use crate::domain::time::scanner::DigitScanner;

/// The word for the latest restore point.
pub const LATEST: &str = "latest";

/// A time relative to now, or to the restore points.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RelativeTime {
    /// The latest restore point.
    Latest,
    /// This long before now.
    Ago(Duration),
    /// This many days before now, at the same local time of day.
    DaysAgo(i64),
}

impl RelativeTime {
    /// Parses a text in upper or lower case.
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.to_ascii_lowercase();
        let words: Vec<&str> = text.split_whitespace().collect();
        match words.as_slice() {
            [LATEST] => Some(Self::Latest),
            ["now"] => Some(Self::Ago(Duration::zero())),
            ["yesterday"] => Some(Self::DaysAgo(1)),
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
        "day" => RelativeTime::DaysAgo(number),
        "week" => RelativeTime::DaysAgo(number * 7),
        _ => return None,
    })
}
