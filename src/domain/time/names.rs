//! The English names of weekdays and months.

use chrono::Weekday;

const WEEKDAYS: [&str; 7] = [
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
];
const MONTHS: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];

/// Parses the name of a weekday in lower case, or its first three letters or more.
pub(super) fn weekday(word: &str) -> Option<Weekday> {
    Weekday::try_from(u8::try_from(position(&WEEKDAYS, word)?).ok()?).ok()
}

/// Parses the name of a month in lower case, or its first three letters or more, as a number from 1.
pub(super) fn month(word: &str) -> Option<u32> {
    u32::try_from(position(&MONTHS, word)? + 1).ok()
}

fn position(names: &[&str], word: &str) -> Option<usize> {
    let word = word.strip_suffix('.').unwrap_or(word);
    names
        .iter()
        .position(|name| word.len() >= 3 && name.starts_with(word))
}
