//! Moments that the server names: kept as they came, understood where possible.

use chrono::{DateTime, Datelike, Utc};

use super::written_moment::WrittenMoment;

/// A moment in a server's answer, in UTC.
///
/// The server writes up to seven fractional digits and either `Z` or an offset; all of it is kept for display.
///
/// ```
/// use restore_desk::domain::timestamp::Timestamp;
/// let created = Timestamp::new("2022-01-21T22:53:13.9685934Z");
/// assert_eq!(created.epoch_milliseconds(), Some(1_642_805_593_968));
/// assert_eq!(Timestamp::new("soon").epoch_milliseconds(), None);
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Timestamp {
    text: String,
    instant: Option<DateTime<Utc>>,
}

impl Timestamp {
    /// Takes what the server wrote; a text that is no moment stays a text.
    pub fn new(text: impl Into<String>) -> Self {
        let text = text.into();
        let written = WrittenMoment::parse(&text).ok();
        let instant = written.and_then(|written| written.instant());
        Self { text, instant }
    }

    /// What the server wrote.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// The moment, unless the text could not be read as one.
    pub fn instant(&self) -> Option<DateTime<Utc>> {
        self.instant
    }

    /// Milliseconds since 1970 in UTC, digits beyond them cut off.
    pub fn epoch_milliseconds(&self) -> Option<i64> {
        self.instant.map(|instant| instant.timestamp_millis())
    }

    /// Whether this is `9999-12-31T23:59:59.9999999Z`, .NET's largest moment, by which the server says "not yet".
    pub fn is_never(&self) -> bool {
        self.instant.is_some_and(|instant| instant.year() >= 9999)
    }
}
