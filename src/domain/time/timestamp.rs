//! Timestamps in responses: the text that the server sent, and its instant if it has one.

use chrono::{DateTime, Datelike, Utc};

use crate::domain::time::iso8601::IsoDateTime;

/// A timestamp in a response.
///
/// The server sends up to seven fractional digits and either `Z` or an offset. The text is kept for display.
///
/// ```
/// use restore_desk::domain::time::timestamp::Timestamp;
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
    /// Takes the text that the server sent. A text in another format is kept as it is.
    pub fn new(text: impl Into<String>) -> Self {
        let text = text.into();
        let parsed = IsoDateTime::parse(&text).ok();
        let instant = parsed.and_then(|parsed| parsed.instant());
        Self { text, instant }
    }

    /// Returns the text that the server sent.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// Returns the instant, if the text has a known format.
    pub fn instant(&self) -> Option<DateTime<Utc>> {
        self.instant
    }

    /// Returns the milliseconds since 1970, rounded down.
    pub fn epoch_milliseconds(&self) -> Option<i64> {
        self.instant.map(|instant| instant.timestamp_millis())
    }

    /// Returns whether this is `9999-12-31T23:59:59.9999999Z`, the largest `DateTime` of .NET, which the server sends
    /// for "not yet".
    pub fn is_never(&self) -> bool {
        self.instant.is_some_and(|instant| instant.year() >= 9999)
    }
}
