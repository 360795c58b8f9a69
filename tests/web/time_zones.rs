//! Time zones of the browser (`Intl`), compared with a table of transitions, minute by minute.

use chrono::{DateTime, Duration, FixedOffset, NaiveDate, Utc};
use restore_desk::{
    domain::time::zone::{Zone, resolve_local},
    ui::intl,
};
use wasm_bindgen_test::wasm_bindgen_test;

/// A time zone, the local date of a transition, its instant, and the offsets before and after it, in minutes east of
/// UTC.
type Transition = (&'static str, &'static str, &'static str, [i32; 2]);

const TRANSITIONS: [Transition; 9] = [
    (
        "Europe/Berlin",
        "2024-03-31",
        "2024-03-31T01:00:00Z",
        [60, 120],
    ),
    (
        "Europe/Berlin",
        "2024-10-27",
        "2024-10-27T01:00:00Z",
        [120, 60],
    ),
    (
        "America/New_York",
        "2024-03-10",
        "2024-03-10T07:00:00Z",
        [-300, -240],
    ),
    (
        "America/New_York",
        "2024-11-03",
        "2024-11-03T06:00:00Z",
        [-240, -300],
    ),
    (
        "Australia/Lord_Howe",
        "2024-04-07",
        "2024-04-06T15:00:00Z",
        [660, 630],
    ),
    (
        "Australia/Lord_Howe",
        "2024-10-06",
        "2024-10-05T15:30:00Z",
        [630, 660],
    ),
    (
        "Pacific/Apia",
        "2011-12-30",
        "2011-12-30T10:00:00Z",
        [-600, 840],
    ),
    (
        "Asia/Kathmandu",
        "1986-01-01",
        "1985-12-31T18:30:00Z",
        [330, 345],
    ),
    ("UTC", "2024-03-31", "2024-03-31T01:00:00Z", [0, 0]),
];

fn offset(minutes: i32) -> FixedOffset {
    FixedOffset::east_opt(minutes * 60).unwrap()
}

fn browser_zone(name: &'static str) -> impl Zone {
    move |instant: DateTime<Utc>| {
        #[expect(clippy::cast_precision_loss, reason = "years with four digits")]
        let milliseconds = instant.timestamp_millis() as f64;
        offset(intl::offset_minutes_at(name, milliseconds).unwrap())
    }
}

fn table_zone(transition: &str, [before, after]: [i32; 2]) -> impl Zone + use<> {
    let transition = DateTime::parse_from_rfc3339(transition).unwrap().to_utc();
    move |instant: DateTime<Utc>| offset(if instant < transition { before } else { after })
}

#[wasm_bindgen_test]
fn every_minute_of_a_day_with_a_transition_resolves_as_in_the_table() {
    for (name, date, transition, offsets) in TRANSITIONS {
        let date: NaiveDate = date.parse().unwrap();
        let midnight = date.and_hms_opt(0, 0, 0).unwrap();
        let browser_zone = browser_zone(name);
        let table_zone = table_zone(transition, offsets);
        for minute in -60..=25 * 60 {
            let local = midnight + Duration::minutes(minute);
            assert_eq!(
                resolve_local(local, &browser_zone),
                resolve_local(local, &table_zone),
                "{name} at {local}"
            );
        }
    }
}

#[wasm_bindgen_test]
fn an_unknown_time_zone_or_an_invalid_time_has_no_offset() {
    for name in ["", "Middle-earth/Shire", "Europe/", "<b>", "\u{0}"] {
        assert_eq!(intl::offset_minutes_at(name, 0.0), None, "{name:?}");
    }
    assert_eq!(intl::offset_minutes_at("Europe/Berlin", f64::NAN), None);
    assert_eq!(intl::offset_minutes_at("Europe/Berlin", 1e300), None);
}

#[wasm_bindgen_test]
fn names_of_time_zones_are_case_insensitive() {
    assert_eq!(intl::offset_minutes_at("europe/berlin", 0.0), Some(60));
}

#[wasm_bindgen_test]
fn the_browser_lists_its_time_zones() {
    let names = intl::zone_names();
    assert!(names.len() > 300, "{}", names.len());
    assert!(names.iter().any(|name| name == "Europe/Berlin"));
    assert!(!intl::browser_zone().is_empty());
}
