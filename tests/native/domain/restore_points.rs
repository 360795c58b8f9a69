//! The list of restore points of an organization.

use restore_desk::domain::{
    restore_points::{BackupSource, RestorePoints},
    restore_type::RestoreType::{Vesp, Vet, Vex},
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
