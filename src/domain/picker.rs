//! What passes between the text field for the moment and the browser's native picker.

use chrono::{NaiveDateTime, Timelike};

use super::{
    point_in_time::{PointInTime, Zone},
    written_moment::WrittenMoment,
};

/// The text for the field after the native picker chose `picked` (`2022-01-23T14:56[:55[.862]]`).
///
/// Pickers may speak of minutes only: seconds and their fraction then stay as they were typed while the minute is the
/// same.
pub fn with_picked(text: &str, picked: &str, zone: &impl Zone) -> String {
    let Ok(WrittenMoment {
        wall: picked_wall, ..
    }) = WrittenMoment::parse(picked.trim())
    else {
        return text.to_owned();
    };
    let minute = |wall: NaiveDateTime| (wall.hour(), wall.minute());
    let whole_minute = picked_wall.second() == 0 && picked_wall.nanosecond() == 0;
    let typed = wall_clock(text, zone)
        .filter(|typed| whole_minute && minute(*typed) == minute(picked_wall));
    let time = typed.map_or(picked_wall.time(), |typed| typed.time());
    format!("{} {time}", picked_wall.date())
}

/// The value for the native picker: the typed moment as a wall clock of the zone, `2022-01-22T14:56:55.862`.
pub fn to_picker(text: &str, zone: &impl Zone) -> Option<String> {
    let wall = wall_clock(text, zone)?;
    Some(format!("{}T{}", wall.date(), wall.time()))
}

fn wall_clock(text: &str, zone: &impl Zone) -> Option<NaiveDateTime> {
    let written = WrittenMoment::parse(text.trim()).ok()?;
    match written.offset {
        Some(_) => {
            let instant = PointInTime::read(text, zone).ok()?.instant();
            Some(
                instant
                    .with_timezone(&zone.offset_at(instant))
                    .naive_local(),
            )
        }
        None => Some(
            PointInTime::not_before(written.wall.and_utc())
                .instant()
                .naive_utc(),
        ),
    }
}
