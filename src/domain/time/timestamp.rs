//! Timestamps in responses: the text that the server sent, and its instant if it has one.

use chrono::{DateTime, Datelike, FixedOffset, NaiveDate, NaiveDateTime, NaiveTime, Utc};

use crate::domain::time::iso8601::{IsoDateTime, IsoError};

/// Days whose midnight stands for “no time”: day 0 of Windows, of SQL Server (two of them), of OLE and of Unix, and the
/// day that Exchange uses for “none”.
const ZERO_DAYS: [(i32, u32, u32); 6] = [
    (1601, 1, 1),
    (1753, 1, 1),
    (1899, 12, 30),
    (1900, 1, 1),
    (1970, 1, 1),
    (4501, 1, 1),
];

/// A timestamp in a response.
///
/// The server sends up to seven fractional digits and either `Z` or an offset. A time without an offset is in UTC, as the
/// documents of version 6 say. The text is kept for display.
///
/// ```
/// use restore_desk::domain::time::timestamp::Timestamp;
/// let created = Timestamp::new("2022-01-21T22:53:13.9685934Z");
/// assert_eq!(created.epoch_milliseconds(), Some(1_642_805_593_968));
/// assert_eq!(Timestamp::new("soon").epoch_milliseconds(), None);
/// assert!(Timestamp::new("0001-01-01T00:00:00").is_unset());
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Timestamp {
    text: String,
    meaning: Meaning,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Meaning {
    /// A time with an offset.
    At(DateTime<Utc>),
    /// A time without an offset.
    AssumedUtc(DateTime<Utc>),
    /// No time.
    Unset,
    /// Not known: the text has another format.
    Unknown,
}

impl Timestamp {
    /// Takes the text that the server sent. A text in another format is kept as it is.
    pub fn new(text: impl Into<String>) -> Self {
        let text = text.into();
        let meaning = meaning(&text);
        Self { text, meaning }
    }

    /// A time that the server did not send.
    pub fn unset() -> Self {
        Self {
            text: String::new(),
            meaning: Meaning::Unset,
        }
    }

    /// Returns the text that the server sent.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// Returns the instant, if the text is a time in a known format.
    pub fn instant(&self) -> Option<DateTime<Utc>> {
        match self.meaning {
            Meaning::At(instant) | Meaning::AssumedUtc(instant) => Some(instant),
            Meaning::Unset | Meaning::Unknown => None,
        }
    }

    /// Returns the milliseconds since 1970, rounded down.
    pub fn epoch_milliseconds(&self) -> Option<i64> {
        self.instant().map(|instant| instant.timestamp_millis())
    }

    /// Returns whether the text has no offset, so that it was read as UTC.
    pub fn is_assumed_utc(&self) -> bool {
        matches!(self.meaning, Meaning::AssumedUtc(_))
    }

    /// Returns whether the text stands for no time: the first or the last year of .NET, or the zero of another clock.
    /// What that means depends on the field; for the end of a session, for example, “not yet”.
    pub fn is_unset(&self) -> bool {
        self.meaning == Meaning::Unset
    }
}

fn meaning(text: &str) -> Meaning {
    let parsed = match IsoDateTime::parse(text) {
        Ok(parsed) => parsed,
        // The first instant of .NET, written in a zone behind UTC.
        Err(IsoError::Impossible) if text.starts_with("0000-") => return Meaning::Unset,
        Err(_) => return Meaning::Unknown,
    };
    let offset = parsed.offset.or(FixedOffset::east_opt(0));
    let utc = offset.and_then(|offset| parsed.local.checked_sub_offset(offset));
    match utc {
        // Servers write a zero in UTC or in their own zone.
        Some(utc) if is_zero(parsed.local) || is_zero(utc) => Meaning::Unset,
        Some(utc) if parsed.offset.is_none() => Meaning::AssumedUtc(utc.and_utc()),
        Some(utc) => Meaning::At(utc.and_utc()),
        None => Meaning::Unknown,
    }
}

fn is_zero(time: NaiveDateTime) -> bool {
    let is_zero_day =
        |(year, month, day)| NaiveDate::from_ymd_opt(year, month, day) == Some(time.date());
    !(2..9999).contains(&time.year())
        || (time.time() == NaiveTime::MIN && ZERO_DAYS.into_iter().any(is_zero_day))
}
