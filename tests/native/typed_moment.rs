//! The point in time as people type and paste it: read as exactly one moment, never as an earlier one, or refused.

use chrono::{DateTime, FixedOffset, Utc};
use proptest::prelude::*;
use restore_desk::domain::{
    point_in_time::PointInTime,
    typed_moment::{
        Circumstances,
        Problem::{self, Impossible, Malformed, Missing},
        TypedMoment, Way,
    },
};

fn an_hour_ahead(_: DateTime<Utc>) -> FixedOffset {
    FixedOffset::east_opt(3600).unwrap()
}

fn utc(_: DateTime<Utc>) -> FixedOffset {
    FixedOffset::east_opt(0).unwrap()
}

fn instant(text: &str) -> DateTime<Utc> {
    DateTime::parse_from_rfc3339(text).unwrap().to_utc()
}

/// Friday, half past eleven by the clock of a zone that is an hour ahead.
fn here() -> Circumstances<'static> {
    Circumstances {
        zone: &an_hour_ahead,
        now: instant("2026-11-20T10:30:15.250Z"),
        latest: Some(instant("2026-11-19T21:00:07.5521893Z")),
    }
}

fn typed(text: &str) -> TypedMoment {
    TypedMoment::read(text.to_owned(), &here())
}

fn read(text: &str) -> Result<String, Problem> {
    let typed = typed(text);
    let reading = typed.reading().map_err(Problem::clone)?;
    Ok(reading.moment.to_string())
}

fn way(text: &str) -> Way {
    typed(text).reading().unwrap().way
}

fn not_before(instant: DateTime<Utc>) -> PointInTime {
    PointInTime::not_before(instant).unwrap()
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
        // The forms of the vendor's own page.
        ("2022-01-22 14:56:55.862", "2022-01-22T13:56:55.862Z"),
        ("2022.01.22 02:56:55", "2022-01-22T01:56:55.000Z"),
        ("2022.01.22 14:56", "2022-01-22T13:56:00.000Z"),
        // As the server names sessions, in the order of one country or another.
        ("1/22/2022 2:56:55 PM", "2022-01-22T13:56:55.000Z"),
        ("1/22/2022 2:56:55\u{202f}PM", "2022-01-22T13:56:55.000Z"),
        ("1/22/2022 12:06 am", "2022-01-21T23:06:00.000Z"),
        ("1/22/2022 12:06 pm", "2022-01-22T11:06:00.000Z"),
        ("01/22/2022 14:56", "2022-01-22T13:56:00.000Z"),
        ("22/01/2022 14:56:55", "2022-01-22T13:56:55.000Z"),
        ("2/2/2022 14:56", "2022-02-02T13:56:00.000Z"),
        ("22.01.2022 14:56", "2022-01-22T13:56:00.000Z"),
        ("3.4.2022 9:05", "2022-04-03T08:05:00.000Z"),
        // As people say it, on 20 November at 11:30:15 of their clock.
        ("now", "2026-11-20T10:30:15.250Z"),
        ("yesterday", "2026-11-19T10:30:15.250Z"),
        ("Yesterday  14:00", "2026-11-19T13:00:00.000Z"),
        ("today 9:05:07", "2026-11-20T08:05:07.000Z"),
        ("2 hours ago", "2026-11-20T08:30:15.250Z"),
        ("1 hour ago", "2026-11-20T09:30:15.250Z"),
        ("90 minutes ago", "2026-11-20T09:00:15.250Z"),
        ("3 days ago", "2026-11-17T10:30:15.250Z"),
        ("2 WEEKS AGO", "2026-11-06T10:30:15.250Z"),
        ("latest", "2026-11-19T21:00:07.553Z"),
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
        "noon",
        "2022-01-22",
        "14:56",
        "22.01.2022",
        "22/01.2022 14:56",
        "22-01-2022 14:56",
        "1/22/22 2:56 PM",
        "1/22/2022 14:56 PM",
        "1/22/2022 0:56 AM",
        "1/22/2022 2:56 XM",
        "1/22/2022",
        "2022.01-22 14:56",
        "yesterday 25",
        "tomorrow 14:00",
        "hours ago",
        "-2 hours ago",
        "2 hours",
        "2 months ago",
        "123456789 minutes ago",
        "the latest",
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
        "31/31/2022 12:00",
        "31.02.2022 12:00",
        "99999999 weeks ago",
        "90000000 days ago",
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
fn it_is_said_how_a_text_was_read() {
    let cases = [
        ("2022-01-22 14:56", Way::Wall),
        ("2022-01-22 14:56Z", Way::Offset),
        ("2022.01.22 02:56:55", Way::TwentyFourHours),
        ("1/22/2022 2:56:55 PM", Way::MonthFirst),
        ("22/1/2022 14:56", Way::DayFirst),
        ("22.1.2022 14:56", Way::DayFirst),
        ("yesterday 14:00", Way::Relative),
        ("2 hours ago", Way::Relative),
        ("latest", Way::Latest),
    ];
    for (text, expected) in cases {
        assert_eq!(way(text), expected, "for {text:?}");
    }
}

#[test]
fn two_days_are_both_offered() {
    let problem = read("2/3/2022 2:56:55 PM").unwrap_err();
    let choices = problem.choices().iter().map(PointInTime::to_string);
    assert_eq!(
        choices.collect::<Vec<_>>(),
        ["2022-02-03T13:56:55.000Z", "2022-03-02T13:56:55.000Z"]
    );
    assert_eq!(
        problem.to_string(),
        "2/3/2022 2:56:55 PM can be two days: choose which one"
    );
}

#[test]
fn the_latest_restore_point_may_be_unknown() {
    let nowhere = Circumstances {
        latest: None,
        ..here()
    };
    let typed = TypedMoment::read("latest".to_owned(), &nowhere);
    assert_eq!(typed.reading(), Err(&Problem::LatestUnknown));
    assert_eq!(typed.moment(), None);
}

#[test]
fn another_zone_writes_the_same_moment_by_its_clocks() {
    let elsewhere = Circumstances {
        zone: &utc,
        ..here()
    };
    let cases = [
        ("2022-01-22 14:56", "2022-01-22 13:56:00"),
        ("yesterday 14:00", "2026-11-19 13:00:00"),
        ("1/22/2022 2:56:55 PM", "2022-01-22 13:56:55"),
        // An offset is right in every zone.
        ("2022-01-22T14:56+01:00", "2022-01-22T14:56+01:00"),
        // What could not be read is left as it is.
        ("soon", "soon"),
    ];
    for (text, expected) in cases {
        let moved = typed(text).in_zone(&elsewhere);
        assert_eq!(moved.text(), expected);
        assert_eq!(moved.moment(), typed(text).moment(), "for {text:?}");
    }
}

#[test]
fn each_problem_says_what_was_expected_and_found() {
    let words = |text| read(text).unwrap_err().to_string();
    assert_eq!(words(""), "enter a date and time, such as 2022-01-22 14:56");
    let expected = "expected a date and time such as 2022-01-22 14:56, 2022-01-22T14:56:55Z, yesterday 14:00 or 2 hours ago, found “noon”";
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
    fn what_people_might_say_is_never_too_much(text in "(today|yesterday|latest|[0-9]{1,9})? ?(minutes?|hours?|days?|weeks?)? ?(ago|[0-9:.]{0,9})") {
        let _ = read(&text);
    }

    #[test]
    fn what_is_shown_is_read_back_as_the_same_moment(milliseconds in -62_135_596_800_000..=253_402_300_799_999_i64) {
        let moment = not_before(DateTime::from_timestamp_millis(milliseconds).unwrap());
        prop_assert_eq!(read(&moment.to_string()), Ok(moment.to_string()));
        prop_assert_eq!(PointInTime::from_api(&moment.to_string()), Some(moment));
    }

    #[test]
    fn a_chosen_moment_is_written_so_that_it_is_read_back(milliseconds in -62_135_500_000_000..=253_402_200_000_000_i64) {
        let moment = not_before(DateTime::from_timestamp_millis(milliseconds).unwrap());
        let chosen = TypedMoment::chosen(moment, &an_hour_ahead);
        prop_assert_eq!(typed(chosen.text()).moment(), Some(moment));
    }

    #[test]
    fn a_restore_point_is_never_asked_for_as_a_moment_before_it(seconds in 0..4_000_000_000_i64, ticks in 0..10_000_000_u32) {
        let chosen = DateTime::from_timestamp(seconds, ticks * 100).unwrap();
        let whole = DateTime::from_timestamp(seconds, 0).unwrap().naive_utc();
        let text = format!("{whole:?}.{ticks:07}Z");
        let sent = typed(&text).moment().unwrap();
        prop_assert!(sent.instant() >= chosen);
        prop_assert!(sent.instant() < chosen + chrono::Duration::milliseconds(1));
        prop_assert_eq!(sent, not_before(chosen));
    }
}
