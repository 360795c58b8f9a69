//! The ticks of the timeline: where years, months, days or hours begin.

use chrono::{
    DateTime, Datelike, Duration, Months, NaiveDate, NaiveDateTime, NaiveTime, Timelike, Utc,
};

use crate::domain::time::{
    timeline::range::TimeRange,
    zone::{Zone, earliest, to_local},
};

/// Returns the ticks where years, months, days, hours or minutes begin in a zone: at most thirteen.
pub fn ticks(range: TimeRange, zone: &dyn Zone) -> Vec<Tick> {
    let unit = Unit::for_range(range.length());
    let mut local = unit.floor(to_local(range.from, zone));
    let mut ticks = Vec::new();
    while ticks.len() < 13 {
        let Some(next) = unit.next(local) else {
            break;
        };
        local = next;
        let Some(at) = earliest(local, zone) else {
            break;
        };
        if at > range.to {
            break;
        }
        ticks.push(Tick {
            at,
            label: unit.label(local),
        });
    }
    ticks
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
    /// A time of the day, other than midnight: the hour and the minute.
    Time(u32, u32),
}

/// The distance between two ticks.
#[derive(Clone, Copy)]
enum Unit {
    Years(u32),
    Months(u32),
    Days(i64),
    Minutes(i64),
}

impl Unit {
    fn for_range(length: Duration) -> Self {
        match length.num_days() {
            0..=1 => match length.num_minutes() {
                ..100 => Self::Minutes(15),
                100..400 => Self::Minutes(60),
                _ => Self::Minutes(180),
            },
            2..=8 => Self::Days(1),
            9..=45 => Self::Days(7),
            46..=400 => Self::Months(1),
            401..=800 => Self::Months(3),
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
            Self::Days(1) => Some(date),
            // Counted from midnight.
            Self::Minutes(minutes) => {
                let passed = (time - date.and_time(NaiveTime::MIN)).num_minutes();
                let passed = Duration::minutes(passed - passed % minutes);
                return date.and_time(NaiveTime::MIN) + passed;
            }
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
            Self::Minutes(minutes) => tick.checked_add_signed(Duration::minutes(minutes)),
        }
    }

    fn label(self, tick: NaiveDateTime) -> TickLabel {
        match self {
            Self::Years(_) => TickLabel::Year(tick.year()),
            Self::Months(_) => TickLabel::Month(tick.date()),
            Self::Minutes(_) if tick.time() != NaiveTime::MIN => {
                TickLabel::Time(tick.hour(), tick.minute())
            }
            Self::Days(_) | Self::Minutes(_) => TickLabel::Day(tick.date()),
        }
    }
}
