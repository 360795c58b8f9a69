//! Wall clocks that skip a time or show it twice, held against the world's own table of zones, minute by minute.

use chrono::{
    DateTime, Duration, FixedOffset, LocalResult, NaiveDate, NaiveDateTime, Offset, TimeZone, Utc,
};
use chrono_tz::Tz;
use proptest::prelude::*;
use restore_desk::domain::{
    month::bounds,
    point_in_time::PointInTime,
    typed_moment::{Circumstances, Problem, TypedMoment},
    zone::{Showing, Zone, showing, wall},
};

/// Zones, and the days on which their clocks change, or could.
const CHANGES: [(Tz, &str); 12] = [
    (Tz::Europe__Berlin, "2024-03-31"),
    (Tz::Europe__Berlin, "2024-10-27"),
    (Tz::America__New_York, "2024-03-10"),
    (Tz::America__New_York, "2024-11-03"),
    // By half an hour.
    (Tz::Australia__Lord_Howe, "2024-04-07"),
    (Tz::Australia__Lord_Howe, "2024-10-06"),
    // Samoa left out a whole day when it moved across the date line.
    (Tz::Pacific__Apia, "2011-12-29"),
    (Tz::Pacific__Apia, "2011-12-30"),
    (Tz::Pacific__Apia, "2011-12-31"),
    // By a quarter of an hour, once and for all.
    (Tz::Asia__Kathmandu, "1986-01-01"),
    // Clocks that skip midnight.
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

/// Whether we say what the table of zones says.
fn is_as_the_table_says(tz: Tz, clock: NaiveDateTime) -> bool {
    let zone = zone(tz);
    match (
        showing(clock, &zone).unwrap(),
        tz.from_local_datetime(&clock),
    ) {
        (Showing::Once(instant), LocalResult::Single(one)) => instant == one.to_utc(),
        (Showing::Twice(first, second), LocalResult::Ambiguous(one, other)) => {
            first < second
                && [first, second]
                    == [
                        one.to_utc().min(other.to_utc()),
                        one.to_utc().max(other.to_utc()),
                    ]
        }
        (Showing::Never(earlier, later), LocalResult::None) => {
            let (before, after) = (wall(earlier, &zone), wall(later, &zone));
            // Both are as far away as the clocks were put forward.
            before < clock && clock < after && clock - before == after - clock
        }
        _ => false,
    }
}

#[test]
fn every_minute_around_every_change_is_read_as_the_table_says() {
    for (tz, day) in CHANGES {
        for clock in minutes_of(day) {
            assert!(is_as_the_table_says(tz, clock), "{tz} at {clock}");
        }
    }
}

#[test]
fn a_skipped_time_offers_both_neighbours_and_a_repeated_one_both_moments() {
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
        let here = Circumstances {
            zone: &zone,
            now: DateTime::default(),
            latest: None,
        };
        let typed = TypedMoment::read(text.to_owned(), &here);
        let problem = typed.reading().unwrap_err();
        let choices: Vec<String> = problem
            .choices()
            .iter()
            .map(PointInTime::to_string)
            .collect();
        assert_eq!(choices, expected, "{tz} at {text}");
        // Each choice is written so that it is read back as itself.
        for choice in problem.choices() {
            let chosen = TypedMoment::chosen(*choice, &zone);
            let again = TypedMoment::read(chosen.text().to_owned(), &here);
            assert_eq!(again.moment(), Some(*choice), "{}", chosen.text());
        }
    }
}

#[test]
fn the_words_say_what_clocks_do() {
    let zone = zone(Tz::Europe__Berlin);
    let words = |text: &str| {
        let here = Circumstances {
            zone: &zone,
            now: DateTime::default(),
            latest: None,
        };
        let typed = TypedMoment::read(text.to_owned(), &here);
        typed.reading().map_err(Problem::to_string).unwrap_err()
    };
    assert_eq!(
        words("2024-03-31 02:30"),
        "clocks in this zone skip 2024-03-31 02:30: choose one of the moments beside it"
    );
    assert_eq!(
        words("2024-10-27 02:30"),
        "clocks in this zone show 2024-10-27 02:30 twice: choose which one"
    );
}

#[test]
fn days_are_as_long_as_their_clocks_make_them() {
    let hours = |tz: Tz, day: &str| {
        let [begin, end] = bounds(day.parse().unwrap(), &zone(tz)).unwrap();
        (end - begin).num_minutes()
    };
    assert_eq!(hours(Tz::Europe__Berlin, "2024-03-30"), 24 * 60);
    assert_eq!(hours(Tz::Europe__Berlin, "2024-03-31"), 23 * 60);
    assert_eq!(hours(Tz::Europe__Berlin, "2024-10-27"), 25 * 60);
    assert_eq!(hours(Tz::Australia__Lord_Howe, "2024-04-07"), 24 * 60 + 30);
    assert_eq!(hours(Tz::Asia__Beirut, "2024-03-31"), 23 * 60);
    assert_eq!(hours(Tz::Pacific__Apia, "2011-12-30"), 0);
    assert_eq!(hours(Tz::UTC, "2024-03-31"), 24 * 60);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(10_000))]

    #[test]
    fn any_minute_of_any_year_is_read_as_the_table_says(
        minutes in 0..60_000_000_i64,
        place in 0..CHANGES.len(),
    ) {
        let (tz, _) = CHANGES[place];
        let clock = midnight("1970-01-01") + Duration::minutes(minutes);
        // Liberia and Alaska apart, no zone changes its clocks twice within two days.
        prop_assert!(is_as_the_table_says(tz, clock), "{} at {}", tz, clock);
    }

    #[test]
    fn changing_the_zone_never_changes_the_moment(milliseconds in 0..4_000_000_000_000_i64, from in 0..CHANGES.len(), to in 0..CHANGES.len()) {
        let moment = PointInTime::not_before(DateTime::from_timestamp_millis(milliseconds).unwrap()).unwrap();
        let (from, to) = (zone(CHANGES[from].0), zone(CHANGES[to].0));
        let here = |zone| Circumstances { zone, now: DateTime::default(), latest: None };
        let there = TypedMoment::chosen(moment, &from).in_zone(&here(&to));
        prop_assert_eq!(there.moment(), Some(moment));
        let read_there = TypedMoment::read(there.text().to_owned(), &here(&to));
        prop_assert_eq!(read_there.moment(), Some(moment));
        let back = there.in_zone(&here(&from));
        prop_assert_eq!(back, TypedMoment::chosen(moment, &from));
    }
}
