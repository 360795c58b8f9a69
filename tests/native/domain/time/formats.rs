//! The formats that users paste: what this page shows, what programs write, and what only the user can decide.

use chrono::{DateTime, Utc};
use proptest::prelude::*;
use restore_desk::{
    domain::time::{
        input::TimeInput,
        parse::ParseContext,
        problem::TimeProblem::{self, WrongWeekday},
        zone::Zone,
    },
    ui::time_format::LocalTime,
};

use crate::domain::{clean_text::copies, context, instant, utc, utc_plus_1};

/// In UTC+1, on Thursday, 26 November 2026, at 12:00 local time.
fn parse_in(text: &str, zone: &dyn Zone) -> Result<String, TimeProblem> {
    let context = ParseContext {
        zone,
        now: instant("2026-11-26T11:00:00Z"),
        latest: None,
    };
    let input = TimeInput::parse(text.to_owned(), &context);
    let parsed = input.parsed().map_err(TimeProblem::clone)?;
    Ok(parsed.point_in_time.to_string())
}

fn parse(text: &str) -> Result<String, TimeProblem> {
    parse_in(text, &utc_plus_1)
}

/// The choices, each with its UTC offset in minutes.
fn choices(text: &str) -> Vec<(String, i32)> {
    let problem = parse(text).unwrap_err();
    let choices = problem.choices().iter().map(|choice| {
        let minutes = choice.offset.local_minus_utc() / 60;
        (choice.point_in_time.to_string(), minutes)
    });
    choices.collect()
}

#[test]
fn every_pasted_format_is_parsed_as_the_point_in_time_that_it_means() {
    let cases = [
        // Names of weekdays and months.
        ("26 May 2026 14:00", "2026-05-26T13:00:00.000Z"),
        ("26th May 2026 at 14:00", "2026-05-26T13:00:00.000Z"),
        ("May 26, 2026, 2:00 PM", "2026-05-26T13:00:00.000Z"),
        (
            "Tuesday, May 26 2026 14:00:05.5",
            "2026-05-26T13:00:05.500Z",
        ),
        ("26-May-2026 14:00", "2026-05-26T13:00:00.000Z"),
        ("14:00, 26 MAY 2026", "2026-05-26T13:00:00.000Z"),
        ("26. Sept. 2026 14:00", "2026-09-26T13:00:00.000Z"),
        ("2026-05-26 9:30", "2026-05-26T08:30:00.000Z"),
        ("2026/05/26 14:00", "2026-05-26T13:00:00.000Z"),
        ("2026-5-6 14:00", "2026-05-06T13:00:00.000Z"),
        ("26-05-2026 14:00", "2026-05-26T13:00:00.000Z"),
        // The weekday decides which of two dates is meant.
        ("Fri 5/6/2026 14:00", "2026-06-05T13:00:00.000Z"),
        ("Wed 5/6/2026 14:00", "2026-05-06T13:00:00.000Z"),
        // The 12-hour clock.
        ("1/22/2022, 2:56 PM", "2022-01-22T13:56:00.000Z"),
        ("1/22/2022 2:56PM", "2022-01-22T13:56:00.000Z"),
        ("1/22/2022 2:56 p.m.", "2022-01-22T13:56:00.000Z"),
        ("22/01/2022 2:56 a. m.", "2022-01-22T01:56:00.000Z"),
        ("22 Jan 2022 2pm", "2022-01-22T13:00:00.000Z"),
        ("yesterday 2:56 pm", "2026-11-25T13:56:00.000Z"),
        // Time zones.
        ("2026-05-26 14:00 UTC", "2026-05-26T14:00:00.000Z"),
        ("2026-05-26 14:00 GMT", "2026-05-26T14:00:00.000Z"),
        ("2026-05-26 14:00Z", "2026-05-26T14:00:00.000Z"),
        ("26 May 2026 14:00 Z", "2026-05-26T14:00:00.000Z"),
        ("2026-05-26 14:00 UTC+2", "2026-05-26T12:00:00.000Z"),
        ("2026-05-26 14:00 GMT+0530", "2026-05-26T08:30:00.000Z"),
        ("2026-05-26 2:00 PM -07:00", "2026-05-26T21:00:00.000Z"),
        ("yesterday 23:30 UTC", "2026-11-25T23:30:00.000Z"),
        // Mail headers, and `toString` of JavaScript.
        (
            "Tue, 26 May 2026 14:00:00 +0200",
            "2026-05-26T12:00:00.000Z",
        ),
        (
            "Tue, 26 May 2026 14:00:00 +0200 (CEST)",
            "2026-05-26T12:00:00.000Z",
        ),
        ("Tue, 26 May 2026 12:00:00 GMT", "2026-05-26T12:00:00.000Z"),
        (
            "Tue May 26 2026 14:00:00 GMT+0200 (Central European Summer Time)",
            "2026-05-26T12:00:00.000Z",
        ),
        // Unix times.
        ("/Date(1642863415862)/", "2022-01-22T14:56:55.862Z"),
        (
            "\"\\/Date(1642863415862+0200)\\/\"",
            "2022-01-22T14:56:55.862Z",
        ),
        ("1642863415", "2022-01-22T14:56:55.000Z"),
        ("1642863415862", "2022-01-22T14:56:55.862Z"),
        // Without a year.
        ("Tue 14:00", "2026-11-24T13:00:00.000Z"),
        ("Thu 11:59", "2026-11-26T10:59:00.000Z"),
        ("Thu 12:01", "2026-11-19T11:01:00.000Z"),
        ("last Tuesday 14:00", "2026-11-24T13:00:00.000Z"),
        ("last Thursday 11:00", "2026-11-19T10:00:00.000Z"),
        ("26 May 14:00", "2026-05-26T13:00:00.000Z"),
        ("Tue 26 May 14:00", "2026-05-26T13:00:00.000Z"),
        ("27 Nov 14:00", "2025-11-27T13:00:00.000Z"),
        ("29 Feb 14:00", "2024-02-29T13:00:00.000Z"),
        // The formats of other countries.
        ("22.1.2022 14.56.55", "2022-01-22T13:56:55.000Z"),
        ("22. 1. 2022 14:56", "2022-01-22T13:56:00.000Z"),
        ("2022. 01. 22. 14:56:55", "2022-01-22T13:56:55.000Z"),
        ("2022-01-22 오후 2:56:55", "2022-01-22T13:56:55.000Z"),
        ("2022/1/22 上午 02:56:55", "2022-01-22T01:56:55.000Z"),
    ];
    for (text, expected) in cases {
        assert_eq!(parse(text).as_deref(), Ok(expected), "for {text:?}");
    }
}

#[test]
fn a_time_is_accepted_in_every_copy() {
    for space in [
        " ",
        "  ",
        "\u{a0}",
        "\u{202f}",
        "\u{2009}",
        "\t",
        "\n",
        "\u{200b} \u{200b}",
    ] {
        for copy in copies(&format!("2022-01-22{space}14:56")) {
            let input = TimeInput::parse(copy.clone(), &context(&utc));
            let expected = Some("2022-01-22T14:56:00.000Z".to_owned());
            let found = input.point_in_time().map(|time| time.to_string());
            assert_eq!(found, expected, "for {copy:?}");
            assert_eq!(input.text(), copy, "the text stays as it was typed");
        }
    }
}

#[test]
fn a_date_alone_asks_for_the_time_of_day() {
    let day = |start, end| [instant(start), instant(end)];
    let may = day("2026-05-25T23:00:00Z", "2026-05-26T23:00:00Z");
    for text in ["2026-05-26", "26 May 2026", "Tue 26 May", "26.5.2026"] {
        let problem = parse(text).unwrap_err();
        assert_eq!(problem.days(), [may], "for {text:?}");
        assert!(problem.to_string().contains(" has no time"), "{problem}");
    }
    let utc_day = day("2026-05-26T00:00:00Z", "2026-05-27T00:00:00Z");
    assert_eq!(parse("2026-05-26 UTC").unwrap_err().days(), [utc_day]);
    let two_days = parse("5/6/2026").unwrap_err();
    assert_eq!(two_days.days().len(), 2);
    for text in ["today", "Thursday", "26 Nov"] {
        let today = day("2026-11-25T23:00:00Z", "2026-11-26T23:00:00Z");
        assert_eq!(parse(text).unwrap_err().days(), [today], "for {text:?}");
    }
}

#[test]
fn a_weekday_that_contradicts_its_date_is_a_problem() {
    for text in [
        "Mon 26 May 2026 14:00",
        "Wed, 26 May 2026 14:00:00 +0200",
        "Mon 5/6/2026 14:00",
        "Mon 2026-05-26",
        "Tue yesterday 14:00",
        // The last 27 November was a Thursday.
        "Fri 27 Nov 14:00",
    ] {
        assert_eq!(parse(text), Err(WrongWeekday(text.to_owned())));
    }
}

#[test]
fn an_abbreviated_time_zone_is_a_question() {
    let at = |time: &str, offset: i32| (format!("2026-05-26T{time}:00.000Z"), offset);
    let cases: [(&str, &[(&str, i32)]); 6] = [
        ("2026-05-26 14:00 EST", &[("19:00", -300), ("18:00", -240)]),
        ("2026-05-26 14:00 (CEST)", &[("12:00", 120)]),
        (
            "Tue 26 May 2026 14:00 CET",
            &[("13:00", 60), ("12:00", 120)],
        ),
        (
            "2026-05-26 14:00 ist",
            &[("08:30", 330), ("12:00", 120), ("13:00", 60)],
        ),
        ("2026-05-26 2 pm IST", &[]),
        ("2026-05-26 2pm JST", &[("05:00", 540)]),
    ];
    for (text, expected) in cases {
        let expected: Vec<_> = expected
            .iter()
            .map(|(time, offset)| at(time, *offset))
            .collect();
        assert_eq!(choices(text), expected, "for {text:?}");
    }
    // Both dates with both offsets.
    assert_eq!(choices("5/6/2026 14:00 CET").len(), 4);
}

#[test]
fn the_time_in_a_session_name_is_a_question() {
    let name = "Teams restore (Entire organization - 1/22/2022 2:56:55 PM)";
    let expected = [
        ("2022-01-22T14:56:55.000Z".to_owned(), 0),
        ("2022-01-22T13:56:55.000Z".to_owned(), 60),
    ];
    assert_eq!(choices(name), expected);
    assert_eq!(choices(&format!("“{name}”")), expected);
    assert_eq!(
        choices("Teams restore (Entire organization - 2022-01-22 14:56:55)"),
        expected
    );
    assert_eq!(
        choices("Teams restore (Entire organization - 2/3/2022 2:56:55 PM)").len(),
        4
    );
    // The same in both zones.
    assert_eq!(parse_in(name, &utc).unwrap_err().choices().len(), 1);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(10_000))]

    #[test]
    fn every_time_that_this_page_shows_is_parsed_as_the_same_time(
        milliseconds in -2_208_900_000_000..=7_258_000_000_000_i64,
        quarters in -48..=56_i32,
    ) {
        let offset_minutes = quarters * 15;
        let shown = LocalTime { epoch_milliseconds: milliseconds, offset_minutes };
        let zone = move |_: DateTime<Utc>| chrono::FixedOffset::east_opt(offset_minutes * 60).unwrap();
        let second = shown.to_second();
        let minute = milliseconds.div_euclid(60_000) * 60_000;
        let cases = [
            (shown.to_string(), milliseconds),
            (second.to_string(), second.epoch_milliseconds),
            (format!("{}, {}", shown.date(), shown.time_of_day()), second.epoch_milliseconds),
            (format!("{}, {}", shown.date(), shown.hour_minute()), minute),
        ];
        for (text, expected) in cases {
            let expected = DateTime::from_timestamp_millis(expected).unwrap();
            let found = parse_in(&text, &zone).map(|found| instant(&found));
            prop_assert_eq!(found, Ok(expected), "for {}", text);
        }
    }

    #[test]
    fn no_combination_of_words_causes_a_panic(text in "((last|Tue|26|May|2026|14:00|2:56|pm|UTC|\\+02:00|IST|yesterday|5/6/2026|22\\.|1\\.|\\(CEST\\)|-|at|99999)[ ,]?){0,7}") {
        let _ = parse(&text);
    }
}
