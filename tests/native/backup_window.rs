//! What a moment means for an organization: before its first backup, between, after its last, or nobody knows.

use restore_desk::domain::{
    backup_window::BackupWindow,
    preview::Warning::{self, AfterTheLast, BeforeTheFirst, NeverBackedUp, Unknown},
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

fn instant(text: &str) -> chrono::DateTime<chrono::Utc> {
    Timestamp::new(text).instant().unwrap()
}

fn at(window: &BackupWindow, moment: &str) -> Option<Warning> {
    let preview = window.preview(instant(moment));
    assert!(preview.newest.is_empty(), "a window knows no restore point");
    preview.warning
}

#[test]
fn both_ends_belong_to_the_window() {
    let window = between(FIRST, LAST);
    let empty = Some(BeforeTheFirst(instant(FIRST)));
    let latest = Some(AfterTheLast(instant(LAST)));
    let cases = [
        ("1970-01-01T00:00:00Z", &empty),
        ("2021-06-01T22:00:04.123Z", &empty),
        ("2021-06-01T22:00:04.1234567Z", &None),
        ("2021-06-01T22:00:04.124Z", &None),
        ("2021-12-24T18:00:00Z", &None),
        ("2022-01-21T22:00:03.7654321Z", &None),
        // The first millisecond that is not before it: as who chooses the latest asks for it.
        ("2022-01-21T22:00:03.766Z", &None),
        ("2022-01-21T22:00:03.767Z", &latest),
        ("2022-01-22T14:56:55.862Z", &latest),
    ];
    for (moment, expected) in cases {
        assert_eq!(&at(&window, moment), expected, "for {moment}");
    }
}

#[test]
fn an_organization_that_was_never_backed_up_holds_nothing_at_any_moment() {
    assert_eq!(at(&BackupWindow::NeverBackedUp, LAST), Some(NeverBackedUp));
}

#[test]
fn what_the_server_does_not_tell_is_unknown() {
    assert_eq!(at(&BackupWindow::Unknown, LAST), Some(Unknown));
    assert_eq!(at(&between("soon", "later"), LAST), Some(Unknown));
    assert_eq!(at(&between(FIRST, "later"), LAST), Some(Unknown));
}

#[test]
fn one_readable_end_still_decides_for_its_side() {
    let before = "2020-01-01T00:00:00Z";
    let expected = Some(BeforeTheFirst(instant(FIRST)));
    assert_eq!(at(&between(FIRST, "later"), before), expected);
    let after = "2023-01-01T00:00:00Z";
    let expected = Some(AfterTheLast(instant(LAST)));
    assert_eq!(at(&between("soon", LAST), after), expected);
}
