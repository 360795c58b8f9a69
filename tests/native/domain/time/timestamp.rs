//! Times in responses: with and without an offset, and those that stand for no time.

use restore_desk::domain::time::timestamp::Timestamp;

use crate::domain::instant;

#[test]
fn a_time_without_an_offset_is_utc() {
    for (text, expected) in [
        (
            "2022-01-21T22:53:13.9685934",
            "2022-01-21T22:53:13.9685934Z",
        ),
        ("2022-01-21 22:53:13", "2022-01-21T22:53:13Z"),
    ] {
        let time = Timestamp::new(text);
        assert_eq!(time.instant(), Some(instant(expected)), "for {text}");
        assert!(time.is_assumed_utc(), "for {text}");
    }
    for text in ["2022-01-21T22:53:13Z", "2022-01-21T23:53:13+01:00"] {
        let time = Timestamp::new(text);
        assert_eq!(time.instant(), Some(instant("2022-01-21T22:53:13Z")));
        assert!(!time.is_assumed_utc(), "for {text}");
    }
}

#[test]
fn a_zero_of_any_clock_is_no_time_with_and_without_an_offset() {
    let zeros = [
        "0001-01-01T00:00:00",
        "0001-01-01T00:00:00Z",
        "0001-01-01T00:00:00.0000000Z",
        "0001-01-01T00:00:00+02:00",
        "0000-12-31T23:00:00-01:00",
        "0000-12-31T23:00:00Z",
        "0000-00-00T00:00:00",
        "1601-01-01T00:00:00Z",
        "1601-01-01T01:00:00+01:00",
        "1753-01-01T00:00:00",
        "1899-12-30T00:00:00",
        "1900-01-01T00:00:00.000",
        "1970-01-01T00:00:00",
        "1970-01-01T00:00:00+00:00",
        "1970-01-01T00:00:00+05:30",
        "1969-12-31T19:00:00-05:00",
        "4501-01-01T00:00:00",
        "9999-12-31T23:59:59.9999999Z",
        "9999-12-31T23:59:59.9999999",
        "9999-12-31T23:59:59",
        "9999-12-31T23:59:59-05:00",
        "9999-12-31T00:00:00+14:00",
    ];
    for text in zeros {
        let time = Timestamp::new(text);
        assert!(time.is_unset(), "for {text}");
        assert_eq!(time.instant(), None, "for {text}");
        assert_eq!(time.as_str(), text);
    }
}

#[test]
fn other_times_and_texts_are_not_taken_for_none() {
    for text in [
        "1970-01-01T00:00:01Z",
        "1970-01-02T00:00:00Z",
        "1900-06-01T00:00:00Z",
        "2000-01-01T00:00:00",
        "2022-01-01T00:00:00Z",
    ] {
        let time = Timestamp::new(text);
        assert!(time.instant().is_some() && !time.is_unset(), "for {text}");
    }
    for text in ["soon", "0000", "", "2022-02-30T00:00:00Z", "2022-01-22"] {
        let time = Timestamp::new(text);
        assert!(time.instant().is_none() && !time.is_unset(), "for {text}");
    }
}
