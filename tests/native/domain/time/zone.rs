//! Local times in gaps and folds, compared with the time zone database for every minute of the days on which clocks
//! change.

use chrono::{
    DateTime, Duration, FixedOffset, LocalResult, NaiveDate, NaiveDateTime, Offset, TimeZone, Utc,
};
use chrono_tz::Tz;
use proptest::prelude::*;
use restore_desk::domain::time::{
    input::TimeInput,
    month::day_bounds,
    point_in_time::PointInTime,
    problem::TimeProblem,
    zone::{LocalResolution, Zone, resolve_local, to_local},
};

use crate::domain::context;

/// Time zones, and days on which their clocks change, or might.
const CHANGES: [(Tz, &str); 12] = [
    (Tz::Europe__Berlin, "2024-03-31"),
    (Tz::Europe__Berlin, "2024-10-27"),
    (Tz::America__New_York, "2024-03-10"),
    (Tz::America__New_York, "2024-11-03"),
    // A change of half an hour.
    (Tz::Australia__Lord_Howe, "2024-04-07"),
    (Tz::Australia__Lord_Howe, "2024-10-06"),
    // Samoa skipped a whole day when it moved across the date line.
    (Tz::Pacific__Apia, "2011-12-29"),
    (Tz::Pacific__Apia, "2011-12-30"),
    (Tz::Pacific__Apia, "2011-12-31"),
    // A permanent change of a quarter of an hour.
    (Tz::Asia__Kathmandu, "1986-01-01"),
    // A change that skips midnight.
    (Tz::Asia__Beirut, "2024-03-31"),
    (Tz::UTC, "2024-03-31"),
];

fn zone(tz: Tz) -> impl Zone {
    move |instant: DateTime<Utc>| -> FixedOffset { instant.with_timezone(&tz).offset().fix() }
}

fn midnight(day: &str) -> NaiveDateTime {
    day.parse::<NaiveDate>()
        .unwrap()
        .and_hms_opt(0, 0, 0)
        .unwrap()
}

fn minutes_of(day: &str) -> impl Iterator<Item = NaiveDateTime> {
    let midnight = midnight(day);
    (-60..=25 * 60).map(move |minute| midnight + Duration::minutes(minute))
}

/// Returns whether `resolve_local` agrees with the time zone database.
fn agrees_with_database(tz: Tz, local: NaiveDateTime) -> bool {
    let zone = zone(tz);
    match (
        resolve_local(local, &zone).unwrap(),
        tz.from_local_datetime(&local),
    ) {
        (LocalResolution::Single(instant), LocalResult::Single(one)) => instant == one.to_utc(),
        (LocalResolution::Fold(first, second), LocalResult::Ambiguous(one, other)) => {
            first < second
                && [first, second]
                    == [
                        one.to_utc().min(other.to_utc()),
                        one.to_utc().max(other.to_utc()),
                    ]
        }
        (LocalResolution::Gap(earlier, later), LocalResult::None) => {
            let (before, after) = (to_local(earlier, &zone), to_local(later, &zone));
            // Both are at the same distance, which is the length of the gap.
            before < local && local < after && local - before == after - local
        }
        _ => false,
    }
}

#[test]
fn every_minute_around_a_change_agrees_with_the_time_zone_database() {
    for (tz, day) in CHANGES {
        for local in minutes_of(day) {
            assert!(agrees_with_database(tz, local), "{tz} at {local}");
        }
    }
}

#[test]
fn a_time_in_a_gap_or_fold_has_two_choices() {
    let cases = [
        (
            Tz::Europe__Berlin,
            "2024-03-31 02:30",
            ["2024-03-31T00:30:00.000Z", "2024-03-31T01:30:00.000Z"],
        ),
        (
            Tz::Europe__Berlin,
            "2024-10-27 02:30",
            ["2024-10-27T00:30:00.000Z", "2024-10-27T01:30:00.000Z"],
        ),
        (
            Tz::America__New_York,
            "2024-03-10 02:30",
            ["2024-03-10T06:30:00.000Z", "2024-03-10T07:30:00.000Z"],
        ),
        (
            Tz::America__New_York,
            "2024-11-03 01:30",
            ["2024-11-03T05:30:00.000Z", "2024-11-03T06:30:00.000Z"],
        ),
        (
            Tz::Australia__Lord_Howe,
            "2024-04-07 01:45",
            ["2024-04-06T14:45:00.000Z", "2024-04-06T15:15:00.000Z"],
        ),
        (
            Tz::Pacific__Apia,
            "2011-12-30 12:00",
            ["2011-12-29T22:00:00.000Z", "2011-12-30T22:00:00.000Z"],
        ),
    ];
    for (tz, text, expected) in cases {
        let zone = zone(tz);
        let input = TimeInput::parse(text.to_owned(), &context(&zone));
        let problem = input.parsed().unwrap_err();
        let choices: Vec<String> = problem
            .choices()
            .iter()
            .map(|choice| choice.point_in_time.to_string())
            .collect();
        assert_eq!(choices, expected, "{tz} at {text}");
        // The text of each choice means that choice.
        for choice in problem.choices() {
            let chosen = TimeInput::chosen(choice.point_in_time, &zone);
            let parsed = TimeInput::parse(chosen.text().to_owned(), &context(&zone));
            assert_eq!(
                parsed.point_in_time(),
                Some(choice.point_in_time),
                "{}",
                chosen.text()
            );
        }
    }
}

#[test]
fn the_error_text_explains_the_gap_or_fold() {
    let zone = zone(Tz::Europe__Berlin);
    let error_text = |text: &str| {
        let input = TimeInput::parse(text.to_owned(), &context(&zone));
        input.parsed().map_err(TimeProblem::to_string).unwrap_err()
    };
    assert_eq!(
        error_text("2024-03-31 02:30"),
        "clocks in this time zone skip 2024-03-31 02:30: choose one of the times below"
    );
    assert_eq!(
        error_text("2024-10-27 02:30"),
        "clocks in this time zone show 2024-10-27 02:30 twice: choose one of the times below"
    );
}

#[test]
fn a_day_on_which_clocks_change_is_shorter_or_longer() {
    let minutes = |tz: Tz, day: &str| {
        let [start, end] = day_bounds(day.parse().unwrap(), &zone(tz)).unwrap();
        (end - start).num_minutes()
    };
    assert_eq!(minutes(Tz::Europe__Berlin, "2024-03-30"), 24 * 60);
    assert_eq!(minutes(Tz::Europe__Berlin, "2024-03-31"), 23 * 60);
    assert_eq!(minutes(Tz::Europe__Berlin, "2024-10-27"), 25 * 60);
    assert_eq!(
        minutes(Tz::Australia__Lord_Howe, "2024-04-07"),
        24 * 60 + 30
    );
    assert_eq!(minutes(Tz::Asia__Beirut, "2024-03-31"), 23 * 60);
    assert_eq!(minutes(Tz::Pacific__Apia, "2011-12-30"), 0);
    assert_eq!(minutes(Tz::UTC, "2024-03-31"), 24 * 60);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(10_000))]

    #[test]
    fn any_minute_of_any_year_agrees_with_the_time_zone_database(
        minutes in 0..60_000_000_i64,
        zone_index in 0..CHANGES.len(),
    ) {
        let (tz, _) = CHANGES[zone_index];
        let local = midnight("1970-01-01") + Duration::minutes(minutes);
        // Only Liberia and Alaska have ever changed their clocks twice within two days.
        prop_assert!(agrees_with_database(tz, local), "{} at {}", tz, local);
    }

    #[test]
    fn changing_the_zone_never_changes_the_point_in_time(milliseconds in 0..4_000_000_000_000_i64, from in 0..CHANGES.len(), to in 0..CHANGES.len()) {
        let instant = DateTime::from_timestamp_millis(milliseconds).unwrap();
        let point_in_time = PointInTime::ceil_to_millis(instant).unwrap();
        let (from, to) = (zone(CHANGES[from].0), zone(CHANGES[to].0));
        let converted = TimeInput::chosen(point_in_time, &from).in_zone(&context(&to));
        prop_assert_eq!(converted.point_in_time(), Some(point_in_time));
        let parsed = TimeInput::parse(converted.text().to_owned(), &context(&to));
        prop_assert_eq!(parsed.point_in_time(), Some(point_in_time));
        let converted_back = converted.in_zone(&context(&from));
        prop_assert_eq!(converted_back, TimeInput::chosen(point_in_time, &from));
    }
}
