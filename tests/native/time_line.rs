//! Where restore points and the edges of the calendar lie on the time line.

use chrono::{DateTime, Duration, FixedOffset, NaiveDate, Utc};
use restore_desk::domain::{
    month::Month,
    time_line::{COLUMNS, Edge, Stretch, Zoom},
};

fn instant(text: &str) -> DateTime<Utc> {
    DateTime::parse_from_rfc3339(text).unwrap().to_utc()
}

fn an_hour_ahead(_: DateTime<Utc>) -> FixedOffset {
    FixedOffset::east_opt(3600).unwrap()
}

fn window() -> [DateTime<Utc>; 2] {
    ["2021-03-01T00:00:00Z", "2026-03-01T00:00:00Z"].map(instant)
}

#[test]
fn all_shows_the_whole_window_and_the_moment_wherever_it_is() {
    for around in [
        "2019-01-01T00:00:00Z",
        "2023-01-01T00:00:00Z",
        "2030-01-01T00:00:00Z",
    ] {
        let around = instant(around);
        let stretch = Stretch::new(Zoom::All, window(), around);
        for moment in [window()[0], window()[1], around] {
            let column = stretch.column(moment).unwrap();
            assert!(
                (10..COLUMNS - 10).contains(&column),
                "{moment} in column {column}"
            );
        }
    }
}

#[test]
fn the_nearer_the_less_is_shown_with_the_moment_in_the_middle() {
    let around = instant("2023-06-15T12:00:00Z");
    for (zoom, days) in [(Zoom::Year, 366), (Zoom::Month, 31), (Zoom::Day, 1)] {
        let stretch = Stretch::new(zoom, window(), around);
        assert_eq!((stretch.to - stretch.from).num_days(), days);
        assert_eq!(stretch.column(around), Some(COLUMNS / 2));
    }
}

#[test]
fn a_column_and_its_moment_belong_together() {
    let stretch = Stretch::new(Zoom::All, window(), window()[1]);
    for column in 0..=COLUMNS {
        let back = stretch.column(stretch.moment(column)).unwrap();
        assert!((column - back).abs() <= 1, "{column} became {back}");
    }
    assert_eq!(stretch.column(stretch.from - Duration::seconds(1)), None);
    assert_eq!(stretch.column(stretch.to + Duration::seconds(1)), None);
}

#[test]
fn points_of_one_column_are_one_mark() {
    let stretch = Stretch::new(Zoom::All, window(), window()[1]);
    let three = [window()[0], window()[0] + Duration::seconds(5), window()[1]];
    assert_eq!(stretch.marks(three.into_iter(), 4, 12), "M19 4v12M980 4v12");
    let many = (0..20_000).map(|hours| window()[0] + Duration::hours(2 * hours));
    let path = stretch.marks(many, 4, 12);
    assert!(path.matches('M').count() <= 1001, "{}", path.len());
}

#[test]
fn the_window_is_drawn_as_far_as_it_is_shown() {
    let around = instant("2026-03-01T00:00:00Z");
    let all = Stretch::new(Zoom::All, window(), around);
    assert_eq!(all.band(window(), 80), "M19 0H980V80H19z");
    let day = Stretch::new(Zoom::Day, window(), around);
    assert_eq!(day.band(window(), 80), "M0 0H500V80H0z");
    let later = Stretch::new(Zoom::Day, window(), instant("2027-03-01T00:00:00Z"));
    assert_eq!(later.band(window(), 80), "");
}

#[test]
fn a_window_of_one_moment_can_be_drawn() {
    let at = window()[0];
    let stretch = Stretch::new(Zoom::All, [at, at], at);
    assert!(stretch.column(at).is_some());
}

#[test]
fn the_ends_of_time_can_be_drawn() {
    for at in ["0001-01-01T00:00:00Z", "9999-12-31T23:59:59Z"].map(instant) {
        for zoom in Zoom::ALL {
            let stretch = Stretch::new(zoom, [at, at], at);
            let _ = (stretch.column(at), stretch.moment(500));
        }
    }
}

fn ticks(zoom: Zoom, around: &str) -> Vec<(String, Edge)> {
    Stretch::new(zoom, window(), instant(around))
        .ticks(&an_hour_ahead)
        .into_iter()
        .map(|tick| {
            let at = format!("{:?}", tick.at.naive_utc());
            (format!("{at:.16}Z"), tick.edge)
        })
        .collect()
}

#[test]
fn ticks_are_the_edges_of_the_calendar_in_the_zone() {
    let some = |at: &str, edge: Edge| (at.to_owned(), edge);
    let date = |month, day| NaiveDate::from_ymd_opt(2023, month, day).unwrap();
    assert_eq!(
        ticks(Zoom::All, "2023-06-15T12:00:00Z")[0],
        some("2021-12-31T23:00Z", Edge::Year(2022))
    );
    assert_eq!(
        ticks(Zoom::Year, "2023-06-15T12:00:00Z")[0],
        some("2022-12-31T23:00Z", Edge::Month(date(1, 1)))
    );
    assert_eq!(
        ticks(Zoom::Month, "2023-06-15T12:00:00Z"),
        [
            some("2023-06-04T23:00Z", Edge::Day(date(6, 5))),
            some("2023-06-11T23:00Z", Edge::Day(date(6, 12))),
            some("2023-06-18T23:00Z", Edge::Day(date(6, 19))),
            some("2023-06-25T23:00Z", Edge::Day(date(6, 26))),
        ]
    );
    assert_eq!(
        ticks(Zoom::Day, "2023-06-15T12:00:00Z"),
        [
            some("2023-06-15T05:00Z", Edge::Hour(6)),
            some("2023-06-15T11:00Z", Edge::Hour(12)),
            some("2023-06-15T17:00Z", Edge::Hour(18)),
            some("2023-06-15T23:00Z", Edge::Day(date(6, 16))),
        ]
    );
}

#[test]
fn a_month_has_its_days_in_weeks_from_monday() {
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
fn months_are_turned_to_the_ends_of_the_calendar_and_no_further() {
    let first = |month: Month| month.first_day().to_string();
    let january = Month::of(NaiveDate::from_ymd_opt(2022, 1, 31).unwrap());
    assert_eq!(first(january.later(1)), "2022-02-01");
    assert_eq!(first(january.later(-1)), "2021-12-01");
    assert_eq!(first(january.later(-12)), "2021-01-01");
    let end = Month::of(NaiveDate::from_ymd_opt(9998, 12, 1).unwrap());
    assert_eq!(end.later(1), end);
    let begin = Month::of(NaiveDate::from_ymd_opt(1, 1, 1).unwrap());
    assert_eq!(begin.later(-1), begin);
}
