//! The timeline: its range, how it zooms and moves, and its ticks.

use chrono::{DateTime, Duration, NaiveDate, Utc};
use restore_desk::domain::time::timeline::{
    range::{TimeRange, WIDTH, Zoom},
    ticks::{TickLabel, ticks},
};

use crate::domain::{instant, utc_plus_1};

fn window() -> [DateTime<Utc>; 2] {
    ["2021-03-01T00:00:00Z", "2026-03-01T00:00:00Z"].map(instant)
}

fn all() -> TimeRange {
    TimeRange::new(Zoom::All, window(), window()[1])
}

fn range(zoom: Zoom, around: &str) -> TimeRange {
    TimeRange::new(zoom, window(), instant(around))
}

#[test]
fn zoom_all_shows_the_whole_window_and_the_chosen_time_even_outside_it() {
    for around in [
        "2019-01-01T00:00:00Z",
        "2023-01-01T00:00:00Z",
        "2030-01-01T00:00:00Z",
    ] {
        let range = range(Zoom::All, around);
        for time in [window()[0], window()[1], instant(around)] {
            let position = range.position(time);
            let margin = WIDTH / 100;
            assert!(
                (margin..WIDTH - margin).contains(&position),
                "{time} is at {position}"
            );
        }
    }
}

#[test]
fn other_zoom_levels_show_a_fixed_range_with_the_chosen_time_in_the_middle() {
    for (zoom, days) in [(Zoom::Year, 366), (Zoom::Month, 31), (Zoom::Day, 1)] {
        let around = "2023-06-15T12:00:00Z";
        let range = range(zoom, around);
        assert_eq!(range.length(), Duration::days(days));
        assert_eq!(zoom.length(), Some(Duration::days(days)));
        assert_eq!(range.middle(), instant(around));
        assert_eq!(range.position(instant(around)), WIDTH / 2);
    }
}

#[test]
fn the_instant_at_a_position_is_at_that_position() {
    let range = all();
    for position in 0..=WIDTH {
        let found = range.position(range.instant_at(position));
        assert!((position - found).abs() <= 1, "{position} became {found}");
    }
    assert!(range.position(range.from - Duration::days(9)) < 0);
    assert!(range.position(range.to + Duration::days(9)) > WIDTH);
    assert!(range.contains(range.from) && range.contains(range.to));
    assert!(!range.contains(range.to + Duration::milliseconds(1)));
}

#[test]
fn zoom_keeps_the_instant_at_its_position() {
    let start = range(Zoom::Month, "2023-06-15T12:00:00Z");
    for position in [0, 2_500, WIDTH / 2, 9_999] {
        let instant = start.instant_at(position);
        for percent in [25, 80, 125, 400] {
            let zoomed = start.zoomed(percent, position, all());
            let length = start.length() * percent / 100;
            assert_eq!(zoomed.length(), length);
            let moved = zoomed.instant_at(position) - instant;
            assert!(moved.num_milliseconds().abs() <= 2, "moved by {moved}");
        }
    }
}

#[test]
fn zoom_ends_at_an_hour_and_at_all() {
    let mut range = range(Zoom::Day, "2023-06-15T12:00:00Z");
    for _ in 0..20 {
        range = range.zoomed(50, WIDTH / 2, all());
    }
    assert_eq!(range.length(), Duration::hours(1));
    assert!(range.contains(instant("2023-06-15T12:00:00Z")));
    for _ in 0..40 {
        range = range.zoomed(200, 0, all());
    }
    assert_eq!(range, all());
    // A length in odd nanoseconds.
    let odd = TimeRange {
        from: all().from,
        to: all().to + Duration::nanoseconds(1),
    };
    assert_eq!(odd.moved(WIDTH / 2, odd), odd);
    // With a single restore point, a year can be seen.
    let at = window()[0];
    let single = TimeRange::new(Zoom::All, [at, at], at);
    let year = single.zoomed(1_000_000_000, 0, single).length();
    assert_eq!(Some(year), Zoom::Year.length());
}

#[test]
fn a_move_shows_what_is_beside_the_range_and_ends_at_the_first_and_the_last_restore_point() {
    let start = range(Zoom::Month, "2023-06-15T12:00:00Z");
    let later = start.moved(WIDTH / 2, all());
    assert_eq!(later.from, start.middle());
    assert_eq!(later.length(), start.length());
    let earlier = later.moved(-WIDTH / 2, all());
    assert_eq!(earlier, start);
    assert_eq!(start.moved(100 * WIDTH, all()).middle(), all().to);
    assert_eq!(start.moved(-100 * WIDTH, all()).middle(), all().from);
    assert_eq!(all().moved(WIDTH / 2, all()), all());
    // Restore points of less than a year stay in view.
    let month = range(Zoom::Month, "2023-06-15T12:00:00Z");
    let year = range(Zoom::Year, "2023-06-15T12:00:00Z");
    assert_eq!(year.moved(WIDTH, month).from, month.from);
    assert_eq!(year.moved(-WIDTH, month).to, month.to);
}

#[test]
fn the_first_and_the_last_year_can_be_drawn() {
    for at in ["0001-01-01T00:00:00Z", "9999-12-31T23:59:59Z"].map(instant) {
        for zoom in Zoom::ALL {
            let range = TimeRange::new(zoom, [at, at], at);
            assert!(range.contains(at));
            let far = range.position(instant("2022-01-01T00:00:00Z"));
            assert!(!(0..=WIDTH).contains(&far), "{far}");
            let all = TimeRange::new(Zoom::All, window(), at);
            let _ = (range.zoomed(300, 0, all), range.moved(WIDTH, all));
            let _ = ticks(range, &utc_plus_1);
        }
    }
}

fn ticks_of(range: TimeRange) -> Vec<(String, TickLabel)> {
    ticks(range, &utc_plus_1)
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
    let around = "2023-06-15T12:00:00Z";
    assert_eq!(
        ticks_of(range(Zoom::All, around))[0],
        tick("2021-12-31T23:00Z", TickLabel::Year(2022))
    );
    assert_eq!(
        ticks_of(range(Zoom::Year, around))[0],
        tick("2022-12-31T23:00Z", TickLabel::Month(date(1, 1)))
    );
    assert_eq!(ticks_of(range(Zoom::Year, around)).len(), 12);
    assert_eq!(
        ticks_of(range(Zoom::Month, around)),
        [
            tick("2023-06-04T23:00Z", TickLabel::Day(date(6, 5))),
            tick("2023-06-11T23:00Z", TickLabel::Day(date(6, 12))),
            tick("2023-06-18T23:00Z", TickLabel::Day(date(6, 19))),
            tick("2023-06-25T23:00Z", TickLabel::Day(date(6, 26))),
        ]
    );
    assert_eq!(
        ticks_of(range(Zoom::Day, around)),
        [
            tick("2023-06-15T02:00Z", TickLabel::Time(3, 0)),
            tick("2023-06-15T05:00Z", TickLabel::Time(6, 0)),
            tick("2023-06-15T08:00Z", TickLabel::Time(9, 0)),
            tick("2023-06-15T11:00Z", TickLabel::Time(12, 0)),
            tick("2023-06-15T14:00Z", TickLabel::Time(15, 0)),
            tick("2023-06-15T17:00Z", TickLabel::Time(18, 0)),
            tick("2023-06-15T20:00Z", TickLabel::Time(21, 0)),
            tick("2023-06-15T23:00Z", TickLabel::Day(date(6, 16))),
        ]
    );
    let hour = TimeRange::around(instant("2023-06-15T20:50:00Z"), Duration::hours(1));
    assert_eq!(
        ticks_of(hour),
        [
            tick("2023-06-15T20:30Z", TickLabel::Time(21, 30)),
            tick("2023-06-15T20:45Z", TickLabel::Time(21, 45)),
            tick("2023-06-15T21:00Z", TickLabel::Time(22, 0)),
            tick("2023-06-15T21:15Z", TickLabel::Time(22, 15)),
        ]
    );
}
