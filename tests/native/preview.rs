//! What answers at a moment: of each job and repository the newest restore point that is not after it, and what to know.

use chrono::{DateTime, Utc};
use restore_desk::domain::{
    point_in_time::PointInTime,
    preview::{
        Preview,
        Warning::{
            self, AfterTheLast, BeforeTheFirst, LongTermCopy, NeverBackedUp, NothingOfTheType,
            Retrieved,
        },
    },
    restore_points::{Kind, Origin, RestorePoint, RestorePoints},
    restore_type::RestoreType::{self, Vesp, Vet, Vex},
};

fn instant(text: &str) -> DateTime<Utc> {
    DateTime::parse_from_rfc3339(text).unwrap().to_utc()
}

fn point(at: &str, holds: &[RestoreType], job: &str) -> RestorePoint {
    RestorePoint {
        at: instant(at),
        holds: RestoreType::ALL.map(|each| holds.contains(&each)),
        origin: Origin {
            job: job.to_owned(),
            repository: "default".to_owned(),
        },
        kind: Kind::Backup,
    }
}

const FIRST: &str = "2022-01-01T21:00:00.1Z";
const SITES: &str = "2022-01-02T21:00:00.2Z";
const MAIL: &str = "2022-01-03T09:00:00.3Z";
const DAILY: &str = "2022-01-03T21:00:00.4Z";
const COPY: &str = "2022-01-04T03:00:00.5Z";
const BACK: &str = "2022-01-05T03:00:00.6Z";
const LAST: &str = "2022-01-06T21:00:00.7654321Z";

/// As servers list them: one job after the other.
fn points() -> RestorePoints {
    let of_kind = |kind, point| RestorePoint { kind, ..point };
    RestorePoints::new(vec![
        point(DAILY, &[Vex, Vesp], "daily"),
        point(FIRST, &[Vex], "daily"),
        point(SITES, &[Vex, Vesp], "daily"),
        point(LAST, &[Vex, Vesp], "daily"),
        point(MAIL, &[Vex], "mail"),
        of_kind(Kind::LongTermCopy, point(COPY, &[Vesp], "copy")),
        of_kind(Kind::Retrieved, point(BACK, &[Vesp], "back")),
    ])
}

fn preview(restore_type: RestoreType, moment: &str) -> (Vec<String>, Option<Warning>) {
    let preview = Preview::of(&points(), Some(restore_type), instant(moment));
    let newest = preview.newest.iter().map(|point| point.origin.job.clone());
    (newest.collect(), preview.warning)
}

#[test]
fn each_job_answers_with_its_newest_point_that_is_not_after_the_moment() {
    let cases: [(RestoreType, &str, &[&str], Option<Warning>); 12] = [
        (
            Vex,
            "2022-01-01T21:00:00.099Z",
            &[],
            Some(BeforeTheFirst(instant(FIRST))),
        ),
        (Vex, FIRST, &["daily"], None),
        (Vex, "2022-01-03T09:00:00.299Z", &["daily"], None),
        (Vex, MAIL, &["mail", "daily"], None),
        (Vex, DAILY, &["daily", "mail"], None),
        (Vex, LAST, &["daily", "mail"], None),
        (Vex, "2022-01-06T21:00:00.766Z", &["daily", "mail"], None),
        (
            Vex,
            "2022-01-06T21:00:00.767Z",
            &["daily", "mail"],
            Some(AfterTheLast(instant(LAST))),
        ),
        (
            Vesp,
            FIRST,
            &[],
            Some(NothingOfTheType(Some(instant(SITES)))),
        ),
        (
            Vesp,
            "2022-01-04T12:00:00Z",
            &["copy", "daily"],
            Some(LongTermCopy),
        ),
        (
            Vesp,
            "2022-01-05T12:00:00Z",
            &["back", "copy", "daily"],
            Some(Retrieved),
        ),
        (
            Vet,
            "2022-01-05T12:00:00Z",
            &[],
            Some(NothingOfTheType(None)),
        ),
    ];
    for (restore_type, moment, jobs, warning) in cases {
        assert_eq!(
            preview(restore_type, moment),
            (jobs.iter().map(|job| (*job).to_owned()).collect(), warning),
            "{restore_type} at {moment}"
        );
    }
}

#[test]
fn without_any_point_there_is_nothing() {
    let preview = Preview::of(&RestorePoints::default(), Some(Vex), instant(FIRST));
    assert_eq!(preview, Preview::without_points(Some(NeverBackedUp)));
}

#[test]
fn neighbours_are_the_next_points_of_the_type_on_either_side() {
    let points = points();
    let around = |restore_type, at: &str| {
        let moment = PointInTime::not_before(instant(at)).unwrap();
        points
            .neighbours(Some(restore_type), moment)
            .map(|neighbour| neighbour.map(|moment| moment.to_string()))
    };
    let some = |text: &str| Some(text.to_owned());
    assert_eq!(around(Vex, FIRST), [None, some("2022-01-02T21:00:00.200Z")]);
    assert_eq!(
        around(Vesp, "2022-01-03T12:00:00Z"),
        [
            some("2022-01-02T21:00:00.200Z"),
            some("2022-01-03T21:00:00.400Z")
        ]
    );
    // A point that was chosen, and rounded up for it, is not its own neighbour.
    assert_eq!(around(Vex, LAST), [some("2022-01-03T21:00:00.400Z"), None]);
    assert_eq!(around(Vet, LAST), [None, None]);
}

#[test]
fn names_take_the_place_of_ids() {
    let mut points = points();
    points.name_origins(&[
        ("daily".to_owned(), "Everything".to_owned()),
        ("default".to_owned(), "Default Backup Repository".to_owned()),
    ]);
    let words: Vec<String> = points
        .iter()
        .take(1)
        .map(|point| point.origin.in_words())
        .collect();
    assert_eq!(words, ["Everything → Default Backup Repository"]);
    let nameless = Origin {
        job: String::new(),
        repository: String::new(),
    };
    assert_eq!(nameless.in_words(), "unnamed job");
}
