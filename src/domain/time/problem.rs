//! Why a text is not exactly one point in time.

use chrono::{DateTime, FixedOffset, Utc};

use crate::domain::time::{point_in_time::PointInTime, zone::Zone};

/// A point in time that a text can mean.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TimeChoice {
    /// The point in time.
    pub point_in_time: PointInTime,
    /// The UTC offset with which it was read, and with which it is shown.
    pub offset: FixedOffset,
}

impl TimeChoice {
    /// Creates the choice of an instant that was read in `zone`. `None` outside the years of the API.
    pub fn new(instant: DateTime<Utc>, zone: &dyn Zone) -> Option<Self> {
        Some(Self {
            point_in_time: PointInTime::ceil_to_millis(instant)?,
            offset: zone.offset_at(instant),
        })
    }
}

/// Why a text is not exactly one point in time.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum TimeProblem {
    /// The text is empty.
    #[error("enter a date and time, such as 2022-01-22 14:56")]
    Missing,
    /// A word of the text, which is given here, is not understood.
    #[error("“{0}” is not understood: enter a time such as 2022-01-22 14:56 or yesterday 14:00")]
    UnknownWord(String),
    /// There is no such date or time of day.
    #[error("{0} does not exist: check the date and the time")]
    Impossible(String),
    /// The text has no complete date.
    #[error("{0} has no complete date: add one, such as 2022-01-22, today, or yesterday")]
    NoDate(String),
    /// The text has no time of day.
    #[error("{text} has no time: add one, such as 14:56")]
    NoTime {
        /// The text.
        text: String,
        /// The first instant of each day that the date can mean, and that of the next day.
        days: Vec<[DateTime<Utc>; 2]>,
    },
    /// The date is another weekday.
    #[error("the weekday in {0} does not match its date: correct one of them")]
    WrongWeekday(String),
    /// The clocks of the zone skip this time.
    #[error("clocks in this time zone skip {text}: choose one of the times below")]
    InGap {
        /// The text.
        text: String,
        /// Earlier and later by the length of the gap.
        choices: Vec<TimeChoice>,
    },
    /// The clocks of the zone show this time twice.
    #[error("clocks in this time zone show {text} twice: choose one of the times below")]
    InFold {
        /// The text.
        text: String,
        /// The first and the second time.
        choices: Vec<TimeChoice>,
    },
    /// The date can be read with the month or the day first.
    #[error("{text} can be two different dates: choose one below")]
    AmbiguousDate {
        /// The text.
        text: String,
        /// With the month first, and with the day first.
        choices: Vec<TimeChoice>,
    },
    /// The time zone is abbreviated.
    #[error(
        "the abbreviated time zone in {text} has several UTC offsets: choose one of the times below"
    )]
    AbbreviatedZone {
        /// The text.
        text: String,
        /// With each of the offsets.
        choices: Vec<TimeChoice>,
    },
    /// The text is the name of a session, with the time on a clock that is not known.
    #[error(
        "a session name does not tell the time zone of its time: choose one of the times below"
    )]
    ServerClock {
        /// In UTC and in the zone.
        choices: Vec<TimeChoice>,
    },
    /// The text is `latest`, and the latest restore point is not known.
    #[error("the latest restore point is not known: enter a date and time")]
    LatestUnknown,
}

impl TimeProblem {
    /// Returns the points in time that the text can mean, or none.
    pub fn choices(&self) -> &[TimeChoice] {
        match self {
            Self::InGap { choices, .. }
            | Self::InFold { choices, .. }
            | Self::AmbiguousDate { choices, .. }
            | Self::AbbreviatedZone { choices, .. }
            | Self::ServerClock { choices } => choices,
            _ => &[],
        }
    }

    /// Returns the days on which the point in time can be, if only the time of day is missing.
    pub fn days(&self) -> &[[DateTime<Utc>; 2]] {
        match self {
            Self::NoTime { days, .. } => days,
            _ => &[],
        }
    }
}
