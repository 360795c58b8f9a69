//! The point in time as somebody typed it, and as it was read: once, at the time and in the zone of the typing.

use chrono::{DateTime, Duration, NaiveDateTime, Utc};

use super::{
    numeric_moment::NumericMoment,
    point_in_time::PointInTime,
    spoken_moment::SpokenMoment,
    written_moment::{Unreadable, WrittenMoment},
    zone::{Showing, Zone, showing, typed, wall},
};

/// A text, and the one moment that it means. The text is read when it is typed, and its moment stays when the zone of
/// the page changes or time passes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TypedMoment {
    text: String,
    reading: Result<Reading, Problem>,
}

/// A moment, and how it was understood.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reading {
    /// The moment.
    pub moment: PointInTime,
    /// How the text was understood.
    pub way: Way,
}

/// How a text was understood.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// As a clock of the zone shows it.
    Wall,
    /// With the offset that it names.
    Offset,
    /// As a clock that counts 24 hours, for the form with dots does not say so.
    TwentyFourHours,
    /// The month before the day.
    MonthFirst,
    /// The day before the month.
    DayFirst,
    /// From the time at which it was typed.
    Relative,
    /// As the latest restore point.
    Latest,
    /// Not typed but chosen: a restore point, a day of the calendar, or what an address named.
    Chosen,
}

/// Why a text is no point in time, or not exactly one.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Problem {
    /// Nothing was typed.
    #[error("enter a date and time, such as 2022-01-22 14:56")]
    Missing,
    /// The text has another form.
    #[error(
        "expected a date and time such as 2022-01-22 14:56, 2022-01-22T14:56:55Z, yesterday 14:00 or 2 hours ago, found “{0}”"
    )]
    Malformed(String),
    /// The calendar has no such day, or the day no such time.
    #[error("there is no such date and time as {0}")]
    Impossible(String),
    /// The zone's clocks skip this time.
    #[error("clocks in this zone skip {text}: choose one of the moments beside it")]
    Skipped {
        /// What was typed.
        text: String,
        /// As much earlier as was skipped, and as much later.
        choices: [PointInTime; 2],
    },
    /// The zone's clocks show this time twice.
    #[error("clocks in this zone show {text} twice: choose which one")]
    Repeated {
        /// What was typed.
        text: String,
        /// The first time and the second.
        choices: [PointInTime; 2],
    },
    /// Day and month could be either.
    #[error("{text} can be two days: choose which one")]
    DayOrMonth {
        /// What was typed.
        text: String,
        /// With the month first, and with the day first.
        choices: [PointInTime; 2],
    },
    /// The latest restore point is asked for, and not known.
    #[error("the latest restore point is not known here: enter a date and time")]
    LatestUnknown,
}

impl Problem {
    /// The moments that the text could mean.
    pub fn choices(&self) -> &[PointInTime] {
        match self {
            Self::Skipped { choices, .. }
            | Self::Repeated { choices, .. }
            | Self::DayOrMonth { choices, .. } => choices,
            Self::Missing | Self::Malformed(_) | Self::Impossible(_) | Self::LatestUnknown => &[],
        }
    }
}

/// Where and when something is typed.
pub struct Circumstances<'a> {
    /// The zone whose clocks count.
    pub zone: &'a dyn Zone,
    /// Now.
    pub now: DateTime<Utc>,
    /// The latest restore point, if it is known.
    pub latest: Option<DateTime<Utc>>,
}

impl Default for TypedMoment {
    fn default() -> Self {
        Self {
            text: String::new(),
            reading: Err(Problem::Missing),
        }
    }
}

impl TypedMoment {
    /// Reads what was typed.
    pub fn read(text: String, circumstances: &Circumstances) -> Self {
        let reading = read(text.trim(), circumstances);
        Self { text, reading }
    }

    /// A moment that was chosen, written as clocks of `zone` show it.
    pub fn chosen(moment: PointInTime, zone: &dyn Zone) -> Self {
        let way = Way::Chosen;
        Self {
            text: typed(moment, zone),
            reading: Ok(Reading { moment, way }),
        }
    }

    /// The text.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The one moment that it means.
    ///
    /// # Errors
    /// Says what was expected and what was found, or between which moments there is a choice.
    pub fn reading(&self) -> Result<Reading, &Problem> {
        self.reading.as_ref().copied()
    }

    /// How it was read, or the moments between which there is a choice.
    ///
    /// # Errors
    /// The choices; none for a text that can be read in no way.
    pub fn moment_or_choices(&self) -> Result<Reading, Vec<PointInTime>> {
        self.reading().map_err(|problem| problem.choices().to_vec())
    }

    /// The moment, if there is exactly one.
    pub fn moment(&self) -> Option<PointInTime> {
        self.reading().ok().map(|reading| reading.moment)
    }

    /// Whether the text asks for the latest restore point, whichever that is.
    pub fn is_latest(&self) -> bool {
        matches!(
            self.reading,
            Ok(Reading {
                way: Way::Latest,
                ..
            }) | Err(Problem::LatestUnknown)
        )
    }

    /// The same moment in another zone: where the text has no offset it would mean another one there.
    #[must_use]
    pub fn in_zone(self, circumstances: &Circumstances) -> Self {
        match self.reading {
            Ok(Reading {
                way: Way::Offset, ..
            }) => self,
            Ok(reading) => Self {
                text: typed(reading.moment, circumstances.zone),
                reading: Ok(Reading {
                    way: Way::Chosen,
                    ..reading
                }),
            },
            Err(_) => Self::read(self.text, circumstances),
        }
    }
}

fn read(text: &str, circumstances: &Circumstances) -> Result<Reading, Problem> {
    if text.is_empty() {
        return Err(Problem::Missing);
    }
    let impossible = || Problem::Impossible(text.to_owned());
    let (moment, way) = match WrittenMoment::parse(text) {
        Ok(written) => match (written.offset, written.dotted) {
            (Some(_), _) => {
                let instant = written.instant().ok_or_else(impossible)?;
                (Some(instant), Way::Offset)
            }
            (None, dotted) => {
                let way = if dotted {
                    Way::TwentyFourHours
                } else {
                    Way::Wall
                };
                (Some(on_the_wall(text, written.wall, circumstances)?), way)
            }
        },
        Err(Unreadable::Impossible) => (None, Way::Wall),
        Err(Unreadable::Malformed) => return read_otherwise(text, circumstances),
    };
    let moment = moment
        .and_then(PointInTime::not_before)
        .ok_or_else(impossible)?;
    Ok(Reading { moment, way })
}

/// What is not ISO 8601.
fn read_otherwise(text: &str, circumstances: &Circumstances) -> Result<Reading, Problem> {
    let impossible = || Problem::Impossible(text.to_owned());
    let (instant, way) = if let Some(spoken) = SpokenMoment::parse(text) {
        said(text, spoken, circumstances)?
    } else if let Some(numeric) = NumericMoment::parse(text) {
        let on_the_wall = |wall| on_the_wall(text, wall, circumstances);
        match (numeric.month_first(), numeric.day_first()) {
            (Some(month_first), Some(day_first)) if month_first != day_first => {
                return Err(day_or_month(text, [month_first, day_first], circumstances));
            }
            (Some(wall), _) => (on_the_wall(wall)?, Way::MonthFirst),
            (None, Some(wall)) => (on_the_wall(wall)?, Way::DayFirst),
            (None, None) => return Err(impossible()),
        }
    } else {
        return Err(Problem::Malformed(text.to_owned()));
    };
    let moment = PointInTime::not_before(instant).ok_or_else(impossible)?;
    Ok(Reading { moment, way })
}

fn said(
    text: &str,
    spoken: SpokenMoment,
    circumstances: &Circumstances,
) -> Result<(DateTime<Utc>, Way), Problem> {
    let impossible = || Problem::Impossible(text.to_owned());
    let now = circumstances.now;
    let instant = match spoken {
        SpokenMoment::Latest => {
            let latest = circumstances.latest.ok_or(Problem::LatestUnknown)?;
            return Ok((latest, Way::Latest));
        }
        SpokenMoment::Ago(time) => now.checked_sub_signed(time).ok_or_else(impossible)?,
        SpokenMoment::DaysAgo(days, time) => {
            let today = wall(now, circumstances.zone);
            let day = today
                .date()
                .checked_sub_signed(Duration::days(days))
                .ok_or_else(impossible)?;
            let wall = day.and_time(time.unwrap_or(today.time()));
            on_the_wall(text, wall, circumstances)?
        }
    };
    Ok((instant, Way::Relative))
}

/// The one instant at which the zone's clocks show `wall`.
fn on_the_wall(
    text: &str,
    wall: NaiveDateTime,
    circumstances: &Circumstances,
) -> Result<DateTime<Utc>, Problem> {
    let text = text.to_owned();
    match showing(wall, circumstances.zone) {
        Some(Showing::Once(instant)) => Ok(instant),
        Some(Showing::Twice(first, second)) => Err(match choices([first, second]) {
            Some(choices) => Problem::Repeated { text, choices },
            None => Problem::Impossible(text),
        }),
        Some(Showing::Never(earlier, later)) => Err(match choices([earlier, later]) {
            Some(choices) => Problem::Skipped { text, choices },
            None => Problem::Impossible(text),
        }),
        None => Err(Problem::Impossible(text)),
    }
}

/// Both days; one that clocks skip or repeat is said first.
fn day_or_month(text: &str, walls: [NaiveDateTime; 2], circumstances: &Circumstances) -> Problem {
    let [month_first, day_first] = walls.map(|wall| on_the_wall(text, wall, circumstances));
    match (month_first, day_first) {
        (Ok(month_first), Ok(day_first)) => match choices([month_first, day_first]) {
            Some(choices) => Problem::DayOrMonth {
                text: text.to_owned(),
                choices,
            },
            None => Problem::Impossible(text.to_owned()),
        },
        (Err(problem), _) | (_, Err(problem)) => problem,
    }
}

fn choices(instants: [DateTime<Utc>; 2]) -> Option<[PointInTime; 2]> {
    let [one, other] = instants.map(PointInTime::not_before);
    Some([one?, other?])
}
