//! The display zone and the current time, as arguments for the domain, which has no clock and no time zone.

use chrono::{DateTime, FixedOffset, Utc};

use crate::{
    domain::time::{input::TimeInput, parse::ParseContext, point_in_time::PointInTime, zone::Zone},
    ui::{clock, display_zone::DisplayZone},
};

impl Zone for DisplayZone {
    fn offset_at(&self, instant: DateTime<Utc>) -> FixedOffset {
        let utc = FixedOffset::east_opt(0).expect("zero is an offset");
        self.offset_minutes_at(instant.timestamp_millis())
            .checked_mul(60)
            .and_then(FixedOffset::east_opt)
            .unwrap_or(utc)
    }
}

/// The current time.
pub fn now() -> DateTime<Utc> {
    #[expect(
        clippy::cast_possible_truncation,
        reason = "milliseconds of today fit easily"
    )]
    let now = clock::now() as i64;
    DateTime::from_timestamp_millis(now).unwrap_or_default()
}

/// The context for a text that the user types now, in this zone.
pub fn parse_context(zone: &DisplayZone, latest: Option<DateTime<Utc>>) -> ParseContext<'_> {
    ParseContext {
        zone,
        now: now(),
        latest,
    }
}

/// Parses a text that the user types now, in this zone.
pub fn parse_time(text: String, zone: DisplayZone, latest: Option<DateTime<Utc>>) -> TimeInput {
    TimeInput::parse(text, &parse_context(&zone, latest))
}

/// A point in time in this zone, with its offset, and with milliseconds unless they are zero:
/// `Sat 22 Jan 2022, 15:56:55 UTC+01:00`.
pub fn format_point_in_time(point_in_time: PointInTime, zone: DisplayZone) -> String {
    zone.local_time(point_in_time.epoch_milliseconds())
        .to_string()
}

/// A point in time in this zone without its offset, and with seconds and milliseconds unless they are zero:
/// `Sat 22 Jan 2022, 15:56`.
pub fn format_chosen(point_in_time: PointInTime, zone: DisplayZone) -> String {
    zone.local_time(point_in_time.epoch_milliseconds())
        .day_and_time()
}

/// A point in time in the format of the API, in this zone, to the minute: `26 May 2026, 14:00`. Any other text stays.
pub fn format_minute(text: &str, zone: DisplayZone) -> String {
    match PointInTime::from_api(text) {
        Some(point_in_time) => {
            let time = zone.local_time(point_in_time.epoch_milliseconds());
            format!("{}, {}", time.date(), time.hour_minute())
        }
        None => text.to_owned(),
    }
}

/// An instant of the server in this zone, with its offset, rounded down to the second.
pub fn format_instant(instant: DateTime<Utc>, zone: DisplayZone) -> String {
    zone.local_time(instant.timestamp_millis())
        .to_second()
        .to_string()
}
