//! A month of the calendar, and what lies in its days.

use chrono::{DateTime, Datelike, Days, Months, NaiveDate, NaiveTime, Utc};

use super::zone::{Zone, arrival};

/// A month, by its first day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Month(NaiveDate);

impl Month {
    /// The month of a day.
    pub fn of(day: NaiveDate) -> Self {
        Self(day.with_day(1).unwrap_or(day))
    }

    /// The month so many months later, or earlier; the calendar ends with the years of four digits.
    #[must_use]
    pub fn later(self, months: i32) -> Self {
        let count = Months::new(months.unsigned_abs());
        let first = if months < 0 {
            self.0.checked_sub_months(count)
        } else {
            self.0.checked_add_months(count)
        };
        first
            .filter(|first| (1..=9998).contains(&first.year()))
            .map_or(self, Self)
    }

    /// The first day.
    pub fn first_day(self) -> NaiveDate {
        self.0
    }

    /// Weeks from Monday to Sunday; days of other months are left out.
    pub fn weeks(self) -> Vec<[Option<NaiveDate>; 7]> {
        let mut weeks = Vec::new();
        let mut week = [None; 7];
        let days = self.0.iter_days();
        for day in days.take_while(|day| day.month() == self.0.month()) {
            let place = day.weekday().num_days_from_monday() as usize;
            if place == 0 && day != self.0 {
                weeks.push(week);
                week = [None; 7];
            }
            if let Some(cell) = week.get_mut(place) {
                *cell = Some(day);
            }
        }
        weeks.push(week);
        weeks
    }
}

/// The first instant of a day in a zone, and that of the next one. Both are the same for a day that the zone left out.
pub fn bounds(day: NaiveDate, zone: &dyn Zone) -> Option<[DateTime<Utc>; 2]> {
    // Clocks that skip midnight begin the day where they arrive.
    let begin = |day: NaiveDate| arrival(day.and_time(NaiveTime::MIN), zone);
    Some([begin(day)?, begin(day.checked_add_days(Days::new(1))?)?])
}
