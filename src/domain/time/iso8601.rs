//! Dates and times in ISO 8601: with a space or `T`, with or without an offset.

use chrono::{DateTime, FixedOffset, NaiveDate, NaiveDateTime, TimeZone, Utc};

use crate::domain::time::scanner::DigitScanner;

/// A date and time as written, in no time zone yet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct IsoDateTime {
    /// The local date and time.
    pub local: NaiveDateTime,
    /// The UTC offset, if the text contains one.
    pub offset: Option<FixedOffset>,
}

/// Why a text cannot be parsed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum IsoError {
    /// The text has another format.
    Malformed,
    /// The format is right, but there is no such date or time of day.
    Impossible,
}

impl IsoDateTime {
    /// Parses `2022-01-22 14:56[:55[.8620000]]`, with a space or `T`, optionally followed by `Z` or an offset.
    ///
    /// # Errors
    /// If the format is another, or if there is no such date or time.
    pub fn parse(text: &str) -> Result<Self, IsoError> {
        let malformed = || IsoError::Malformed;
        let mut rest = DigitScanner(text);
        let year = rest.take(4).ok_or_else(malformed)?;
        let month = rest.take_after(&['-'], 2).ok_or_else(malformed)?;
        let day = rest.take_after(&['-'], 2).ok_or_else(malformed)?;
        let hour = rest.take_after(&['T', 't', ' '], 2).ok_or_else(malformed)?;
        let minute = rest.take_after(&[':'], 2).ok_or_else(malformed)?;
        let (second, nanosecond) = seconds(&mut rest).ok_or_else(malformed)?;
        let offset = offset(rest.0)?;
        let local = i32::try_from(year)
            .ok()
            .filter(|year| *year >= 1)
            .and_then(|year| NaiveDate::from_ymd_opt(year, month, day))
            .and_then(|date| date.and_hms_nano_opt(hour, minute, second, nanosecond))
            .ok_or(IsoError::Impossible)?;
        Ok(Self { local, offset })
    }

    /// Returns the instant, to the nanosecond, if the text contains an offset.
    pub fn instant(&self) -> Option<DateTime<Utc>> {
        Some(
            self.offset?
                .from_local_datetime(&self.local)
                .single()?
                .to_utc(),
        )
    }
}

/// Parses `:55.862` as the second and its nanoseconds. Without a colon, both are 0.
fn seconds(rest: &mut DigitScanner) -> Option<(u32, u32)> {
    match rest.take_after(&[':'], 2) {
        Some(second) => Some((second, rest.fraction()?)),
        None => Some((0, 0)),
    }
}

/// Parses `Z`, `+01:00`, `+0100`, `+01` or an empty text.
fn offset(text: &str) -> Result<Option<FixedOffset>, IsoError> {
    match text.trim_start() {
        "" => Ok(None),
        "z" | "Z" => Ok(FixedOffset::east_opt(0)),
        text => signed_offset(text).map(Some).ok_or(IsoError::Malformed),
    }
}

/// Parses `+01:00`, `+0100` or `+01`. No clock is further than 14 hours from UTC: `08:00-18:00` is a range of times.
pub(super) fn signed_offset(text: &str) -> Option<FixedOffset> {
    // Typeset documents use U+2212 as the minus sign.
    let (sign, digits) = match text.strip_prefix('+') {
        Some(digits) => (1, digits),
        None => (-1, text.strip_prefix(['-', '\u{2212}'])?),
    };
    let mut rest = DigitScanner(digits);
    let hours = rest.take(2)?;
    let minutes = if rest.is_at_end() {
        0
    } else {
        rest.take_after(&[':'], 2).or_else(|| rest.take(2))?
    };
    if !rest.is_at_end() || hours > 14 || minutes > 59 {
        return None;
    }
    let seconds = i32::try_from(hours * 3600 + minutes * 60).ok()?;
    FixedOffset::east_opt(sign * seconds)
}
