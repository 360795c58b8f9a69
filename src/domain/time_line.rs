//! The restore points on a line: which stretch of time is shown, where each point lies on it, and where its ticks are.

use std::fmt::Write;

use chrono::{
    DateTime, Datelike, Duration, Months, NaiveDate, NaiveDateTime, NaiveTime, Timelike, Utc,
};

use super::zone::{Zone, arrival, wall};

/// How many columns the line has: restore points that share one are one mark.
pub const COLUMNS: i64 = 1000;

/// How much of the time is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Zoom {
    /// From the first restore point to the last.
    All,
    /// A year around the chosen moment.
    Year,
    /// A month around it.
    Month,
    /// A day around it.
    Day,
}

impl Zoom {
    /// All of them, from far to near.
    pub const ALL: [Self; 4] = [Self::All, Self::Year, Self::Month, Self::Day];

    /// Its name.
    pub const fn name(self) -> &'static str {
        match self {
            Self::All => "All",
            Self::Year => "Year",
            Self::Month => "Month",
            Self::Day => "Day",
        }
    }
}

/// A stretch of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stretch {
    /// Where it begins.
    pub from: DateTime<Utc>,
    /// Where it ends; always later.
    pub to: DateTime<Utc>,
}

impl Stretch {
    /// What is shown of the window from the first restore point to the last, around a moment.
    pub fn new(zoom: Zoom, window: [DateTime<Utc>; 2], around: DateTime<Utc>) -> Self {
        let half = match zoom {
            Zoom::All => {
                let [from, to] = window;
                let from = from.min(around);
                let to = to.max(around).max(from + Duration::minutes(1));
                // Room at both ends, or the outermost marks would lie on the edge.
                let room = (to - from) / 50;
                return Self {
                    from: from.checked_sub_signed(room).unwrap_or(from),
                    to: to.checked_add_signed(room).unwrap_or(to),
                };
            }
            Zoom::Year => Duration::hours(183 * 24),
            Zoom::Month => Duration::hours(15 * 24 + 12),
            Zoom::Day => Duration::hours(12),
        };
        Self {
            from: around.checked_sub_signed(half).unwrap_or(around),
            to: around
                .checked_add_signed(half)
                .unwrap_or(around + Duration::minutes(1)),
        }
    }

    /// The column of a moment, unless it lies outside.
    pub fn column(self, moment: DateTime<Utc>) -> Option<i64> {
        let whole = (self.to - self.from).num_milliseconds().max(1);
        let part = (moment - self.from).num_milliseconds();
        (0..=whole).contains(&part).then(|| part * COLUMNS / whole)
    }

    /// The moment at a column.
    pub fn moment(self, column: i64) -> DateTime<Utc> {
        let whole = (self.to - self.from).num_milliseconds();
        self.from + Duration::milliseconds(whole * column.clamp(0, COLUMNS) / COLUMNS)
    }

    /// The marks of moments in their order, as the path of an SVG, from `top` downwards: one mark for each column.
    pub fn marks(
        self,
        moments: impl Iterator<Item = DateTime<Utc>>,
        top: i64,
        height: i64,
    ) -> String {
        let mut path = String::new();
        let mut last = None;
        for column in moments.filter_map(|moment| self.column(moment)) {
            if last != Some(column) {
                last = Some(column);
                let _ = write!(path, "M{column} {top}v{height}");
            }
        }
        path
    }

    /// The part of the window that is shown, as the path of an SVG of this height.
    pub fn band(self, [first, last]: [DateTime<Utc>; 2], height: i64) -> String {
        if last < self.from || first > self.to {
            return String::new();
        }
        let edge = |moment: DateTime<Utc>| self.column(moment.clamp(self.from, self.to));
        match (edge(first), edge(last)) {
            (Some(first), Some(last)) => format!("M{first} 0H{last}V{height}H{first}z"),
            _ => String::new(),
        }
    }

    /// Where the calendar of a zone has its edges: a dozen of them at most.
    pub fn ticks(self, zone: &dyn Zone) -> Vec<Tick> {
        let unit = Unit::for_stretch(self.to - self.from);
        let mut wall = unit.floor(wall(self.from, zone));
        let mut ticks = Vec::new();
        while ticks.len() < 12 {
            let Some(next) = unit.next(wall) else {
                break;
            };
            wall = next;
            let Some(at) = arrival(wall, zone) else {
                break;
            };
            if at > self.to {
                break;
            }
            ticks.push(Tick {
                at,
                edge: unit.edge(wall),
            });
        }
        ticks
    }
}

/// An edge of the calendar, and when it is reached.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tick {
    /// When the clocks of the zone are there.
    pub at: DateTime<Utc>,
    /// What begins.
    pub edge: Edge,
}

/// What begins at an edge of the calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Edge {
    /// A year.
    Year(i32),
    /// A month, with its first day.
    Month(NaiveDate),
    /// A day.
    Day(NaiveDate),
    /// An hour of the day, but for the first.
    Hour(u32),
}

/// The distance of two ticks.
#[derive(Clone, Copy)]
enum Unit {
    Years(u32),
    Months(u32),
    Days(i64),
    Hours(i64),
}

impl Unit {
    fn for_stretch(length: Duration) -> Self {
        match length.num_days() {
            0..=1 => Self::Hours(6),
            2..=8 => Self::Days(1),
            9..=45 => Self::Days(7),
            46..=200 => Self::Months(1),
            201..=800 => Self::Months(3),
            days => Self::Years(u32::try_from(days / 2600).unwrap_or(0) + 1),
        }
    }

    /// The last edge that is not after a time.
    fn floor(self, time: NaiveDateTime) -> NaiveDateTime {
        let date = time.date();
        let date = match self {
            Self::Years(_) => date.with_ordinal(1),
            // Quarters begin in January.
            Self::Months(months) => {
                let beyond = date.month0() % months;
                date.with_day(1)
                    .and_then(|first| first.checked_sub_months(Months::new(beyond)))
            }
            Self::Days(1) | Self::Hours(_) => Some(date),
            Self::Days(_) => {
                let beyond = date.weekday().num_days_from_monday();
                date.checked_sub_signed(Duration::days(i64::from(beyond)))
            }
        };
        date.unwrap_or(time.date()).and_time(NaiveTime::MIN)
    }

    fn next(self, edge: NaiveDateTime) -> Option<NaiveDateTime> {
        match self {
            Self::Years(years) => edge.checked_add_months(Months::new(12 * years)),
            Self::Months(months) => edge.checked_add_months(Months::new(months)),
            Self::Days(days) => edge.checked_add_signed(Duration::days(days)),
            Self::Hours(hours) => edge.checked_add_signed(Duration::hours(hours)),
        }
    }

    fn edge(self, at: NaiveDateTime) -> Edge {
        match self {
            Self::Years(_) => Edge::Year(at.year()),
            Self::Months(_) => Edge::Month(at.date()),
            Self::Hours(_) if at.hour() > 0 => Edge::Hour(at.hour()),
            Self::Days(_) | Self::Hours(_) => Edge::Day(at.date()),
        }
    }
}
