//! The list of restore points of an organization.

use chrono::Duration;
use restore_desk::domain::{
    restore_point::{BackupSource, RestorePoint},
    restore_points::RestorePoints,
    restore_type::RestoreType::{self, Vesp, Vet, Vex},
    time::point_in_time::PointInTime,
};

use crate::domain::{instant, point};

const FIRST: &str = "2022-01-01T21:00:00.1Z";
const SECOND: &str = "2022-01-02T21:00:00.2Z";
const MAIL: &str = "2022-01-03T09:00:00.3Z";
const THIRD: &str = "2022-01-03T21:00:00.4Z";
const LAST: &str = "2022-01-06T21:00:00.7654321Z";

/// In the order of a server, which lists them by job.
fn points() -> RestorePoints {
    RestorePoints::new(vec![
        point(THIRD, &[Vex, Vesp], "daily"),
        point(FIRST, &[Vex], "daily"),
        point(SECOND, &[Vex, Vesp], "daily"),
        point(LAST, &[Vex], "daily"),
        point(MAIL, &[Vex], "mail"),
    ])
}

#[test]
fn neighbors_are_the_closest_restore_points_of_the_type_on_either_side() {
    let points = points();
    let neighbors = |restore_type, at: &str| {
        let point_in_time = PointInTime::ceil_to_millis(instant(at)).unwrap();
        points
            .neighbors(Some(restore_type), point_in_time)
            .map(|neighbor| neighbor.map(|point_in_time| point_in_time.to_string()))
    };
    let some = |text: &str| Some(text.to_owned());
    assert_eq!(
        neighbors(Vex, FIRST),
        [None, some("2022-01-02T21:00:00.200Z")]
    );
    assert_eq!(
        neighbors(Vesp, "2022-01-03T12:00:00Z"),
        [
            some("2022-01-02T21:00:00.200Z"),
            some("2022-01-03T21:00:00.400Z")
        ]
    );
    // A chosen restore point, whose time was rounded up, is not its own neighbor.
    assert_eq!(
        neighbors(Vex, LAST),
        [some("2022-01-03T21:00:00.400Z"), None]
    );
    assert_eq!(neighbors(Vet, LAST), [None, None]);
}

#[test]
fn a_list_of_a_type_is_searched_by_time() {
    let points = points();
    let list = points.list(Some(Vesp));
    let at = |point: Option<&RestorePoint>| point.map(|point| point.at);
    assert_eq!((list.len(), points.list(None).len()), (2, 5));
    assert_eq!(at(list.get(0)), Some(instant(SECOND)));
    assert_eq!(at(list.get(2)), None);
    assert_eq!(
        list.ends().map(|ends| ends.map(|point| point.at)),
        Some([SECOND, THIRD].map(instant))
    );
    let between = instant("2022-01-03T12:00:00Z");
    for (time, before, until) in [
        (instant(SECOND), 0, 1),
        (between, 1, 1),
        (instant(LAST), 2, 2),
    ] {
        assert_eq!(list.count_before(time), before, "before {time}");
        assert_eq!(list.count_until(time), until, "until {time}");
    }
    assert_eq!(at(list.newest_at(instant(FIRST))), None);
    assert_eq!(at(list.newest_at(between)), Some(instant(SECOND)));
    assert_eq!(at(list.nearest(between)), Some(instant(THIRD)));
    assert_eq!(at(list.nearest(instant(FIRST))), Some(instant(SECOND)));
    assert_eq!(at(list.nearest(instant(LAST))), Some(instant(THIRD)));
    let none = points.list(Some(Vet));
    assert!(none.is_empty() && none.ends().is_none());
    assert_eq!(at(none.nearest(between)), None);
}

/// Restore points at these distances in hours, as far as `contains` says also of Teams.
fn at_distances(hours: &[i64], contains: impl Fn(usize) -> bool) -> RestorePoints {
    let mut at = instant(FIRST);
    let mut list = vec![point(FIRST, &[Vex, Vet], "daily")];
    for (index, hours) in hours.iter().enumerate() {
        at += Duration::hours(*hours);
        let types: &[_] = if contains(index) { &[Vex, Vet] } else { &[Vex] };
        list.push(RestorePoint {
            at,
            ..point(FIRST, types, "daily")
        });
    }
    RestorePoints::new(list)
}

fn pause_hours(points: &RestorePoints, restore_type: RestoreType) -> Vec<i64> {
    let pauses = points.pauses(Some(restore_type)).iter();
    pauses
        .map(|pause| (pause.to - pause.from).num_hours())
        .collect()
}

#[test]
fn a_pause_is_longer_than_twice_the_usual_distance() {
    let mut hours = [6; 60];
    (hours[20], hours[21], hours[40]) = (12, 13, 48);
    let points = at_distances(&hours, |_| true);
    assert_eq!(pause_hours(&points, Vex), [13, 48]);
    let last = points.pauses(None).last().unwrap();
    let before = Duration::hours(39 * 6 + 12 + 13 - 6);
    assert_eq!(last.from, instant(FIRST) + before);
    // Two restore points have only one distance, which is then the usual one.
    assert_eq!(pause_hours(&at_distances(&[500], |_| true), Vex), [0; 0]);
    assert_eq!(pause_hours(&RestorePoints::default(), Vex), [0; 0]);
}

#[test]
fn each_type_has_its_own_pauses() {
    let points = at_distances(&[6; 400], |index| index % 4 == 3 && index != 199);
    assert_eq!(pause_hours(&points, Vex), [0; 0]);
    assert_eq!(pause_hours(&points, Vet), [0; 0]);
    let points = at_distances(&[6; 400], |index| {
        index % 4 == 3 && !(190..200).contains(&index)
    });
    assert_eq!(pause_hours(&points, Vex), [0; 0]);
    assert_eq!(pause_hours(&points, Vet), [96]);
}

#[test]
fn another_schedule_is_not_a_pause() {
    for [before, after] in [[24, 6], [6, 24], [24, 1], [1, 168]] {
        for change in [8, 16, 17, 50, 100, 104] {
            let hours: Vec<i64> = (0..120)
                .map(|index| if index < change { before } else { after })
                .collect();
            let pauses = pause_hours(&at_distances(&hours, |_| true), Vex);
            assert_eq!(pauses, [0; 0], "{before} h to {after} h at {change}");
        }
    }
}

#[test]
fn names_replace_the_ids_of_jobs_and_repositories() {
    let mut points = points();
    points.resolve_names(&[
        ("DAILY".to_owned(), "Everything".to_owned()),
        ("default".to_owned(), "Default Backup Repository".to_owned()),
    ]);
    let label = points.first().unwrap().source.label();
    assert_eq!(label, "Everything → Default Backup Repository");
    let unnamed = BackupSource {
        job: String::new(),
        repository: String::new(),
    };
    assert_eq!(unnamed.label(), "job not given");
}
