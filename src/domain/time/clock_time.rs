//! Times of day: `14:56:55.862`, `9:30`, `2:56 PM`.

use chrono::NaiveTime;

use crate::domain::time::scanner::DigitScanner;

/// A time of day as written. It may not exist, such as `25:00`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ClockTime {
    hour: u32,
    minute: u32,
    second: u32,
    nanosecond: u32,
    /// Whether the hour has one digit, so that it could also be on the 12-hour clock.
    pub has_short_hour: bool,
}

impl ClockTime {
    /// Reads a time from the start of the text: hour, minute, and perhaps a second and its fraction.
    pub(super) fn read(rest: &mut DigitScanner, separator: char) -> Option<Self> {
        let length = rest.0.len();
        let hour = rest.take_up_to(2)?;
        let has_short_hour = length - rest.0.len() == 1;
        let minute = rest.take_after(&[separator], 2)?;
        let (second, nanosecond) = match rest.take_after(&[separator], 2) {
            Some(second) => (second, rest.fraction()?),
            None => (0, 0),
        };
        Some(Self {
            hour,
            minute,
            second,
            nanosecond,
            has_short_hour,
        })
    }

    /// Reads a whole hour from the start of the text, as in `2pm`.
    pub(super) fn read_hour(rest: &mut DigitScanner) -> Option<Self> {
        Some(Self {
            hour: rest.take_up_to(2)?,
            minute: 0,
            second: 0,
            nanosecond: 0,
            has_short_hour: false,
        })
    }

    /// Interprets the time on the 12-hour clock. `None` if its hour is not on that clock.
    pub(super) fn on_12_hour_clock(self, is_afternoon: bool) -> Option<Self> {
        let hour = Some(self.hour).filter(|hour| (1..=12).contains(hour))? % 12;
        Some(Self {
            hour: if is_afternoon { hour + 12 } else { hour },
            has_short_hour: false,
            ..self
        })
    }

    /// Returns whether a word is two times without seconds, as in `08:00-09:00`. After seconds, it is an offset.
    pub(super) fn is_range(word: &str) -> bool {
        let is_time = |text| {
            let mut rest = DigitScanner(text);
            let hour = rest.take_up_to(2);
            hour.is_some() && rest.take_after(&[':'], 2).is_some() && rest.is_at_end()
        };
        word.split_once('-')
            .is_some_and(|(start, end)| is_time(start) && is_time(end))
    }

    /// Returns the time, if it exists.
    pub fn time(self) -> Option<NaiveTime> {
        NaiveTime::from_hms_nano_opt(self.hour, self.minute, self.second, self.nanosecond)
    }
}
