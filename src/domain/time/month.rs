//! Months of the calendar, and the instants at which days begin and end.

use chrono::{DateTime, Datelike, Days, Months, NaiveDate, NaiveTime, Utc};

use crate::domain::time::zone::{Zone, earliest};

/// A month, represented by its first day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Month(NaiveDate);

impl Month {
    /// Returns the month of a day.
    pub fn of(day: NaiveDate) -> Self {
        Self(day.with_day(1).unwrap_or(day))
    }

    /// Adds months, or subtracts them if `months` is negative. The result stays the same month if it would be before
    /// the year 1 or after 9998.
    #[must_use]
    pub fn add_months(self, months: i32) -> Self {
        let count = Months::new(months.unsigned_abs());
        let first_day = if months < 0 {
            self.0.checked_sub_months(count)
        } else {
            self.0.checked_add_months(count)
        };
        first_day
            .filter(|day| (1..=9998).contains(&day.year()))
            .map_or(self, Self)
    }

    /// Returns the first day.
    pub fn first_day(self) -> NaiveDate {
        self.0
    }

    /// Returns the weeks, from Monday to Sunday. Days of other months are `None`.
    pub fn weeks(self) -> Vec<[Option<NaiveDate>; 7]> {
        let mut weeks = Vec::new();
        let mut week = [None; 7];
        let days = self.0.iter_days();
        for day in days.take_while(|day| day.month() == self.0.month()) {
            let weekday = day.weekday().num_days_from_monday() as usize;
            if weekday == 0 && day != self.0 {
                weeks.push(week);
                week = [None; 7];
            }
            if let Some(cell) = week.get_mut(weekday) {
                *cell = Some(day);
            }
        }
        weeks.push(week);
        weeks
    }
}

/// Returns the first instant of a day in a zone, and that of the next day. Both are equal for a day that the zone
/// skipped.
///
/// If the clocks skip midnight, the day begins at the first time that they show.
pub fn day_bounds(day: NaiveDate, zone: &dyn Zone) -> Option<[DateTime<Utc>; 2]> {
    let start = |day: NaiveDate| earliest(day.and_time(NaiveTime::MIN), zone);
    Some([start(day)?, start(day.checked_add_days(Days::new(1))?)?])
}
