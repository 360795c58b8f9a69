//! What a session will contain, predicted from the backup window.

use restore_desk::domain::{
    backup_window::BackupWindow,
    preview::Warning::{self, AfterLastBackup, BeforeFirstBackup, NeverBackedUp, Unknown},
    time::timestamp::Timestamp,
};

use crate::domain::instant;

const FIRST: &str = "2021-06-01T22:00:04.1234567Z";
const LAST: &str = "2022-01-21T22:00:03.7654321Z";

fn window(first: &str, last: &str) -> BackupWindow {
    BackupWindow::Between {
        first: Timestamp::new(first),
        last: Timestamp::new(last),
    }
}

fn warning(window: &BackupWindow, time: &str) -> Option<Warning> {
    let preview = window.preview(instant(time));
    assert!(
        preview.newest.is_empty(),
        "a window contains no restore points"
    );
    preview.warning
}

#[test]
fn both_ends_belong_to_the_window() {
    let window = window(FIRST, LAST);
    let before = Some(BeforeFirstBackup(instant(FIRST)));
    let after = Some(AfterLastBackup(instant(LAST)));
    let cases = [
        ("1970-01-01T00:00:00Z", &before),
        ("2021-06-01T22:00:04.123Z", &before),
        ("2021-06-01T22:00:04.1234567Z", &None),
        ("2021-06-01T22:00:04.124Z", &None),
        ("2021-12-24T18:00:00Z", &None),
        ("2022-01-21T22:00:03.7654321Z", &None),
        // The end, rounded up to a millisecond: the point in time that is requested for the latest restore point.
        ("2022-01-21T22:00:03.766Z", &None),
        ("2022-01-21T22:00:03.767Z", &after),
        ("2022-01-22T14:56:55.862Z", &after),
    ];
    for (time, expected) in cases {
        assert_eq!(&warning(&window, time), expected, "for {time}");
    }
}

#[test]
fn an_organization_that_was_never_backed_up_has_no_data_at_any_time() {
    let found = warning(&BackupWindow::NeverBackedUp, LAST);
    assert_eq!(found, Some(NeverBackedUp));
}

#[test]
fn a_window_that_the_server_does_not_send_is_unknown() {
    assert_eq!(warning(&BackupWindow::Unknown, LAST), Some(Unknown));
    assert_eq!(warning(&window("soon", "later"), LAST), Some(Unknown));
    assert_eq!(warning(&window(FIRST, "later"), LAST), Some(Unknown));
}

#[test]
fn one_valid_end_still_produces_its_warning() {
    let before = "2020-01-01T00:00:00Z";
    let expected = Some(BeforeFirstBackup(instant(FIRST)));
    assert_eq!(warning(&window(FIRST, "later"), before), expected);
    let after = "2023-01-01T00:00:00Z";
    let expected = Some(AfterLastBackup(instant(LAST)));
    assert_eq!(warning(&window("soon", LAST), after), expected);
}
