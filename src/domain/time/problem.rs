//! Why a text is not exactly one point in time.

use crate::domain::time::point_in_time::PointInTime;

/// Why a text is not exactly one point in time.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum TimeProblem {
    /// The text is empty.
    #[error("enter a date and time, such as 2022-01-22 14:56")]
    Missing,
    /// The text has an unknown format.
    #[error(
        "enter a date and time such as 2022-01-22 14:56, 2022-01-22T14:56:55Z, yesterday 14:00, or 2 hours ago, not “{0}”"
    )]
    Malformed(String),
    /// There is no such date or time of day.
    #[error("{0} does not exist: check the date and the time")]
    Impossible(String),
    /// The clocks of the zone skip this time.
    #[error("clocks in this time zone skip {text}: choose one of the times below")]
    InGap {
        /// The typed text.
        text: String,
        /// Earlier and later by the length of the gap.
        choices: [PointInTime; 2],
    },
    /// The clocks of the zone show this time twice.
    #[error("clocks in this time zone show {text} twice: choose one of the times below")]
    InFold {
        /// The typed text.
        text: String,
        /// The first and the second time.
        choices: [PointInTime; 2],
    },
    /// The date can be read with the month or the day first.
    #[error("{text} can be two different dates: choose one below")]
    AmbiguousDate {
        /// The typed text.
        text: String,
        /// With the month first, and with the day first.
        choices: [PointInTime; 2],
    },
    /// The text is `latest`, and the latest restore point is not known.
    #[error("the latest restore point is not known: enter a date and time")]
    LatestUnknown,
}

impl TimeProblem {
    /// Returns the points in time that the text can mean, or none.
    pub fn choices(&self) -> &[PointInTime] {
        match self {
            Self::InGap { choices, .. }
            | Self::InFold { choices, .. }
            | Self::AmbiguousDate { choices, .. } => choices,
            Self::Missing | Self::Malformed(_) | Self::Impossible(_) | Self::LatestUnknown => &[],
        }
    }
}
