//! Dates and times as users, programs and servers write them: in any order, with the name of the weekday or the month,
//! on the 12- or the 24-hour clock, with or without a time zone.
//!
//! Each word is read by itself. A text with a word that is not understood, or with two dates or two times, means
//! nothing: it is never guessed.

use chrono::Weekday;

use crate::domain::time::{
    clock_time::ClockTime,
    names::{month, weekday},
    numeric::NumericDate,
    scanner::DigitScanner,
    utc_offset::WrittenZone,
    words::{is_afternoon, join_dots, split_comment},
};

/// The years that are accepted with the name of a month. Another number of four digits can be a time of day.
const YEARS: std::ops::RangeInclusive<u32> = 1900..=2200;

/// What a text says. Nothing is checked against the calendar yet.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct WrittenTime {
    /// The date, unless it is missing or not complete.
    pub date: Option<WrittenDate>,
    /// The weekday.
    pub weekday: Option<Weekday>,
    /// Whether the text has the word `last`, as in `last Tuesday`.
    pub is_last: bool,
    /// The time of day.
    pub time: Option<ClockTime>,
    /// The time zone.
    pub zone: Option<WrittenZone>,
}

/// A date as written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WrittenDate {
    /// In digits.
    Numeric(NumericDate),
    /// With the name of the month, and perhaps a year.
    Named {
        /// The day of the month.
        day: u32,
        /// The month, from 1.
        month: u32,
        /// The year.
        year: Option<u32>,
    },
    /// This many days before today.
    DaysAgo(u64),
}

/// The word that is not understood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnknownWord(pub String);

impl WrittenTime {
    /// Parses a [clean](crate::domain::clean_text::clean) text.
    ///
    /// # Errors
    /// If a word is not understood, or contradicts an earlier one.
    pub fn parse(text: &str) -> Result<Self, UnknownWord> {
        let mut reader = Reader::default();
        let (text, comment) = split_comment(text);
        reader.read_all(text)?;
        // After an offset, as in the header of a mail, the comment only repeats it in words.
        let is_repetition = match reader.written.zone {
            Some(WrittenZone::Utc | WrittenZone::Offset(_)) => {
                WrittenZone::parse(&comment.to_ascii_lowercase()).is_none()
            }
            _ => false,
        };
        if !is_repetition {
            reader.read_all(comment)?;
        }
        reader.finish()
    }
}

/// What is read so far.
#[derive(Default)]
struct Reader {
    written: WrittenTime,
    /// The numbers and the month of a date with the name of the month.
    day: Option<u32>,
    month: Option<u32>,
    year: Option<u32>,
    /// The last word of such a date.
    date_word: String,
    is_afternoon: Option<bool>,
}

impl Reader {
    fn read_all(&mut self, text: &str) -> Result<(), UnknownWord> {
        for word in join_dots(text).split(' ').filter(|word| !word.is_empty()) {
            let word = word.strip_suffix(',').unwrap_or(word);
            self.read(&word.to_ascii_lowercase())
                .ok_or_else(|| UnknownWord(word.to_owned()))?;
        }
        Ok(())
    }

    /// Reads a word in lower case.
    fn read(&mut self, word: &str) -> Option<()> {
        match word {
            "at" | "on" => return Some(()),
            "last" => {
                self.written.is_last = true;
                return Some(());
            }
            "today" => return self.set_date(WrittenDate::DaysAgo(0)),
            "yesterday" => return self.set_date(WrittenDate::DaysAgo(1)),
            _ => {}
        }
        if let Some(weekday) = weekday(word) {
            return set(&mut self.written.weekday, weekday);
        }
        if let Some(is_afternoon) = is_afternoon(word) {
            return set(&mut self.is_afternoon, is_afternoon);
        }
        if let Some(zone) = WrittenZone::parse(word) {
            return self.set_zone(zone);
        }
        let mut rest = DigitScanner(word);
        if let Some(date) = NumericDate::read(&mut rest) {
            self.set_date(WrittenDate::Numeric(date))?;
            return match rest.0.strip_prefix('t') {
                Some(time) => self.read_time(time),
                None => rest.is_at_end().then_some(()),
            };
        }
        if ClockTime::is_range(word) {
            return None;
        }
        self.read_time(word).or_else(|| {
            word.clone_into(&mut self.date_word);
            self.read_named_date(word)
        })
    }

    /// Reads a time, and what may follow it without a space: `am`, `pm` or a zone.
    fn read_time(&mut self, word: &str) -> Option<()> {
        let mut rest = DigitScanner(word);
        let mut time = ClockTime::read(&mut rest, ':');
        // In Finland, times have dots. Without a date before it, such a text could be a date without its year.
        if time.is_none() && self.written.date.is_some() {
            rest = DigitScanner(word);
            time = ClockTime::read(&mut rest, '.');
        }
        if time.is_none() {
            rest = DigitScanner(word);
            time = ClockTime::read_hour(&mut rest).filter(|_| is_afternoon(rest.0).is_some());
        }
        set(&mut self.written.time, time?)?;
        if rest.is_at_end() {
            return Some(());
        }
        match is_afternoon(rest.0) {
            Some(is_afternoon) => set(&mut self.is_afternoon, is_afternoon),
            None => self.set_zone(WrittenZone::parse(rest.0)?),
        }
    }

    /// Reads a part of `26 May 2026`, or `26-May-2026`.
    fn read_named_date(&mut self, word: &str) -> Option<()> {
        if let Some(month) = month(word) {
            return set(&mut self.month, month);
        }
        let parts: Vec<&str> = word.split('-').collect();
        if let [day, month, year] = parts.as_slice() {
            return [day, month, year]
                .into_iter()
                .try_for_each(|part| self.read_named_date(part));
        }
        let mut rest = DigitScanner(word);
        if let Some(year) = rest.take(4).filter(|year| YEARS.contains(year)) {
            rest.is_at_end().then_some(())?;
            return set(&mut self.year, year);
        }
        let day = rest.take_up_to(2)?;
        matches!(rest.0, "" | "." | "st" | "nd" | "rd" | "th").then_some(())?;
        set(&mut self.day, day)
    }

    fn set_date(&mut self, date: WrittenDate) -> Option<()> {
        set(&mut self.written.date, date)
    }

    fn set_zone(&mut self, zone: WrittenZone) -> Option<()> {
        let zone = match self.written.zone {
            Some(earlier) => earlier.and(zone)?,
            None => zone,
        };
        self.written.zone = Some(zone);
        Some(())
    }

    fn finish(mut self) -> Result<WrittenTime, UnknownWord> {
        if let Some(is_afternoon) = self.is_afternoon {
            let time = self.written.time;
            let time = time.and_then(|time| time.on_12_hour_clock(is_afternoon));
            let am_pm = if is_afternoon { "PM" } else { "AM" };
            self.written.time = Some(time.ok_or_else(|| UnknownWord(am_pm.to_owned()))?);
        }
        match (self.written.date, self.day, self.month, self.year) {
            (Some(_), None, None, None) | (None, ..) => {}
            // A part of a second date.
            (Some(_), ..) => return Err(UnknownWord(self.date_word)),
        }
        if let (Some(day), Some(month), year) = (self.day, self.month, self.year) {
            self.written.date = Some(WrittenDate::Named { day, month, year });
        }
        if self.written.is_last && (self.written.weekday.is_none() || self.written.date.is_some()) {
            return Err(UnknownWord("last".to_owned()));
        }
        Ok(self.written)
    }
}

/// Sets what is not set yet.
fn set<T>(slot: &mut Option<T>, value: T) -> Option<()> {
    slot.is_none().then(|| *slot = Some(value))
}
