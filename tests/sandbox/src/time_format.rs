//! Formats times and durations as the server does: the round-trip format of .NET, with up to seven decimal places.

use chrono::{DateTime, TimeDelta, Timelike, Utc};

/// The largest time of .NET: the end time of a session that has not ended, and the expiry of a token that never expires.
pub const MAX_TIMESTAMP: &str = "9999-12-31T23:59:59.9999999Z";

/// Formats a time as in `2022-01-21T22:53:13.9685934Z`. Like the real server, trims trailing zeros.
pub fn timestamp(time: DateTime<Utc>) -> String {
    let seconds = time.format("%Y-%m-%dT%H:%M:%S");
    format!("{seconds}{}Z", fraction(time.nanosecond()))
}

/// Formats a duration as in `00:00:00.0446928`.
pub fn duration(duration: TimeDelta) -> String {
    let total = duration.num_seconds().max(0);
    let (hours, minutes, seconds) = (total / 3600, total / 60 % 60, total % 60);
    let nanos = u32::try_from(duration.subsec_nanos()).unwrap_or(0);
    let fraction = match nanos / 100 {
        0 => String::new(),
        ticks => format!(".{ticks:07}"),
    };
    format!("{hours:02}:{minutes:02}:{seconds:02}{fraction}")
}

/// Formats a time as in `1/22/2022 2:56:55 PM`: the short format of the United States, in UTC, as in session names.
pub fn short(time: DateTime<Utc>) -> String {
    time.format("%-m/%-d/%Y %-I:%M:%S %p").to_string()
}

fn fraction(nanos: u32) -> String {
    let digits = format!(".{:07}", nanos / 100 % 10_000_000);
    digits
        .trim_end_matches('0')
        .trim_end_matches('.')
        .to_owned()
}
