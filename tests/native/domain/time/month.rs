//! Months of the calendar.

use chrono::NaiveDate;
use restore_desk::domain::time::month::Month;

#[test]
fn a_month_consists_of_weeks_from_monday_to_sunday() {
    let day = |day| NaiveDate::from_ymd_opt(2022, 1, day);
    let weeks = Month::of(day(22).unwrap()).weeks();
    assert_eq!(weeks.len(), 6);
    assert_eq!(weeks[0], [None, None, None, None, None, day(1), day(2)]);
    assert_eq!(weeks[3][5], day(22));
    assert_eq!(weeks[5], [day(31), None, None, None, None, None, None]);
    let february = Month::of(NaiveDate::from_ymd_opt(2027, 2, 1).unwrap());
    assert_eq!(february.weeks().len(), 4);
}

#[test]
fn adding_months_stops_at_the_ends_of_the_calendar() {
    let first_day = |month: Month| month.first_day().to_string();
    let january = Month::of(NaiveDate::from_ymd_opt(2022, 1, 31).unwrap());
    assert_eq!(first_day(january.add_months(1)), "2022-02-01");
    assert_eq!(first_day(january.add_months(-1)), "2021-12-01");
    assert_eq!(first_day(january.add_months(-12)), "2021-01-01");
    let last = Month::of(NaiveDate::from_ymd_opt(9998, 12, 1).unwrap());
    assert_eq!(last.add_months(1), last);
    let first = Month::of(NaiveDate::from_ymd_opt(1, 1, 1).unwrap());
    assert_eq!(first.add_months(-1), first);
}
