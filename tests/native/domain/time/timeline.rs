//! The columns of restore points on the timeline, and its ticks.

use chrono::{DateTime, Duration, NaiveDate, Utc};
use restore_desk::domain::time::timeline::{COLUMNS, TickLabel, TimeRange, Zoom};

use crate::domain::{instant, utc_plus_1};

fn window() -> [DateTime<Utc>; 2] {
    ["2021-03-01T00:00:00Z", "2026-03-01T00:00:00Z"].map(instant)
}

#[test]
fn zoom_all_shows_the_whole_window_and_the_chosen_time_even_outside_it() {
    for around in [
        "2019-01-01T00:00:00Z",
        "2023-01-01T00:00:00Z",
        "2030-01-01T00:00:00Z",
    ] {
        let around = instant(around);
        let range = TimeRange::new(Zoom::All, window(), around);
        for time in [window()[0], window()[1], around] {
            let column = range.column(time).unwrap();
            assert!(
                (10..COLUMNS - 10).contains(&column),
                "{time} in column {column}"
            );
        }
    }
}

#[test]
fn other_zoom_levels_show_a_fixed_range_with_the_chosen_time_in_the_middle() {
    let around = instant("2023-06-15T12:00:00Z");
    for (zoom, days) in [(Zoom::Year, 366), (Zoom::Month, 31), (Zoom::Day, 1)] {
        let range = TimeRange::new(zoom, window(), around);
        assert_eq!((range.to - range.from).num_days(), days);
        assert_eq!(range.column(around), Some(COLUMNS / 2));
    }
}

#[test]
fn the_instant_of_a_column_is_in_that_column() {
    let range = TimeRange::new(Zoom::All, window(), window()[1]);
    for column in 0..=COLUMNS {
        let found = range.column(range.instant_at(column)).unwrap();
        assert!((column - found).abs() <= 1, "{column} became {found}");
    }
    assert_eq!(range.column(range.from - Duration::seconds(1)), None);
    assert_eq!(range.column(range.to + Duration::seconds(1)), None);
}

#[test]
fn instants_in_the_same_column_share_a_mark() {
    let range = TimeRange::new(Zoom::All, window(), window()[1]);
    let three = [window()[0], window()[0] + Duration::seconds(5), window()[1]];
    assert_eq!(
        range.marks_path(three.into_iter(), 4, 12),
        "M19 4v12M980 4v12"
    );
    let many = (0..20_000).map(|hours| window()[0] + Duration::hours(2 * hours));
    let path = range.marks_path(many, 4, 12);
    assert!(path.matches('M').count() <= 1001, "{}", path.len());
}

#[test]
fn only_the_visible_part_of_the_window_is_drawn() {
    let around = instant("2026-03-01T00:00:00Z");
    let all = TimeRange::new(Zoom::All, window(), around);
    assert_eq!(all.window_path(window(), 80), "M19 0H980V80H19z");
    let day = TimeRange::new(Zoom::Day, window(), around);
    assert_eq!(day.window_path(window(), 80), "M0 0H500V80H0z");
    let later = TimeRange::new(Zoom::Day, window(), instant("2027-03-01T00:00:00Z"));
    assert_eq!(later.window_path(window(), 80), "");
}

#[test]
fn a_window_with_a_single_restore_point_can_be_drawn() {
    let at = window()[0];
    let range = TimeRange::new(Zoom::All, [at, at], at);
    assert!(range.column(at).is_some());
}

#[test]
fn the_first_and_the_last_year_can_be_drawn() {
    for at in ["0001-01-01T00:00:00Z", "9999-12-31T23:59:59Z"].map(instant) {
        for zoom in Zoom::ALL {
            let range = TimeRange::new(zoom, [at, at], at);
            let _ = (range.column(at), range.instant_at(500));
        }
    }
}

fn ticks(zoom: Zoom, around: &str) -> Vec<(String, TickLabel)> {
    TimeRange::new(zoom, window(), instant(around))
        .ticks(&utc_plus_1)
        .into_iter()
        .map(|tick| {
            let at = format!("{:?}", tick.at.naive_utc());
            (format!("{at:.16}Z"), tick.label)
        })
        .collect()
}

#[test]
fn ticks_are_where_years_months_days_and_hours_begin_in_the_zone() {
    let tick = |at: &str, label: TickLabel| (at.to_owned(), label);
    let date = |month, day| NaiveDate::from_ymd_opt(2023, month, day).unwrap();
    assert_eq!(
        ticks(Zoom::All, "2023-06-15T12:00:00Z")[0],
        tick("2021-12-31T23:00Z", TickLabel::Year(2022))
    );
    assert_eq!(
        ticks(Zoom::Year, "2023-06-15T12:00:00Z")[0],
        tick("2022-12-31T23:00Z", TickLabel::Month(date(1, 1)))
    );
    assert_eq!(
        ticks(Zoom::Month, "2023-06-15T12:00:00Z"),
        [
            tick("2023-06-04T23:00Z", TickLabel::Day(date(6, 5))),
            tick("2023-06-11T23:00Z", TickLabel::Day(date(6, 12))),
            tick("2023-06-18T23:00Z", TickLabel::Day(date(6, 19))),
            tick("2023-06-25T23:00Z", TickLabel::Day(date(6, 26))),
        ]
    );
    assert_eq!(
        ticks(Zoom::Day, "2023-06-15T12:00:00Z"),
        [
            tick("2023-06-15T05:00Z", TickLabel::Hour(6)),
            tick("2023-06-15T11:00Z", TickLabel::Hour(12)),
            tick("2023-06-15T17:00Z", TickLabel::Hour(18)),
            tick("2023-06-15T23:00Z", TickLabel::Day(date(6, 16))),
        ]
    );
}
