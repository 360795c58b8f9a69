//! Numeric dates in the order of a country: `1/22/2022 2:56:55 PM`, as in the server’s names for sessions, and
//! `22.01.2022 14:56`.

use chrono::{NaiveDate, NaiveDateTime, NaiveTime, Timelike};

use crate::domain::time::{iso8601::time_of_day, scanner::DigitScanner};

/// A time, and a date that can be read with the month or with the day first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NumericDateTime {
    first: u32,
    second: u32,
    year: u32,
    time: NaiveTime,
    /// Dates with dots have the day first in every country.
    dotted: bool,
}

impl NumericDateTime {
    /// Parses a date with one or two digits for day and month and four for the year, and a time on the 24-hour clock or
    /// with `AM` or `PM`.
    pub fn parse(text: &str) -> Option<Self> {
        let words: Vec<&str> = text.split_whitespace().collect();
        let (date, time) = match words.as_slice() {
            [date, time] => (date, time_of_day(time)?),
            [date, time, am_pm] => (date, from_12_hour(time_of_day(time)?, am_pm)?),
            _ => return None,
        };
        let mut rest = DigitScanner(date);
        let first = rest.take_up_to(2)?;
        let separator = rest
            .0
            .chars()
            .next()
            .filter(|letter| "/.".contains(*letter))?;
        rest.0 = rest.0.strip_prefix(separator)?;
        let second = rest.take_up_to(2)?;
        let year = rest.take_after(&[separator], 4)?;
        rest.is_at_end().then_some(Self {
            first,
            second,
            year,
            time,
            dotted: separator == '.',
        })
    }

    /// Reads the month first, as in the United States.
    pub fn month_first(&self) -> Option<NaiveDateTime> {
        if self.dotted {
            return None;
        }
        self.with(self.first, self.second)
    }

    /// Reads the day first, as in most other countries.
    pub fn day_first(&self) -> Option<NaiveDateTime> {
        self.with(self.second, self.first)
    }

    fn with(&self, month: u32, day: u32) -> Option<NaiveDateTime> {
        let year = i32::try_from(self.year).ok().filter(|year| *year >= 1)?;
        Some(NaiveDate::from_ymd_opt(year, month, day)?.and_time(self.time))
    }
}

/// Converts a time on the 12-hour clock.
fn from_12_hour(time: NaiveTime, am_pm: &str) -> Option<NaiveTime> {
    let offset = match am_pm.to_ascii_uppercase().as_str() {
        "AM" => 0,
        "PM" => 12,
        _ => return None,
    };
    let hour = Some(time.hour()).filter(|hour| (1..=12).contains(hour))?;
    time.with_hour(hour % 12 + offset)
}
