//! What a moment means for an organization: before its first backup, between, after its last, or nobody knows.
#![allow(
    clippy::unwrap_used,
    reason = "a test that cannot set up its case has failed"
)]

use restore_desk::domain::{
    backup_window::{
        BackupWindow,
        Expectation::{self, Data, EmptyBefore, LatestOf, NeverBackedUp, Unknown},
    },
    timestamp::Timestamp,
};

const FIRST: &str = "2021-06-01T22:00:04.1234567Z";
const LAST: &str = "2022-01-21T22:00:03.7654321Z";

fn between(first: &str, last: &str) -> BackupWindow {
    BackupWindow::Between {
        first: Timestamp::new(first),
        last: Timestamp::new(last),
    }
}

fn at(window: &BackupWindow, moment: &str) -> Expectation {
    window.expectation(Timestamp::new(moment).instant().unwrap())
}

#[test]
fn both_ends_belong_to_the_window() {
    let window = between(FIRST, LAST);
    let empty = EmptyBefore(Timestamp::new(FIRST));
    let latest = LatestOf(Timestamp::new(LAST));
    let cases = [
        ("1970-01-01T00:00:00Z", &empty),
        ("2021-06-01T22:00:04.123Z", &empty),
        ("2021-06-01T22:00:04.1234567Z", &Data),
        ("2021-06-01T22:00:04.124Z", &Data),
        ("2021-12-24T18:00:00Z", &Data),
        ("2022-01-21T22:00:03.7654321Z", &Data),
        ("2022-01-21T22:00:03.766Z", &latest),
        ("2022-01-22T14:56:55.862Z", &latest),
    ];
    for (moment, expected) in cases {
        assert_eq!(&at(&window, moment), expected, "for {moment}");
    }
}

#[test]
fn an_organization_that_was_never_backed_up_holds_nothing_at_any_moment() {
    assert_eq!(at(&BackupWindow::NeverBackedUp, LAST), NeverBackedUp);
}

#[test]
fn what_the_server_does_not_tell_is_unknown() {
    assert_eq!(at(&BackupWindow::Unknown, LAST), Unknown);
    assert_eq!(at(&between("soon", "later"), LAST), Unknown);
    assert_eq!(at(&between(FIRST, "later"), LAST), Unknown);
}

#[test]
fn one_readable_end_still_decides_for_its_side() {
    let before = "2020-01-01T00:00:00Z";
    let expected = EmptyBefore(Timestamp::new(FIRST));
    assert_eq!(at(&between(FIRST, "later"), before), expected);
    let after = "2023-01-01T00:00:00Z";
    let expected = LatestOf(Timestamp::new(LAST));
    assert_eq!(at(&between("soon", LAST), after), expected);
}
