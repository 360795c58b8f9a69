//! The formats in which users type and paste a point in time. Each text means exactly one point in time or is rejected.

use chrono::{DateTime, Duration, Utc};
use proptest::prelude::*;
use restore_desk::domain::time::{
    input::TimeInput,
    interpretation::Interpretation,
    parse::ParseContext,
    point_in_time::PointInTime,
    problem::TimeProblem::{self, Impossible, Missing, NoDate, UnknownWord},
};

use crate::domain::{instant, utc, utc_plus_1};

/// In the time zone UTC+1, on Friday, 20 November 2026, at 11:30:15 local time.
fn context() -> ParseContext<'static> {
    ParseContext {
        zone: &utc_plus_1,
        now: instant("2026-11-20T10:30:15.250Z"),
        latest: Some(instant("2026-11-19T21:00:07.5521893Z")),
    }
}

fn input(text: &str) -> TimeInput {
    TimeInput::parse(text.to_owned(), &context())
}

fn parse(text: &str) -> Result<String, TimeProblem> {
    let input = input(text);
    let parsed = input.parsed().map_err(TimeProblem::clone)?;
    Ok(parsed.point_in_time.to_string())
}

fn interpretation(text: &str) -> Interpretation {
    input(text).parsed().unwrap().interpretation
}

fn point_in_time(instant: DateTime<Utc>) -> PointInTime {
    PointInTime::ceil_to_millis(instant).unwrap()
}

#[test]
fn every_format_is_parsed_as_the_point_in_time_that_it_means() {
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
        // The formats of the API documentation.
        ("2022-01-22 14:56:55.862", "2022-01-22T13:56:55.862Z"),
        ("2022.01.22 02:56:55", "2022-01-22T01:56:55.000Z"),
        ("2022.01.22 14:56", "2022-01-22T13:56:00.000Z"),
        // The formats of session names, with the month or the day first.
        ("1/22/2022 2:56:55 PM", "2022-01-22T13:56:55.000Z"),
        ("1/22/2022 2:56:55\u{202f}PM", "2022-01-22T13:56:55.000Z"),
        ("1/22/2022 12:06 am", "2022-01-21T23:06:00.000Z"),
        ("1/22/2022 12:06 pm", "2022-01-22T11:06:00.000Z"),
        ("01/22/2022 14:56", "2022-01-22T13:56:00.000Z"),
        ("22/01/2022 14:56:55", "2022-01-22T13:56:55.000Z"),
        ("2/2/2022 14:56", "2022-02-02T13:56:00.000Z"),
        ("22.01.2022 14:56", "2022-01-22T13:56:00.000Z"),
        ("3.4.2022 9:05", "2022-04-03T08:05:00.000Z"),
        ("22-01-2022 14:56", "2022-01-22T13:56:00.000Z"),
        ("2022/01/22 14:56", "2022-01-22T13:56:00.000Z"),
        ("2022-01-22 9:30", "2022-01-22T08:30:00.000Z"),
        // Relative to the time of the context.
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
    for (text, expected) in cases {
        assert_eq!(parse(text).as_deref(), Ok(expected), "for {text:?}");
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
        let parsed = parse(&format!("2022-01-22T14:56:{typed}Z"));
        assert_eq!(parsed, Ok(format!("2022-01-22T14:56:{sent}Z")));
    }
    let next_year = Ok("2022-01-01T00:00:00.000Z".to_owned());
    assert_eq!(parse("2021-12-31T23:59:59.9999999Z"), next_year);
}

#[test]
fn the_word_that_is_not_understood_is_named() {
    let cases = [
        ("noon", "noon"),
        ("22/01.2022 14:56", "22/01.2022"),
        ("1/22/22 2:56 PM", "1/22/22"),
        ("1/22/2022 14:56 PM", "PM"),
        ("1/22/2022 0:56 AM", "AM"),
        ("1/22/2022 2:56 XM", "XM"),
        ("2022.01-22 14:56", "2022.01-22"),
        ("yesterday 250", "250"),
        ("tomorrow 14:00", "tomorrow"),
        ("-2 hours ago", "-2"),
        ("2 hours", "hours"),
        ("2 months ago", "months"),
        ("123456789 minutes ago", "123456789"),
        ("the latest", "the"),
        ("2022-01-22 14:56:", "14:56:"),
        ("2022-01-22 14:56:5", "14:56:5"),
        ("2022-01-22 14:56.5", "14:56.5"),
        ("2022-01-22 14:56:55.1234567890", "14:56:55.1234567890"),
        ("2022-01-22 14:56 XYZ", "XYZ"),
        ("2022-01-22 14:56+1", "14:56+1"),
        ("2022-01-22 14:56+24:00", "14:56+24:00"),
        ("2022-01-22 14:56+01:60", "14:56+01:60"),
        ("2022-01-22 14:56+01:00x", "14:56+01:00x"),
        ("2022-01-22 14:56ZZ", "14:56ZZ"),
        ("+2022-01-22 14:56", "+2022-01-22"),
        ("12022-01-22 14:56", "12022-01-22"),
        ("2022-01-22 14:5é", "14:5é"),
        // Two times, and two dates.
        ("2022-01-22 14:00 15:00", "15:00"),
        ("2022-01-22 14:00 - 15:00", "-"),
        ("2022-01-22 14:00–15:00", "14:00–15:00"),
        ("2022-01-22 08:00-09:00", "08:00-09:00"),
        ("2022-01-22 08:00:00-18:00", "08:00:00-18:00"),
        ("2022-01-22 2022-01-23 14:00", "2022-01-23"),
        ("2022-01-22 14:00 UTC+1 UTC+2", "UTC+2"),
        ("2022-01-22 14:00 +0100 (EST)", "EST"),
        ("2022-01-22 23 14:00", "23"),
        ("Jan 2022-01-22 14:00", "jan"),
        ("22 Jan 22 14:00", "22"),
        ("22 Jan 2022 1430", "1430"),
        ("last 22 Jan 2022 14:00", "last"),
        ("22.1. 14:00", "22.1."),
        // Digits that could be a date.
        ("2022012214", "2022012214"),
        ("20220122145655", "20220122145655"),
    ];
    for (text, word) in cases {
        let expected = Err(UnknownWord(word.to_owned()));
        assert_eq!(parse(text), expected, "for {text:?}");
    }
    assert_eq!(parse(""), Err(Missing));
    assert_eq!(parse(" \t\u{200b}"), Err(Missing));
    for text in ["14:56", "2022", "2pm", "Jan 2022", "14:56 UTC", "12 14:56"] {
        assert_eq!(parse(text), Err(NoDate(text.to_owned())));
    }
}

#[test]
fn a_date_or_time_that_does_not_exist_is_impossible() {
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
        // In UTC, which the API uses, these are outside the years 1 to 9999.
        "9999-12-31T23:59:59.9999999Z",
        "22 Jan 2022 25:00",
        "31 Feb 2022 14:00",
        "31 Feb 14:00",
        "9999-12-31T23:59-01:00",
        "0001-01-01T00:00+01:00",
        "0001-01-01 00:30",
    ];
    for text in cases {
        let expected = Err(Impossible(text.to_owned()));
        assert_eq!(parse(text), expected, "for {text:?}");
    }
}

#[test]
fn each_format_has_its_interpretation() {
    let cases = [
        ("2022-01-22 14:56", Interpretation::Local),
        ("2022-01-22 14:56Z", Interpretation::Offset),
        ("2022.01.22 02:56:55", Interpretation::TwentyFourHours),
        ("1/22/2022 2:56:55 PM", Interpretation::MonthFirst),
        ("22/1/2022 14:56", Interpretation::DayFirst),
        ("22.1.2022 14:56", Interpretation::DayFirst),
        ("22-1-2022 14:56 UTC", Interpretation::DayFirst),
        ("Sat 22/1/2022 2:56 PM", Interpretation::DayFirst),
        ("2022-01-22 9:30", Interpretation::TwentyFourHours),
        ("2022-01-22 9:30 AM", Interpretation::Local),
        ("22 Jan 2022 14:56", Interpretation::Local),
        ("22 Jan 2022 14:56 GMT", Interpretation::Offset),
        ("22 Jan 14:56", Interpretation::LastSuchDay),
        ("Tue 14:56", Interpretation::LastSuchDay),
        ("1642863415", Interpretation::UnixTime),
        ("yesterday 14:00", Interpretation::Relative),
        ("2 hours ago", Interpretation::Relative),
        ("latest", Interpretation::Latest),
    ];
    for (text, expected) in cases {
        assert_eq!(interpretation(text), expected, "for {text:?}");
    }
}

#[test]
fn a_date_that_can_be_two_days_has_two_choices() {
    let problem = parse("2/3/2022 2:56:55 PM").unwrap_err();
    let choices = problem.choices().iter();
    let choices = choices.map(|choice| choice.point_in_time.to_string());
    assert_eq!(
        choices.collect::<Vec<_>>(),
        ["2022-02-03T13:56:55.000Z", "2022-03-02T13:56:55.000Z"]
    );
    assert_eq!(
        problem.to_string(),
        "2/3/2022 2:56:55 PM can be two different dates: choose one below"
    );
}

#[test]
fn the_latest_restore_point_may_be_unknown() {
    let context = ParseContext {
        latest: None,
        ..context()
    };
    let input = TimeInput::parse("latest".to_owned(), &context);
    assert_eq!(input.parsed(), Err(&TimeProblem::LatestUnknown));
    assert_eq!(input.point_in_time(), None);
}

#[test]
fn another_zone_formats_the_same_point_in_time_differently() {
    let other_zone = ParseContext {
        zone: &utc,
        ..context()
    };
    let cases = [
        ("2022-01-22 14:56", "2022-01-22 13:56:00"),
        ("yesterday 14:00", "2026-11-19 13:00:00"),
        ("1/22/2022 2:56:55 PM", "2022-01-22 13:56:55"),
        // A text with an offset is right in every zone.
        ("2022-01-22T14:56+01:00", "2022-01-22T14:56+01:00"),
        // A malformed text stays as it is.
        ("soon", "soon"),
    ];
    for (text, expected) in cases {
        let converted = input(text).in_zone(&other_zone);
        assert_eq!(converted.text(), expected);
        assert_eq!(
            converted.point_in_time(),
            input(text).point_in_time(),
            "for {text:?}"
        );
    }
}

#[test]
fn each_problem_has_its_error_text() {
    let error_text = |text| parse(text).unwrap_err().to_string();
    assert_eq!(
        error_text(""),
        "enter a date and time, such as 2022-01-22 14:56"
    );
    let expected =
        "“noon” is not understood: enter a time such as 2022-01-22 14:56 or yesterday 14:00";
    assert_eq!(error_text("noon"), expected);
    assert_eq!(
        error_text("2022-02-30 12:00"),
        "2022-02-30 12:00 does not exist: check the date and the time"
    );
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(10_000))]

    #[test]
    fn no_text_causes_a_panic(text in any::<String>(), similar in "[0-9]{4}-[0-9]{2}-[0-9]{2}[T ][0-9:.,Zz+ é\u{2212}-]{0,24}") {
        for text in [text, similar] {
            let _ = parse(&text);
        }
    }

    #[test]
    fn no_relative_time_causes_a_panic(text in "(today|yesterday|latest|[0-9]{1,9})? ?(minutes?|hours?|days?|weeks?)? ?(ago|[0-9:.]{0,9})") {
        let _ = parse(&text);
    }

    #[test]
    fn the_format_of_the_api_is_parsed_as_the_same_point_in_time(milliseconds in -62_135_596_800_000..=253_402_300_799_999_i64) {
        let point_in_time = point_in_time(DateTime::from_timestamp_millis(milliseconds).unwrap());
        let text = point_in_time.to_string();
        prop_assert_eq!(parse(&text), Ok(text.clone()));
        prop_assert_eq!(PointInTime::from_api(&text), Some(point_in_time));
    }

    #[test]
    fn the_text_of_a_chosen_time_means_the_same_point_in_time(milliseconds in -62_135_500_000_000..=253_402_200_000_000_i64) {
        let point_in_time = point_in_time(DateTime::from_timestamp_millis(milliseconds).unwrap());
        let chosen = TimeInput::chosen(point_in_time, &utc_plus_1);
        prop_assert_eq!(input(chosen.text()).point_in_time(), Some(point_in_time));
    }

    #[test]
    fn the_requested_point_in_time_is_never_before_the_restore_point(seconds in 0..4_000_000_000_i64, ticks in 0..10_000_000_u32) {
        let restore_point = DateTime::from_timestamp(seconds, ticks * 100).unwrap();
        let whole_second = DateTime::from_timestamp(seconds, 0).unwrap().naive_utc();
        let text = format!("{whole_second:?}.{ticks:07}Z");
        let requested = input(&text).point_in_time().unwrap();
        prop_assert!(requested.instant() >= restore_point);
        prop_assert!(requested.instant() < restore_point + Duration::milliseconds(1));
        prop_assert_eq!(requested, point_in_time(restore_point));
    }
}
