//! What a session will contain, predicted from the restore points: the newest one of each job and repository, and a
//! warning.

use restore_desk::domain::{
    partial::{Ending, Gaps},
    preview::{
        Preview,
        Warning::{
            self, AfterLastBackup, BeforeFirstBackup, Incomplete, LongTermCopy, NeverBackedUp,
            NoneOfType, Retrieved,
        },
    },
    restore_point::{CopyKind, RestorePoint},
    restore_points::RestorePoints,
    restore_type::RestoreType::{self, Vesp, Vet, Vex},
};

use crate::domain::{instant, point};

const FIRST: &str = "2022-01-01T21:00:00.1Z";
const SITES: &str = "2022-01-02T21:00:00.2Z";
const MAIL: &str = "2022-01-03T09:00:00.3Z";
const DAILY: &str = "2022-01-03T21:00:00.4Z";
const COPY: &str = "2022-01-04T03:00:00.5Z";
const RETRIEVED: &str = "2022-01-05T03:00:00.6Z";
const LAST: &str = "2022-01-06T21:00:00.7654321Z";

/// In the order of a server, which lists them by job.
fn points() -> RestorePoints {
    let of_kind = |kind, point| RestorePoint { kind, ..point };
    RestorePoints::new(vec![
        point(DAILY, &[Vex, Vesp], "daily"),
        point(FIRST, &[Vex], "daily"),
        point(SITES, &[Vex, Vesp], "daily"),
        point(LAST, &[Vex, Vesp], "daily"),
        point(MAIL, &[Vex], "mail"),
        of_kind(CopyKind::LongTermCopy, point(COPY, &[Vesp], "copy")),
        of_kind(CopyKind::Retrieved, point(RETRIEVED, &[Vesp], "retrieval")),
    ])
}

fn preview(restore_type: RestoreType, time: &str) -> (Vec<String>, Option<Warning>) {
    let preview = Preview::of(&points(), Some(restore_type), instant(time));
    let newest = preview.newest.iter().map(|point| point.source.job.clone());
    (newest.collect(), preview.warning)
}

#[test]
fn a_session_contains_the_newest_restore_point_of_each_job_at_or_before_its_time() {
    let cases: [(RestoreType, &str, &[&str], Option<Warning>); 12] = [
        (
            Vex,
            "2022-01-01T21:00:00.099Z",
            &[],
            Some(BeforeFirstBackup(instant(FIRST))),
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
            Some(AfterLastBackup(instant(LAST))),
        ),
        (Vesp, FIRST, &[], Some(NoneOfType(Some(instant(SITES))))),
        (
            Vesp,
            "2022-01-04T12:00:00Z",
            &["copy", "daily"],
            Some(LongTermCopy),
        ),
        (
            Vesp,
            "2022-01-05T12:00:00Z",
            &["retrieval", "copy", "daily"],
            Some(Retrieved),
        ),
        (Vet, "2022-01-05T12:00:00Z", &[], Some(NoneOfType(None))),
    ];
    for (restore_type, time, jobs, warning) in cases {
        assert_eq!(
            preview(restore_type, time),
            (jobs.iter().map(|job| (*job).to_owned()).collect(), warning),
            "{restore_type} at {time}"
        );
    }
}

#[test]
fn an_organization_without_restore_points_was_never_backed_up() {
    let preview = Preview::of(&RestorePoints::default(), Some(Vex), instant(FIRST));
    assert_eq!(preview, Preview::without_points(Some(NeverBackedUp)));
}

#[test]
fn nothing_is_concluded_from_restore_points_with_gaps() {
    let unreadable = Gaps {
        unreadable: 1,
        ..Gaps::default()
    };
    let unended = Gaps {
        ending: Ending::LeadsBack,
        ..Gaps::default()
    };
    for gaps in [unreadable, unended] {
        for time in [
            "2022-01-01T21:00:00.099Z",
            MAIL,
            COPY,
            "2022-01-06T21:00:00.767Z",
        ] {
            let points = points().with_gaps(gaps);
            let preview = Preview::of(&points, Some(Vex), instant(time));
            assert_eq!(preview.warning, Some(Incomplete), "{gaps:?} at {time}");
        }
        let none = RestorePoints::default().with_gaps(gaps);
        let preview = Preview::of(&none, Some(Vex), instant(FIRST));
        assert_eq!(preview.warning, Some(Incomplete), "{gaps:?}");
    }
}
