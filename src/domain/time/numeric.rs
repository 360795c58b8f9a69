//! Numeric dates: `2022-01-22`, `1/22/2022`, `22.01.2022`.

use chrono::NaiveDate;

use crate::domain::time::scanner::DigitScanner;

/// A numeric date as written. It may not exist, such as `2022-02-30`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NumericDate {
    /// Year, month and day, in this order.
    YearFirst {
        /// The year.
        year: u32,
        /// The month.
        month: u32,
        /// The day.
        day: u32,
        /// Whether it is written with dots, `2022.01.22`.
        dotted: bool,
    },
    /// The year last, as in `1/22/2022`: the month or the day comes first.
    YearLast {
        /// The first number.
        first: u32,
        /// The second number.
        second: u32,
        /// The year.
        year: u32,
        /// Dates with dots have the day first in every country.
        dotted: bool,
    },
}

impl NumericDate {
    /// Reads a date from the start of the text. The year has four digits, day and month have one or two.
    pub(super) fn read(rest: &mut DigitScanner) -> Option<Self> {
        let text = rest.0;
        let has_year_first = text.bytes().take_while(u8::is_ascii_digit).count() == 4;
        let first = rest.take_up_to(if has_year_first { 4 } else { 2 })?;
        let separator = rest.0.chars().next().filter(|next| "-/.".contains(*next))?;
        let second = rest.take_number_after(separator, 2)?;
        let dotted = separator == '.';
        if has_year_first {
            let day = rest.take_number_after(separator, 2)?;
            // In Hungary and Korea, a dot follows the day too.
            if dotted {
                rest.0 = rest.0.strip_prefix('.').unwrap_or(rest.0);
            }
            return Some(Self::YearFirst {
                year: first,
                month: second,
                day,
                dotted,
            });
        }
        Some(Self::YearLast {
            first,
            second,
            year: rest.take_after(&[separator], 4)?,
            dotted,
        })
    }

    /// Returns the date with the month before the day, as in the United States and in dates that start with the year.
    pub fn month_first(self) -> Option<NaiveDate> {
        match self {
            Self::YearFirst {
                year, month, day, ..
            } => date(year, month, day),
            Self::YearLast { dotted: true, .. } => None,
            Self::YearLast {
                first,
                second,
                year,
                ..
            } => date(year, first, second),
        }
    }

    /// Returns the date with the day first, as in most countries.
    pub fn day_first(self) -> Option<NaiveDate> {
        match self {
            Self::YearFirst { .. } => None,
            Self::YearLast {
                first,
                second,
                year,
                ..
            } => date(year, second, first),
        }
    }
}

/// Returns a date from the year 1 on, if it exists.
pub(super) fn date(year: u32, month: u32, day: u32) -> Option<NaiveDate> {
    let year = i32::try_from(year).ok().filter(|year| *year >= 1)?;
    NaiveDate::from_ymd_opt(year, month, day)
}
