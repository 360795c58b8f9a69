//! The dates that a text can mean, on the calendar and at a current time.

use chrono::{Datelike, Days, NaiveDate, NaiveDateTime, NaiveTime, Weekday};

use crate::domain::time::{
    interpretation::Interpretation,
    numeric::{NumericDate, date},
    written::{WrittenDate, WrittenTime},
};

/// A date, and how it was interpreted. Without an interpretation, the text can mean no other date.
pub(super) type Candidate = (NaiveDate, Option<Interpretation>);

/// Why a text means no date.
pub(super) enum DateProblem {
    /// The text has no complete date.
    Missing,
    /// The date does not exist.
    Impossible,
    /// The date is another weekday.
    WrongWeekday,
}

/// Returns the dates that a text can mean: one, or two if the month or the day can be first. `time` is the time of day
/// in the text, and `now` the current local time.
pub(super) fn candidates(
    written: &WrittenTime,
    time: Option<NaiveTime>,
    now: NaiveDateTime,
) -> Result<Vec<Candidate>, DateProblem> {
    let is_past = |date: &NaiveDate| date.and_time(time.unwrap_or(NaiveTime::MIN)) <= now;
    let mut dates: Vec<Candidate> = match (written.date, written.weekday) {
        (None, None) => return Err(DateProblem::Missing),
        (None, Some(weekday)) => {
            let first = u64::from(written.is_last);
            last_weekday(weekday, now.date(), first, is_past)
                .into_iter()
                .collect()
        }
        (Some(WrittenDate::DaysAgo(days)), _) => {
            let day = now.date().checked_sub_days(Days::new(days));
            let relative = day.map(|day| (day, Some(Interpretation::Relative)));
            relative.into_iter().collect()
        }
        (Some(WrittenDate::Named { day, month, year }), _) => {
            let named = match year {
                Some(year) => date(year, month, day).map(|date| (date, None)),
                None => last_year(month, day, now.year(), is_past),
            };
            named.into_iter().collect()
        }
        (Some(WrittenDate::Numeric(date)), _) => numeric(date),
    };
    if dates.is_empty() {
        return Err(DateProblem::Impossible);
    }
    if let Some(weekday) = written.weekday {
        dates.retain(|(date, _)| date.weekday() == weekday);
    }
    if dates.is_empty() {
        return Err(DateProblem::WrongWeekday);
    }
    Ok(dates)
}

/// Returns the last such weekday that is past, from this many days before today.
fn last_weekday(
    weekday: Weekday,
    today: NaiveDate,
    first: u64,
    is_past: impl Fn(&NaiveDate) -> bool,
) -> Option<Candidate> {
    let days = (first..=7).filter_map(|days| today.checked_sub_days(Days::new(days)));
    let mut days = days.filter(|day| day.weekday() == weekday);
    days.find(is_past).map(last_such_day)
}

/// Returns the last such day of a year that is past. From one leap day to the next are at most eight years.
fn last_year(
    month: u32,
    day: u32,
    this_year: i32,
    is_past: impl Fn(&NaiveDate) -> bool,
) -> Option<Candidate> {
    let years = (0..=8).filter_map(|years| u32::try_from(this_year - years).ok());
    let mut days = years.filter_map(|year| date(year, month, day));
    days.find(is_past).map(last_such_day)
}

fn last_such_day(date: NaiveDate) -> Candidate {
    (date, Some(Interpretation::LastSuchDay))
}

fn numeric(date: NumericDate) -> Vec<Candidate> {
    let (month_first, day_first) = match date {
        // The documentation of the API writes `2022.01.22 02:56:55`, which can be on the 12-hour clock
        // (<https://helpcenter.veeam.com/archive/vbo365/60/rest/post_organizations_id_action.html>).
        NumericDate::YearFirst { dotted: true, .. } => {
            (Some(Interpretation::TwentyFourHours), None)
        }
        NumericDate::YearFirst { .. } => (None, None),
        NumericDate::YearLast { .. } => (
            Some(Interpretation::MonthFirst),
            Some(Interpretation::DayFirst),
        ),
    };
    let mut dates: Vec<Candidate> = Vec::new();
    dates.extend(date.month_first().map(|date| (date, month_first)));
    let is_other = |day_first: &NaiveDate| dates.iter().all(|(date, _)| date != day_first);
    let day_first = date
        .day_first()
        .filter(is_other)
        .map(|date| (date, day_first));
    dates.extend(day_first);
    dates
}
