//! Dates and times as people and servers write them: ISO 8601, with a space or `T`, with or without an offset.

use chrono::{DateTime, FixedOffset, NaiveDate, NaiveDateTime, TimeZone, Utc};

/// A date and time as written, before any zone is applied.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WrittenMoment {
    /// What a clock on the wall shows.
    pub wall: NaiveDateTime,
    /// The offset from UTC of that clock, if it is written too.
    pub offset: Option<FixedOffset>,
}

/// Why a text cannot be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unreadable {
    /// It has another form.
    Malformed,
    /// The calendar has no such day, or the day no such time.
    Impossible,
}

impl WrittenMoment {
    /// Reads `2022-01-22 14:56[:55[.8620000]]`, with a space or `T`, and perhaps with `Z` or an offset.
    ///
    /// # Errors
    /// Says whether the form or the calendar is the reason.
    pub fn parse(text: &str) -> Result<Self, Unreadable> {
        let malformed = || Unreadable::Malformed;
        let mut rest = Digits(text);
        let year = rest.take(4).ok_or_else(malformed)?;
        let month = rest.after('-', 2).ok_or_else(malformed)?;
        let day = rest.after('-', 2).ok_or_else(malformed)?;
        let hour = rest.after_any(&['T', 't', ' '], 2).ok_or_else(malformed)?;
        let minute = rest.after(':', 2).ok_or_else(malformed)?;
        let (second, nanosecond) = match rest.after(':', 2) {
            Some(second) => (second, rest.fraction().ok_or_else(malformed)?),
            None => (0, 0),
        };
        let offset = rest.offset()?;
        let wall = i32::try_from(year)
            .ok()
            .filter(|year| *year >= 1)
            .and_then(|year| NaiveDate::from_ymd_opt(year, month, day))
            .and_then(|date| date.and_hms_nano_opt(hour, minute, second, nanosecond))
            .ok_or(Unreadable::Impossible)?;
        Ok(Self { wall, offset })
    }

    /// The instant, to the nanosecond, where the text has an offset.
    pub fn instant(&self) -> Option<DateTime<Utc>> {
        Some(
            self.offset?
                .from_local_datetime(&self.wall)
                .single()?
                .to_utc(),
        )
    }
}

/// What is left to read of a text.
struct Digits<'a>(&'a str);

impl Digits<'_> {
    fn take(&mut self, count: usize) -> Option<u32> {
        let (digits, rest) = self.0.split_at_checked(count)?;
        if !digits.bytes().all(|byte| byte.is_ascii_digit()) {
            return None;
        }
        self.0 = rest;
        digits.parse().ok()
    }

    fn after(&mut self, separator: char, count: usize) -> Option<u32> {
        self.after_any(&[separator], count)
    }

    fn after_any(&mut self, separators: &[char], count: usize) -> Option<u32> {
        let before = self.0;
        self.0 = before.strip_prefix(separators)?;
        let number = self.take(count);
        if number.is_none() {
            self.0 = before;
        }
        number
    }

    /// Nanoseconds from `.1` to `.1234567`, none at all, or no answer for anything else after the point.
    fn fraction(&mut self) -> Option<u32> {
        let Some(rest) = self.0.strip_prefix(['.', ',']) else {
            return Some(0);
        };
        let length = rest.bytes().take_while(u8::is_ascii_digit).count();
        if !(1..=9).contains(&length) {
            return None;
        }
        self.0 = rest;
        let number = self.take(length)?;
        let scale = u32::try_from(9 - length).ok()?;
        number.checked_mul(10_u32.pow(scale))
    }

    /// `Z`, `+01:00`, `+0100` or `+01` up to the end, or nothing at all.
    fn offset(&mut self) -> Result<Option<FixedOffset>, Unreadable> {
        let rest = self.0.trim_start();
        if rest.is_empty() {
            return Ok(None);
        }
        if rest.eq_ignore_ascii_case("z") {
            return Ok(FixedOffset::east_opt(0));
        }
        self.0 = rest;
        self.signed_offset().map(Some).ok_or(Unreadable::Malformed)
    }

    fn signed_offset(&mut self) -> Option<FixedOffset> {
        // Typeset documents write U+2212 for the minus sign.
        let (sign, digits) = match self.0.strip_prefix('+') {
            Some(digits) => (1, digits),
            None => (-1, self.0.strip_prefix(['-', '\u{2212}'])?),
        };
        self.0 = digits;
        let hours = self.take(2)?;
        let minutes = match self.0 {
            "" => 0,
            _ => self.after(':', 2).or_else(|| self.take(2))?,
        };
        if !self.0.is_empty() || hours > 23 || minutes > 59 {
            return None;
        }
        let seconds = i32::try_from(hours * 3600 + minutes * 60).ok()?;
        FixedOffset::east_opt(sign * seconds)
    }
}
