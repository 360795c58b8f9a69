//! UTC offsets in a text: `Z`, `+01:00`, `UTC+01:00`, and abbreviations of time zones, which can have several.

use chrono::FixedOffset;

use crate::domain::time::iso8601::signed_offset;

/// The time zone in a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WrittenZone {
    /// `UTC` or `GMT`. An offset may follow.
    Utc,
    /// An offset.
    Offset(FixedOffset),
    /// An abbreviation, such as `IST`: the offsets that it can mean.
    Abbreviation(&'static [i16]),
}

/// Abbreviations with the offsets, in minutes, that they can mean. Many people write the abbreviation of the winter
/// time in summer too, so that it can also mean the offset of the summer time.
const ABBREVIATIONS: [(&str, &[i16]); 32] = [
    ("est", &[-300, -240]),
    ("edt", &[-240]),
    ("cst", &[-360, -300, 480]),
    ("cdt", &[-300]),
    ("mst", &[-420, -360]),
    ("mdt", &[-360]),
    ("pst", &[-480, -420]),
    ("pdt", &[-420]),
    ("wet", &[0, 60]),
    ("west", &[60]),
    ("bst", &[60, 360]),
    ("cet", &[60, 120]),
    ("cest", &[120]),
    ("mez", &[60, 120]),
    ("mesz", &[120]),
    ("eet", &[120, 180]),
    ("eest", &[180]),
    ("sast", &[120]),
    ("msk", &[180]),
    ("gst", &[240]),
    ("ist", &[330, 120, 60]),
    ("sgt", &[480]),
    ("hkt", &[480]),
    ("awst", &[480]),
    ("jst", &[540]),
    ("kst", &[540]),
    ("acst", &[570, 630]),
    ("aest", &[600, 660]),
    ("aedt", &[660]),
    ("nzst", &[720, 780]),
    ("nzdt", &[780]),
    ("brt", &[-180]),
];

impl WrittenZone {
    /// Parses a word in lower case.
    pub(super) fn parse(word: &str) -> Option<Self> {
        if let Some(rest) = word.strip_prefix("utc").or(word.strip_prefix("gmt")) {
            return match rest {
                "" => Some(Self::Utc),
                rest => short_offset(rest)
                    .or_else(|| signed_offset(rest))
                    .map(Self::Offset),
            };
        }
        if word == "z" {
            return FixedOffset::east_opt(0).map(Self::Offset);
        }
        let is_word = |(abbreviation, _): &&(&str, _)| *abbreviation == word;
        signed_offset(word).map(Self::Offset).or_else(|| {
            let (_, offsets) = ABBREVIATIONS.iter().find(is_word)?;
            Some(Self::Abbreviation(offsets))
        })
    }

    /// Combines two zones of one text, such as `UTC` and `+01:00` or `+01:00` and `CET`. `None` if they contradict each
    /// other.
    pub(super) fn and(self, next: Self) -> Option<Self> {
        match (self, next) {
            (Self::Utc, Self::Offset(_)) => Some(next),
            (Self::Offset(offset), Self::Abbreviation(meanings)) => {
                let seconds = offset.local_minus_utc();
                let fits = |minutes: &i16| i32::from(*minutes) * 60 == seconds;
                meanings.iter().any(fits).then_some(self)
            }
            _ => (self == next).then_some(self),
        }
    }
}

/// Parses the hours alone: `+2`.
fn short_offset(text: &str) -> Option<FixedOffset> {
    let (sign, digit) = text.split_at_checked(1)?;
    let hours = digit.parse::<u8>().ok().filter(|_| digit.len() == 1)?;
    let seconds = i32::from(hours) * 3600;
    match sign {
        "+" => FixedOffset::east_opt(seconds),
        "-" => FixedOffset::east_opt(-seconds),
        _ => None,
    }
}
