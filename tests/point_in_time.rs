//! The point in time as people type and paste it: read as exactly one moment, never as an earlier one, or refused.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    reason = "a test that cannot set up its case has failed"
)]

use chrono::{DateTime, FixedOffset, Utc};
use proptest::prelude::*;
use restore_desk::domain::point_in_time::{
    PointInTime,
    Problem::{self, Impossible, Malformed, Missing},
};

fn an_hour_ahead(_: DateTime<Utc>) -> FixedOffset {
    FixedOffset::east_opt(3600).unwrap()
}

fn read(text: &str) -> Result<String, Problem> {
    PointInTime::read(text, &an_hour_ahead).map(|moment| moment.to_string())
}

#[test]
fn every_form_is_read_as_the_moment_that_it_means() {
    let cases = [
        ("2022-01-22 14:56", "2022-01-22T13:56:00.000Z"),
        ("2022-01-22T14:56", "2022-01-22T13:56:00.000Z"),
        ("2022-01-22 14:56:55", "2022-01-22T13:56:55.000Z"),
        ("2022-01-22 14:56:55.862", "2022-01-22T13:56:55.862Z"),
        ("2022-01-22 14:56:55,862", "2022-01-22T13:56:55.862Z"),
        ("  2022-01-22 00:30\n", "2022-01-21T23:30:00.000Z"),
        ("2022-01-22T14:56:55.862Z", "2022-01-22T14:56:55.862Z"),
        ("2022-01-22t14:56z", "2022-01-22T14:56:00.000Z"),
        ("2022-01-22 14:56 Z", "2022-01-22T14:56:00.000Z"),
        ("2022-01-22T14:56+00:00", "2022-01-22T14:56:00.000Z"),
        ("2022-01-22T14:56-00:00", "2022-01-22T14:56:00.000Z"),
        ("2022-01-22T14:56+05:45", "2022-01-22T09:11:00.000Z"),
        ("2022-01-22T14:56+0545", "2022-01-22T09:11:00.000Z"),
        ("2022-01-22T14:56+05", "2022-01-22T09:56:00.000Z"),
        ("2022-01-22 14:56 -09:30", "2022-01-23T00:26:00.000Z"),
        ("2022-01-22T14:56\u{2212}0930", "2022-01-23T00:26:00.000Z"),
        ("2024-02-29 12:00", "2024-02-29T11:00:00.000Z"),
        ("0001-01-01 01:00", "0001-01-01T00:00:00.000Z"),
        ("9999-12-31T23:59:59.999Z", "9999-12-31T23:59:59.999Z"),
    ];
    for (text, moment) in cases {
        assert_eq!(read(text).as_deref(), Ok(moment), "for {text:?}");
    }
}

#[test]
fn fractions_are_rounded_up_to_the_millisecond_never_down() {
    let cases = [
        ("55.8", "55.800"),
        ("55.86", "55.860"),
        ("55.862", "55.862"),
        ("55.8620", "55.862"),
        ("55.8620000", "55.862"),
        ("55.8620001", "55.863"),
        ("55.86211", "55.863"),
        ("55.862999", "55.863"),
        ("55.9990001", "56.000"),
        ("55.000000001", "55.001"),
    ];
    for (typed, sent) in cases {
        let found = read(&format!("2022-01-22T14:56:{typed}Z"));
        assert_eq!(found, Ok(format!("2022-01-22T14:56:{sent}Z")));
    }
    let next_year = Ok("2022-01-01T00:00:00.000Z".to_owned());
    assert_eq!(read("2021-12-31T23:59:59.9999999Z"), next_year);
}

#[test]
fn what_has_another_form_is_malformed() {
    let cases = [
        "yesterday",
        "2022-01-22",
        "14:56",
        "22.01.2022 14:56",
        "01/22/2022 2:56 PM",
        "2022-1-2 3:04",
        "2022-01-22 1:56",
        "2022-01-22  14:56",
        "2022-01-22 14:56:",
        "2022-01-22 14:56:5",
        "2022-01-22 14:56.5",
        "2022-01-22 14:56:55.",
        "2022-01-22 14:56:55.1234567890",
        "2022-01-22 14:56 CET",
        "2022-01-22 14:56+1",
        "2022-01-22 14:56+24:00",
        "2022-01-22 14:56+01:60",
        "2022-01-22 14:56+01:00x",
        "2022-01-22 14:56ZZ",
        "+2022-01-22 14:56",
        "12022-01-22 14:56",
        "２０２２-01-22 14:56",
        "2022-01-22 14:5é",
    ];
    for text in cases {
        assert_eq!(read(text), Err(Malformed(text.to_owned())), "for {text:?}");
    }
    assert_eq!(read(""), Err(Missing));
    assert_eq!(read(" \t"), Err(Missing));
}

#[test]
fn what_no_calendar_or_clock_has_is_impossible() {
    let cases = [
        "2022-02-29 12:00",
        "2022-13-01 12:00",
        "2022-00-01 12:00",
        "2022-01-32 12:00",
        "2022-01-22 24:00",
        "2022-01-22 12:60",
        "2022-01-22 12:00:60",
        "0000-01-01 12:00",
        // In UTC, which is what is sent, these lie beyond the years of four digits.
        "9999-12-31T23:59:59.9999999Z",
        "9999-12-31T23:59-01:00",
        "0001-01-01T00:00+01:00",
        "0001-01-01 00:30",
    ];
    for text in cases {
        assert_eq!(read(text), Err(Impossible(text.to_owned())), "for {text:?}");
    }
}

#[test]
fn each_problem_says_what_was_expected_and_found() {
    let words = |text| read(text).unwrap_err().to_string();
    assert_eq!(words(""), "enter a date and time, such as 2022-01-22 14:56");
    let expected =
        "expected a date and time such as 2022-01-22 14:56 or 2022-01-22T14:56:55Z, found “noon”";
    assert_eq!(words("noon"), expected);
    assert_eq!(
        words("2022-02-30 12:00"),
        "there is no such date and time as 2022-02-30 12:00"
    );
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(10_000))]

    #[test]
    fn no_text_whatever_is_too_much(text in any::<String>(), like in "[0-9]{4}-[0-9]{2}-[0-9]{2}[T ][0-9:.,Zz+ é\u{2212}-]{0,24}") {
        for text in [text, like] {
            let _ = read(&text);
        }
    }

    #[test]
    fn what_is_shown_is_read_back_as_the_same_moment(milliseconds in -62_135_596_800_000..=253_402_300_799_999_i64) {
        let moment = PointInTime::not_before(DateTime::from_timestamp_millis(milliseconds).unwrap());
        prop_assert_eq!(PointInTime::read(&moment.to_string(), &an_hour_ahead), Ok(moment));
    }

    #[test]
    fn a_restore_point_is_never_asked_for_as_a_moment_before_it(seconds in 0..4_000_000_000_i64, ticks in 0..10_000_000_u32) {
        let chosen = DateTime::from_timestamp(seconds, ticks * 100).unwrap();
        let whole = DateTime::from_timestamp(seconds, 0).unwrap().naive_utc();
        let text = format!("{whole:?}.{ticks:07}Z");
        let sent = PointInTime::read(&text, &an_hour_ahead).unwrap();
        prop_assert!(sent.instant() >= chosen);
        prop_assert!(sent.instant() < chosen + chrono::Duration::milliseconds(1));
        prop_assert_eq!(sent, PointInTime::not_before(chosen));
    }
}
