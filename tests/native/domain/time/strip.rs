//! What the timeline draws for restore points and for the pauses between them.

use chrono::{DateTime, Duration, Utc};
use restore_desk::domain::{
    restore_point::RestorePoint,
    restore_points::{RestorePoints, pauses::Pause},
    restore_type::RestoreType::Vex,
    time::timeline::{
        pauses::shown_pauses,
        range::{TimeRange, WIDTH, Zoom},
        strip::{Cell, Strip},
    },
};

use crate::domain::{instant, point};

const START: &str = "2022-01-01T00:00:00Z";

/// Restore points, so many seconds after the start.
fn points(seconds: impl Iterator<Item = i64>) -> RestorePoints {
    let first = point(START, &[Vex], "daily");
    let at = |seconds| RestorePoint {
        at: instant(START) + Duration::seconds(seconds),
        ..first.clone()
    };
    RestorePoints::new(seconds.map(at).collect())
}

/// The first 96 hours, of which each is a cell.
fn four_days() -> TimeRange {
    TimeRange {
        from: instant(START),
        to: instant(START) + Duration::hours(96),
    }
}

fn cells(range: TimeRange, points: &RestorePoints) -> Vec<Cell> {
    used_cells(range, points, None)
}

fn used_cells(range: TimeRange, points: &RestorePoints, used: Option<DateTime<Utc>>) -> Vec<Cell> {
    match Strip::new(range, points.list(Some(Vex)), used) {
        Strip::Cells(cells) => cells,
        Strip::Lines(_) => Vec::new(),
    }
}

#[test]
fn few_restore_points_are_lines_where_they_are() {
    let points = points([-1, 0, 172_800, 345_600, 345_601].into_iter());
    let strip = Strip::new(four_days(), points.list(Some(Vex)), None);
    assert_eq!(strip, Strip::Lines(vec![0, WIDTH / 2, WIDTH]));
}

#[test]
fn many_restore_points_are_cells_that_are_deeper_the_more_they_contain() {
    // In hour 0 there are 64 of them, in hour 1 there are 36, then 16, 4, none, 5, and 1 more in the last hour.
    let counts = (0..).zip([64, 36, 16, 4, 0, 5]);
    let seconds = counts
        .flat_map(|(hour, count)| (0..count).map(move |second| 3600 * hour + second))
        .chain([345_599]);
    let cells = cells(four_days(), &points(seconds));
    let depths: Vec<usize> = cells.iter().map(|cell| cell.depth).collect();
    assert_eq!(depths, [3, 2, 1, 0, 1, 0]);
    let starts: Vec<i64> = cells
        .iter()
        .map(|cell| (cell.from * 96 + WIDTH / 2) / WIDTH)
        .collect();
    assert_eq!(starts, [0, 1, 2, 3, 5, 95]);
    assert_eq!(cells[0].to, WIDTH / 96);
    assert_eq!(cells[5].to, WIDTH);
}

#[test]
fn a_cell_is_not_the_deepest_only_because_no_other_has_more() {
    let every_hour = points((0..96).map(|hour| 3600 * hour));
    assert_eq!(cells(four_days(), &every_hour).len(), 96);
    assert!(
        cells(four_days(), &every_hour)
            .iter()
            .all(|cell| cell.depth == 1)
    );
}

#[test]
fn the_cell_of_the_used_restore_point_is_known_and_no_other() {
    let every_hour = points((0..96).map(|hour| 3600 * hour + 7));
    let used = instant("2022-01-01T05:00:07Z");
    let cells = used_cells(four_days(), &every_hour, Some(used));
    let used: Vec<usize> = (0..cells.len())
        .filter(|index| cells[*index].is_used)
        .collect();
    assert_eq!(used, [5]);
}

#[test]
fn cells_keep_their_contents_while_the_view_moves() {
    let every_ten_minutes = points((0..2_000).map(|index| 600 * index + index % 599));
    let start = four_days();
    let depths = |range| -> Vec<usize> {
        let cells = cells(range, &every_ten_minutes);
        cells.iter().map(|cell| cell.depth).collect()
    };
    let before = depths(start);
    for minutes in [1, 17, 59] {
        let by = Duration::minutes(minutes);
        let after = depths(TimeRange {
            from: start.from + by,
            to: start.to + by,
        });
        assert_eq!(after[..96], before[..96], "moved by {minutes} min");
        assert_eq!(after.len(), 97);
    }
}

#[test]
fn two_hundred_thousand_restore_points_are_a_hundred_cells() {
    let many = points((0..200_000).map(|index| 800 * index));
    let [first, last] = many.list(Some(Vex)).ends().unwrap();
    let all = TimeRange::new(Zoom::All, [first.at, last.at], last.at);
    assert!((90..=97).contains(&cells(all, &many).len()));
}

fn pause(from_hour: i64, to_hour: i64) -> Pause {
    let [from, to] = [from_hour, to_hour].map(|hour| instant(START) + Duration::hours(hour));
    Pause { from, to }
}

#[test]
fn pauses_in_view_have_their_whole_length() {
    let all = [
        pause(-50, -2),
        pause(-24, 24),
        pause(48, 72),
        pause(90, 200),
        pause(300, 400),
    ];
    let shown = shown_pauses(&all, four_days());
    let hours: Vec<i64> = shown
        .iter()
        .map(|pause| pause.milliseconds / 3_600_000)
        .collect();
    assert_eq!(hours, [48, 24, 110]);
    let positions: Vec<[i64; 2]> = shown.iter().map(|pause| [pause.from, pause.to]).collect();
    assert_eq!(positions, [[0, 2_500], [5_000, 7_500], [9_375, WIDTH]]);
}

#[test]
fn a_rare_short_pause_can_be_seen_but_many_do_not_cover_the_strip() {
    let year = TimeRange::new(
        Zoom::Year,
        [instant(START); 2],
        instant("2022-07-01T00:00:00Z"),
    );
    let rare = shown_pauses(&[pause(4_000, 4_012), pause(8_700, 8_730)], year);
    assert_eq!(rare.len(), 2);
    assert!(
        rare.iter()
            .all(|pause| pause.to - pause.from >= 50 && pause.to <= WIDTH)
    );
    let weekends: Vec<Pause> = (1..51)
        .map(|week| pause(week * 168, week * 168 + 40))
        .collect();
    let mut with_outage = weekends.clone();
    with_outage.push(pause(51 * 168, 51 * 168 + 90));
    assert_eq!(shown_pauses(&weekends, year), []);
    assert_eq!(shown_pauses(&with_outage, year).len(), 1);
}
