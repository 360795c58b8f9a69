//! Parses times in every format that the documentation of the vendor and known clients use.

use chrono::{DateTime, Datelike, NaiveDateTime, Utc};

/// The formats without a time zone; the server takes them as UTC.
///
/// The documentation of the vendor writes the hours of the second one as `hh`, as on a 12-hour clock, but without AM or
/// PM.
const FORMATS_WITHOUT_ZONE: [&str; 5] = [
    "%Y-%m-%d %H:%M:%S%.f",
    "%Y.%m.%d %H:%M:%S%.f",
    "%Y.%m.%d %H:%M",
    "%Y-%m-%dT%H:%M:%S%.f",
    "%Y-%m-%dT%H:%M",
];

/// Parses a time. Returns `None` if `text` has none of the known formats.
pub fn parse(text: &str) -> Option<DateTime<Utc>> {
    let text = text.trim();
    let time = match DateTime::parse_from_rfc3339(text) {
        Ok(time) => time.to_utc(),
        Err(_) => FORMATS_WITHOUT_ZONE
            .iter()
            .find_map(|format| NaiveDateTime::parse_from_str(text, format).ok())?
            .and_utc(),
    };
    // The years that .NET can represent.
    (1..=9999).contains(&time.year()).then_some(time)
}

#[cfg(test)]
mod tests {
    use super::parse;
    use crate::time_format::timestamp;

    #[test]
    fn all_known_formats_are_accepted() {
        for (text, expected) in [
            ("2022-01-22T14:56:55.862Z", "2022-01-22T14:56:55.862Z"),
            ("2022-01-22T14:56:55Z", "2022-01-22T14:56:55Z"),
            ("2022-01-22T16:56:55.862+02:00", "2022-01-22T14:56:55.862Z"),
            (
                "2022-01-22T14:56:55.1234567Z",
                "2022-01-22T14:56:55.1234567Z",
            ),
            ("2022-01-22T14:56:55", "2022-01-22T14:56:55Z"),
            ("2022-01-22 14:56:55.862", "2022-01-22T14:56:55.862Z"),
            ("2022.01.22 02:56:55", "2022-01-22T02:56:55Z"),
            ("2022.01.22 14:56", "2022-01-22T14:56:00Z"),
        ] {
            assert_eq!(
                parse(text).map(timestamp).as_deref(),
                Some(expected),
                "{text}"
            );
        }
    }

    #[test]
    fn all_other_formats_are_rejected() {
        for text in [
            "",
            "yesterday",
            "22.01.2022 14:56",
            "2022-13-01T00:00:00Z",
            "1642863415",
        ] {
            assert_eq!(parse(text), None, "{text}");
        }
    }
}
