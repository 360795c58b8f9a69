//! Zones as the browser's `Intl` knows them, held against tables of their changes, minute by minute.

use chrono::{DateTime, Duration, FixedOffset, NaiveDate, Utc};
use restore_desk::{
    domain::zone::{Zone, showing},
    ui::zone,
};
use wasm_bindgen_test::wasm_bindgen_test;

/// A zone, the day on which its clocks change, and by when from what to what, in minutes ahead of UTC.
type Change = (&'static str, &'static str, &'static str, [i32; 2]);

const CHANGES: [Change; 9] = [
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

fn browser(name: &'static str) -> impl Zone {
    move |instant: DateTime<Utc>| {
        #[expect(clippy::cast_precision_loss, reason = "years of four digits")]
        let milliseconds = instant.timestamp_millis() as f64;
        offset(zone::offset_minutes_at(name, milliseconds).unwrap())
    }
}

fn table(at: &str, [before, after]: [i32; 2]) -> impl Zone + use<> {
    let at = DateTime::parse_from_rfc3339(at).unwrap().to_utc();
    move |instant: DateTime<Utc>| offset(if instant < at { before } else { after })
}

#[wasm_bindgen_test]
fn every_minute_of_the_days_of_change_is_shown_as_the_table_says() {
    for (name, day, at, minutes) in CHANGES {
        let midnight = day
            .parse::<NaiveDate>()
            .unwrap()
            .and_hms_opt(0, 0, 0)
            .unwrap();
        let (browser, table) = (browser(name), table(at, minutes));
        for minute in -60..=25 * 60 {
            let clock = midnight + Duration::minutes(minute);
            assert_eq!(
                showing(clock, &browser),
                showing(clock, &table),
                "{name} at {clock}"
            );
        }
    }
}

#[wasm_bindgen_test]
fn what_is_no_zone_is_none() {
    for name in ["", "Middle-earth/Shire", "Europe/", "<b>", "\u{0}"] {
        assert_eq!(zone::offset_minutes_at(name, 0.0), None, "{name:?}");
    }
    assert_eq!(zone::offset_minutes_at("Europe/Berlin", f64::NAN), None);
    assert_eq!(zone::offset_minutes_at("Europe/Berlin", 1e300), None);
    assert_eq!(zone::offset_minutes_at("europe/berlin", 0.0), Some(60));
}

#[wasm_bindgen_test]
fn the_browser_offers_the_zones_of_the_world() {
    let names = zone::names();
    assert!(names.len() > 300, "{}", names.len());
    assert!(names.iter().any(|name| name == "Europe/Berlin"));
    assert!(!zone::mine().is_empty());
}
