//! The timeline of restore points: the range of time that it shows, the columns of the restore points, and the ticks.

use std::fmt::Write;

use chrono::{
    DateTime, Datelike, Duration, Months, NaiveDate, NaiveDateTime, NaiveTime, Timelike, Utc,
};

use crate::domain::time::zone::{Zone, earliest, to_local};

/// The number of columns of the timeline. Restore points in the same column share a mark.
pub const COLUMNS: i64 = 1000;

/// How much time the timeline shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Zoom {
    /// From the first restore point to the last.
    All,
    /// A year around the chosen time.
    Year,
    /// A month around the chosen time.
    Month,
    /// A day around the chosen time.
    Day,
}

impl Zoom {
    /// All levels, from the longest range to the shortest.
    pub const ALL: [Self; 4] = [Self::All, Self::Year, Self::Month, Self::Day];

    /// Returns the name of the level.
    pub const fn name(self) -> &'static str {
        match self {
            Self::All => "All",
            Self::Year => "Year",
            Self::Month => "Month",
            Self::Day => "Day",
        }
    }
}

/// A range of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TimeRange {
    /// The start.
    pub from: DateTime<Utc>,
    /// The end, always later than the start.
    pub to: DateTime<Utc>,
}

impl TimeRange {
    /// Returns the range to show at a zoom level, around a time. `window` is the time from the first restore point to
    /// the last.
    pub fn new(zoom: Zoom, window: [DateTime<Utc>; 2], around: DateTime<Utc>) -> Self {
        let half = match zoom {
            Zoom::All => {
                let [from, to] = window;
                let from = from.min(around);
                let to = to.max(around).max(from + Duration::minutes(1));
                // Without a margin, the first and the last mark would be cut off.
                let margin = (to - from) / 50;
                return Self {
                    from: from.checked_sub_signed(margin).unwrap_or(from),
                    to: to.checked_add_signed(margin).unwrap_or(to),
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

    /// Returns the column of an instant, or `None` outside the range.
    pub fn column(self, instant: DateTime<Utc>) -> Option<i64> {
        let length = (self.to - self.from).num_milliseconds().max(1);
        let offset = (instant - self.from).num_milliseconds();
        (0..=length)
            .contains(&offset)
            .then(|| offset * COLUMNS / length)
    }

    /// Returns the instant of a column.
    pub fn instant_at(self, column: i64) -> DateTime<Utc> {
        let length = (self.to - self.from).num_milliseconds();
        self.from + Duration::milliseconds(length * column.clamp(0, COLUMNS) / COLUMNS)
    }

    /// Returns an SVG path with a vertical mark for each column that contains one of the instants, which must be
    /// sorted. The marks begin at `top` and have this height.
    pub fn marks_path(
        self,
        instants: impl Iterator<Item = DateTime<Utc>>,
        top: i64,
        height: i64,
    ) -> String {
        let mut path = String::new();
        let mut last = None;
        for column in instants.filter_map(|instant| self.column(instant)) {
            if last != Some(column) {
                last = Some(column);
                let _ = write!(path, "M{column} {top}v{height}");
            }
        }
        path
    }

    /// Returns an SVG path of this height with the visible part of the time from the first restore point to the last.
    pub fn window_path(self, [first, last]: [DateTime<Utc>; 2], height: i64) -> String {
        if last < self.from || first > self.to {
            return String::new();
        }
        let edge = |instant: DateTime<Utc>| self.column(instant.clamp(self.from, self.to));
        match (edge(first), edge(last)) {
            (Some(first), Some(last)) => format!("M{first} 0H{last}V{height}H{first}z"),
            _ => String::new(),
        }
    }

    /// Returns the ticks where years, months, days or hours begin in a zone: at most twelve.
    pub fn ticks(self, zone: &dyn Zone) -> Vec<Tick> {
        let unit = Unit::for_range(self.to - self.from);
        let mut local = unit.floor(to_local(self.from, zone));
        let mut ticks = Vec::new();
        while ticks.len() < 12 {
            let Some(next) = unit.next(local) else {
                break;
            };
            local = next;
            let Some(at) = earliest(local, zone) else {
                break;
            };
            if at > self.to {
                break;
            }
            ticks.push(Tick {
                at,
                label: unit.label(local),
            });
        }
        ticks
    }
}

/// A tick of the timeline.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tick {
    /// The instant.
    pub at: DateTime<Utc>,
    /// What begins at this instant in the zone.
    pub label: TickLabel,
}

/// What begins at a tick.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TickLabel {
    /// A year.
    Year(i32),
    /// A month, by its first day.
    Month(NaiveDate),
    /// A day.
    Day(NaiveDate),
    /// An hour of the day, other than midnight.
    Hour(u32),
}

/// The distance between two ticks.
#[derive(Clone, Copy)]
enum Unit {
    Years(u32),
    Months(u32),
    Days(i64),
    Hours(i64),
}

impl Unit {
    fn for_range(length: Duration) -> Self {
        match length.num_days() {
            0..=1 => Self::Hours(6),
            2..=8 => Self::Days(1),
            9..=45 => Self::Days(7),
            46..=200 => Self::Months(1),
            201..=800 => Self::Months(3),
            days => Self::Years(u32::try_from(days / 2600).unwrap_or(0) + 1),
        }
    }

    /// Returns the last tick at or before a local time.
    fn floor(self, time: NaiveDateTime) -> NaiveDateTime {
        let date = time.date();
        let date = match self {
            Self::Years(_) => date.with_ordinal(1),
            // Counted from January, so that quarters begin in January, April, July and October.
            Self::Months(months) => {
                let excess = date.month0() % months;
                date.with_day(1)
                    .and_then(|first| first.checked_sub_months(Months::new(excess)))
            }
            Self::Days(1) | Self::Hours(_) => Some(date),
            Self::Days(_) => {
                let excess = date.weekday().num_days_from_monday();
                date.checked_sub_signed(Duration::days(i64::from(excess)))
            }
        };
        date.unwrap_or(time.date()).and_time(NaiveTime::MIN)
    }

    fn next(self, tick: NaiveDateTime) -> Option<NaiveDateTime> {
        match self {
            Self::Years(years) => tick.checked_add_months(Months::new(12 * years)),
            Self::Months(months) => tick.checked_add_months(Months::new(months)),
            Self::Days(days) => tick.checked_add_signed(Duration::days(days)),
            Self::Hours(hours) => tick.checked_add_signed(Duration::hours(hours)),
        }
    }

    fn label(self, tick: NaiveDateTime) -> TickLabel {
        match self {
            Self::Years(_) => TickLabel::Year(tick.year()),
            Self::Months(_) => TickLabel::Month(tick.date()),
            Self::Hours(_) if tick.hour() > 0 => TickLabel::Hour(tick.hour()),
            Self::Days(_) | Self::Hours(_) => TickLabel::Day(tick.date()),
        }
    }
}
