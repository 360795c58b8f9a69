//! The moment in the name that the server gives to a session: `Teams restore (Entire organization - 1/22/2022 2:56:55 PM)`.

use chrono::NaiveDateTime;

use super::{numeric_moment::NumericMoment, point_in_time::PointInTime};

/// Whether the name of a session speaks of the moment that was asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Agreement {
    /// It does, by a clock that is so many minutes ahead of UTC: the server's own, which it does not tell.
    Agrees(i64),
    /// No clock of the world shows that time at the moment that was asked for.
    Differs,
    /// The name holds no moment that could be read.
    Silent,
}

impl Agreement {
    /// Compares a name with the moment that was asked for.
    pub fn of(name: &str, asked: PointInTime) -> Self {
        let written = name
            .rsplit_once(" - ")
            .and_then(|(_, moment)| NumericMoment::parse(moment.trim_end_matches(')')));
        let Some(written) = written else {
            return Self::Silent;
        };
        [written.month_first(), written.day_first()]
            .into_iter()
            .flatten()
            .find_map(|wall| minutes_ahead(wall, asked))
            .map_or(Self::Differs, Self::Agrees)
    }
}

/// How far a clock is ahead of UTC that shows `wall` at the moment, if there can be such a clock: offsets are quarters
/// of an hour between -12 and +14 hours. The name leaves milliseconds out.
fn minutes_ahead(wall: NaiveDateTime, moment: PointInTime) -> Option<i64> {
    let seconds = wall.and_utc().timestamp() - moment.instant().timestamp();
    let (minutes, rest) = (seconds / 60, seconds % (15 * 60));
    (rest == 0 && (-12 * 60..=14 * 60).contains(&minutes)).then_some(minutes)
}
