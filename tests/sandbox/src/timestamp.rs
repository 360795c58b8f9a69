//! How the server writes moments and durations: .NET's round-trip form, up to seven digits of a second.

use chrono::{DateTime, TimeDelta, Timelike, Utc};

/// The end of a session that has not ended: the largest moment that .NET knows.
pub const NOT_ENDED: &str = "9999-12-31T23:59:59.9999999Z";

/// `2022-01-21T22:53:13.9685934Z`; trailing zeros are trimmed, as the real server does.
pub fn moment(at: DateTime<Utc>) -> String {
    let seconds = at.format("%Y-%m-%dT%H:%M:%S");
    format!("{seconds}{}Z", fraction(at.nanosecond()))
}

/// `00:00:00.0446928`.
pub fn duration(length: TimeDelta) -> String {
    let seconds = length.num_seconds().max(0);
    let (hours, minutes, rest) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
    let nanos = u32::try_from(length.subsec_nanos()).unwrap_or(0);
    let digits = match nanos / 100 {
        0 => String::new(),
        ticks => format!(".{ticks:07}"),
    };
    format!("{hours:02}:{minutes:02}:{rest:02}{digits}")
}

/// `1/22/2022 2:56:55 PM`, the short form of the United States, which names hold in UTC.
pub fn short(at: DateTime<Utc>) -> String {
    at.format("%-m/%-d/%Y %-I:%M:%S %p").to_string()
}

fn fraction(nanos: u32) -> String {
    let digits = format!(".{:07}", nanos / 100 % 10_000_000);
    digits
        .trim_end_matches('0')
        .trim_end_matches('.')
        .to_owned()
}
