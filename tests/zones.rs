//! Wall clocks that skip an hour or show it twice: such a time is refused with the offsets that would make it clear.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    reason = "a test that cannot set up its case has failed"
)]

use chrono::{DateTime, Datelike, Days, FixedOffset, NaiveDate, Utc, Weekday};
use proptest::prelude::*;
use restore_desk::domain::point_in_time::{
    PointInTime,
    Problem::{self, Repeated, Skipped},
    Zone,
};

fn offset(minutes: i32) -> FixedOffset {
    FixedOffset::east_opt(minutes * 60).unwrap()
}

fn instant(text: &str) -> DateTime<Utc> {
    DateTime::parse_from_rfc3339(text).unwrap().to_utc()
}

/// Clocks that change once, at a moment, between two offsets in minutes.
fn changing(at: &str, before: i32, after: i32) -> impl Zone {
    let at = instant(at);
    move |moment: DateTime<Utc>| offset(if moment < at { before } else { after })
}

/// The rules of the European Union: summer time from the last Sunday of March to that of October, 01:00 UTC.
fn berlin(moment: DateTime<Utc>) -> FixedOffset {
    let change = |month| {
        let last_day = NaiveDate::from_ymd_opt(moment.year(), month, 31).unwrap();
        let beyond = last_day.weekday().days_since(Weekday::Sun);
        let sunday = last_day - Days::new(beyond.into());
        sunday.and_hms_opt(1, 0, 0).unwrap().and_utc()
    };
    let is_summer = change(3) <= moment && moment < change(10);
    offset(if is_summer { 120 } else { 60 })
}

fn read(text: &str, zone: &impl Zone) -> Result<String, Problem> {
    PointInTime::read(text, zone).map(|moment| moment.to_string())
}

fn skipped(text: &str, after: &str) -> Result<String, Problem> {
    Err(Skipped(text.to_owned(), after.to_owned()))
}

fn repeated(text: &str, one: &str, other: &str) -> Result<String, Problem> {
    Err(Repeated(text.to_owned(), one.to_owned(), other.to_owned()))
}

#[allow(clippy::unnecessary_wraps, reason = "the tables compare it as it is")]
fn moment(text: &str) -> Result<String, Problem> {
    Ok(text.to_owned())
}

#[test]
fn the_hour_that_berlin_skips_in_spring_is_refused() {
    let cases = [
        (
            "2024-03-31 01:59:59.999",
            moment("2024-03-31T00:59:59.999Z"),
        ),
        ("2024-03-31 02:00", skipped("2024-03-31 02:00", "+02:00")),
        ("2024-03-31 02:30", skipped("2024-03-31 02:30", "+02:00")),
        (
            "2024-03-31 02:59:59.999",
            skipped("2024-03-31 02:59:59.999", "+02:00"),
        ),
        ("2024-03-31 03:00", moment("2024-03-31T01:00:00.000Z")),
        ("2024-03-31 02:30+02:00", moment("2024-03-31T00:30:00.000Z")),
        ("2024-03-30 12:00", moment("2024-03-30T11:00:00.000Z")),
        ("2024-04-01 12:00", moment("2024-04-01T10:00:00.000Z")),
    ];
    for (text, expected) in cases {
        assert_eq!(read(text, &berlin), expected, "for {text}");
    }
}

#[test]
fn the_hour_that_berlin_shows_twice_in_autumn_is_refused() {
    let cases = [
        ("2024-10-27 01:59", moment("2024-10-26T23:59:00.000Z")),
        (
            "2024-10-27 02:00",
            repeated("2024-10-27 02:00", "+02:00", "+01:00"),
        ),
        (
            "2024-10-27 02:59:59",
            repeated("2024-10-27 02:59:59", "+02:00", "+01:00"),
        ),
        ("2024-10-27 03:00", moment("2024-10-27T02:00:00.000Z")),
        ("2024-10-27 02:30+02:00", moment("2024-10-27T00:30:00.000Z")),
        ("2024-10-27 02:30+01:00", moment("2024-10-27T01:30:00.000Z")),
        ("2024-10-27 00:30Z", moment("2024-10-27T00:30:00.000Z")),
    ];
    for (text, expected) in cases {
        assert_eq!(read(text, &berlin), expected, "for {text}");
    }
}

#[test]
fn each_refusal_says_which_offsets_to_add() {
    let words = |text| PointInTime::read(text, &berlin).unwrap_err().to_string();
    assert_eq!(
        words("2024-03-31 02:30"),
        "clocks here skip 2024-03-31 02:30: add the offset, such as 2024-03-31 02:30+02:00"
    );
    assert_eq!(
        words("2024-10-27 02:30"),
        "clocks here show 2024-10-27 02:30 twice: add the offset, 2024-10-27 02:30+02:00 or 2024-10-27 02:30+01:00"
    );
}

#[test]
fn changes_of_other_sizes_are_seen_too() {
    let lord_howe = changing("2024-04-06T15:00:00Z", 660, 630);
    assert_eq!(
        read("2024-04-07 01:45", &lord_howe),
        repeated("2024-04-07 01:45", "+11:00", "+10:30")
    );
    assert_eq!(
        read("2024-04-07 02:00", &lord_howe),
        moment("2024-04-06T15:30:00.000Z")
    );
    // Samoa left out a whole day when it moved across the date line.
    let apia = changing("2011-12-30T10:00:00Z", -600, 840);
    assert_eq!(
        read("2011-12-30 12:00", &apia),
        skipped("2011-12-30 12:00", "+14:00")
    );
    assert_eq!(
        read("2011-12-29 23:59", &apia),
        moment("2011-12-30T09:59:00.000Z")
    );
    assert_eq!(
        read("2011-12-31 00:00", &apia),
        moment("2011-12-30T10:00:00.000Z")
    );
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(10_000))]

    #[test]
    fn a_wall_time_is_read_exactly_when_clocks_show_it_once(minutes in 0..525_600_i64) {
        let wall = instant("2024-01-01T00:00:00Z") + chrono::Duration::minutes(minutes);
        let shown = [60, 120].into_iter().filter(|ahead| {
            let candidate = wall - chrono::Duration::minutes(i64::from(*ahead));
            berlin(candidate) == offset(*ahead)
        });
        let text = format!("{:?}", wall.naive_utc());
        match (shown.count(), PointInTime::read(&text, &berlin)) {
            (0, Err(Skipped(..))) | (2, Err(Repeated(..))) => {}
            (1, Ok(found)) => {
                let back = found.instant().with_timezone(&berlin(found.instant()));
                prop_assert_eq!(back.naive_local(), wall.naive_utc());
            }
            (times, found) => prop_assert!(false, "clocks show {} {} times, found {:?}", text, times, found),
        }
    }

    #[test]
    fn a_time_with_an_offset_is_the_same_in_every_zone(seconds in 0..4_000_000_000_i64, ahead in -840..=840_i32) {
        let chosen = DateTime::from_timestamp(seconds, 0).unwrap();
        let text = format!("{:?}", chosen.with_timezone(&offset(ahead)));
        let found = PointInTime::read(&text, &berlin).map(PointInTime::instant);
        prop_assert_eq!(found, Ok(chosen));
    }
}
