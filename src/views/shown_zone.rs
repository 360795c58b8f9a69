//! The zone and the clock of the page, as the domain wants them.

use chrono::{DateTime, FixedOffset, Utc};

use crate::{
    domain::{
        point_in_time::PointInTime,
        typed_moment::{Circumstances, TypedMoment},
        zone::Zone,
    },
    ui::{
        clock,
        moment::{in_words, offset_in_words},
        zone_switch::ShownZone,
    },
};

impl Zone for ShownZone {
    fn offset_at(&self, instant: DateTime<Utc>) -> FixedOffset {
        let none = FixedOffset::east_opt(0).expect("zero is an offset");
        self.offset_minutes_at(instant.timestamp_millis())
            .checked_mul(60)
            .and_then(FixedOffset::east_opt)
            .unwrap_or(none)
    }
}

/// Now.
pub fn now() -> DateTime<Utc> {
    #[expect(
        clippy::cast_possible_truncation,
        reason = "milliseconds of today fit easily"
    )]
    let now = clock::now() as i64;
    DateTime::from_timestamp_millis(now).unwrap_or_default()
}

/// Those of somebody who types now, in the zone that is shown.
pub fn circumstances(zone: &ShownZone, latest: Option<DateTime<Utc>>) -> Circumstances<'_> {
    Circumstances {
        zone,
        now: now(),
        latest,
    }
}

/// Reads what is typed now, in the zone that is shown.
pub fn read_moment(text: String, zone: ShownZone, latest: Option<DateTime<Utc>>) -> TypedMoment {
    TypedMoment::read(text, &circumstances(&zone, latest))
}

/// A moment in the zone, with its offset, to the millisecond where it has any: `Sat 22 Jan 2022, 15:56:55 UTC+01:00`.
pub fn moment_in_words(moment: PointInTime, zone: ShownZone) -> String {
    with_offset(moment.epoch_milliseconds(), zone)
}

/// The same of an instant of the server, to the second.
pub fn second_in_words(instant: DateTime<Utc>, zone: ShownZone) -> String {
    with_offset(instant.timestamp() * 1000, zone)
}

fn with_offset(epoch_milliseconds: i64, zone: ShownZone) -> String {
    let offset = zone.offset_minutes_at(epoch_milliseconds);
    format!(
        "{} {}",
        in_words(epoch_milliseconds, offset),
        offset_in_words(offset)
    )
}
