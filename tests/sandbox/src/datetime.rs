//! Reads the moments that callers send, in every form that documents and known clients use.

use chrono::{DateTime, Datelike, NaiveDateTime, Utc};

/// Forms without a zone; what they say is taken as UTC.
///
/// The documents write the hours of the second one as `hh`, yet never say where AM or PM would go.
const WITHOUT_ZONE: [&str; 5] = [
    "%Y-%m-%d %H:%M:%S%.f",
    "%Y.%m.%d %H:%M:%S%.f",
    "%Y.%m.%d %H:%M",
    "%Y-%m-%dT%H:%M:%S%.f",
    "%Y-%m-%dT%H:%M",
];

/// The moment that `text` names, or nothing when it is none of the known forms.
pub fn parse(text: &str) -> Option<DateTime<Utc>> {
    let text = text.trim();
    let at = match DateTime::parse_from_rfc3339(text) {
        Ok(zoned) => zoned.to_utc(),
        Err(_) => WITHOUT_ZONE
            .iter()
            .find_map(|form| NaiveDateTime::parse_from_str(text, form).ok())?
            .and_utc(),
    };
    // The years that .NET can hold.
    (1..=9999).contains(&at.year()).then_some(at)
}

#[cfg(test)]
mod tests {
    use super::parse;
    use crate::timestamp::moment;

    #[test]
    fn reads_every_known_form() {
        for (sent, meant) in [
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
                parse(sent).map(moment).as_deref(),
                Some(meant),
                "sent {sent}"
            );
        }
    }

    #[test]
    fn refuses_the_rest() {
        for sent in [
            "",
            "yesterday",
            "22.01.2022 14:56",
            "2022-13-01T00:00:00Z",
            "1642863415",
        ] {
            assert_eq!(parse(sent), None, "sent {sent}");
        }
    }
}
