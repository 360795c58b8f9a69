//! Dates in the order of their country: `1/22/2022 2:56:55 PM`, as the server names sessions, and `22.01.2022 14:56`.

use chrono::{NaiveDate, NaiveDateTime, NaiveTime};

use super::{digits::Digits, written_moment::time_of_day};

/// A date whose order of day and month only its numbers can tell, and a time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NumericMoment {
    first: u32,
    second: u32,
    year: u32,
    time: NaiveTime,
    /// With dots the day comes first, everywhere.
    dotted: bool,
}

impl NumericMoment {
    /// Reads one- or two-digit numbers, a year of four digits, and a time of 24 hours, or of 12 with `AM` or `PM`.
    pub fn parse(text: &str) -> Option<Self> {
        let words: Vec<&str> = text.split_whitespace().collect();
        let (date, time) = match words.as_slice() {
            [date, time] => (date, time_of_day(time)?),
            [date, time, half] => (date, in_half(time_of_day(time)?, half)?),
            _ => return None,
        };
        let mut rest = Digits(date);
        let first = rest.take_up_to(2)?;
        let separator = rest.0.chars().next().filter(|sign| "/.".contains(*sign))?;
        rest.0 = rest.0.strip_prefix(separator)?;
        let second = rest.take_up_to(2)?;
        let year = rest.after(&[separator], 4)?;
        rest.is_at_end().then_some(Self {
            first,
            second,
            year,
            time,
            dotted: separator == '.',
        })
    }

    /// The moment if the month comes first, as in the United States.
    pub fn month_first(&self) -> Option<NaiveDateTime> {
        if self.dotted {
            return None;
        }
        self.with(self.first, self.second)
    }

    /// The moment if the day comes first, as in most of the world.
    pub fn day_first(&self) -> Option<NaiveDateTime> {
        self.with(self.second, self.first)
    }

    fn with(&self, month: u32, day: u32) -> Option<NaiveDateTime> {
        let year = i32::try_from(self.year).ok().filter(|year| *year >= 1)?;
        Some(NaiveDate::from_ymd_opt(year, month, day)?.and_time(self.time))
    }
}

/// A time of a clock that counts to twelve, in one half of the day.
fn in_half(time: NaiveTime, half: &str) -> Option<NaiveTime> {
    use chrono::Timelike;
    let is_afternoon = match half.to_ascii_uppercase().as_str() {
        "AM" => false,
        "PM" => true,
        _ => return None,
    };
    let hour = Some(time.hour()).filter(|hour| (1..=12).contains(hour))?;
    time.with_hour(hour % 12 + if is_afternoon { 12 } else { 0 })
}
