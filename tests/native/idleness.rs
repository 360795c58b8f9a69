//! How long somebody who does nothing stays signed in.

use restore_desk::{
    api::{
        config::{self, Config},
        reply::Reply,
    },
    domain::idleness::Idleness,
};

const ALLOWED: f64 = 900_000.0;

#[test]
fn no_timer_is_longer_than_a_browser_can_count() {
    let month = Idleness::of(0.0, 31.0 * 86_400_000.0, false);
    assert_eq!(month, Idleness::Working { wait: 86_400_000.0 });
}

#[test]
fn a_minute_passes_between_the_warning_and_the_end() {
    let of = |idle, is_warned| Idleness::of(idle, ALLOWED, is_warned);
    assert_eq!(of(0.0, false), Idleness::Working { wait: ALLOWED });
    assert_eq!(of(899_999.0, false), Idleness::Working { wait: 1.0 });
    assert_eq!(of(900_000.0, false), Idleness::Warned { left: 60_000.0 });
    assert_eq!(of(900_000.0, true), Idleness::Warned { left: 60_000.0 });
    assert_eq!(of(959_999.0, true), Idleness::Warned { left: 1.0 });
    assert_eq!(of(960_000.0, true), Idleness::Over);
}

#[test]
fn a_warning_that_comes_late_has_its_whole_minute() {
    let of = |idle| Idleness::of(idle, ALLOWED, false);
    assert_eq!(of(1_019_999.0), Idleness::Warned { left: 60_000.0 });
    // A timer is not as late as that: the device has slept.
    assert_eq!(of(1_020_000.0), Idleness::Over);
}

#[test]
fn config_json_says_how_many_minutes_or_none() {
    let milliseconds = |config: &str| {
        let reply = Reply {
            status: 200,
            body: config.to_owned(),
            ..Reply::default()
        };
        config::read(&Ok(reply)).idle_milliseconds()
    };
    assert_eq!(milliseconds(r#"{"idle_minutes":5}"#), Some(300_000.0));
    assert_eq!(milliseconds(r#"{"idle_minutes":"0.5"}"#), Some(30_000.0));
    assert_eq!(milliseconds(r#"{"idle_minutes":0}"#), None);
    assert_eq!(milliseconds(r#"{"idle_minutes":1.0125}"#), Some(60_720.0));
    for usual in [
        "{}",
        "<html>",
        r#"{"idle_minutes":-1}"#,
        r#"{"idle_minutes":"inf"}"#,
    ] {
        assert_eq!(milliseconds(usual), Some(ALLOWED), "for {usual}");
    }
    assert_eq!(Config::default().idle_milliseconds(), Some(ALLOWED));
}
