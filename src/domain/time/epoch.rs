//! Unix times, which scripts and older APIs write: `1642863415`, `1642863415862`, `/Date(1642863415862)/`.

use chrono::{DateTime, Utc};

use crate::domain::time::iso8601::signed_offset;

/// Parses seconds with ten digits, milliseconds with thirteen, or the JSON format of older .NET versions. Digits alone
/// that would be later than `now` are not a Unix time: they could be a date, such as `2022012214`.
pub(super) fn parse(text: &str, now: DateTime<Utc>) -> Option<DateTime<Utc>> {
    let date = text.trim_matches(['\\', '/']).strip_prefix("Date(");
    if let Some(date) = date {
        return DateTime::from_timestamp_millis(without_offset(date.strip_suffix(')')?)?);
    }
    if !text.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let number = text.parse().ok()?;
    let instant = match text.len() {
        10 => DateTime::from_timestamp(number, 0),
        13 => DateTime::from_timestamp_millis(number),
        _ => None,
    };
    instant.filter(|instant| *instant <= now)
}

/// Parses `1642863415862` or `1642863415862+0200`. The offset does not change the instant.
fn without_offset(text: &str) -> Option<i64> {
    let end = text.rfind(['+', '-']).filter(|end| *end > 0);
    let (milliseconds, offset) = text.split_at(end.unwrap_or(text.len()));
    let is_offset = offset.is_empty() || signed_offset(offset).is_some();
    milliseconds.parse().ok().filter(|_| is_offset)
}
