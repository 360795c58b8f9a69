//! The time between two reads of a session.

use restore_desk::{
    api::error::ApiError,
    components::{load::RefetchState, session_frame::watch::interval},
};

const MINUTE: f64 = 60_000.0;

fn seconds(watched: f64, refetch: &RefetchState) -> f64 {
    interval(watched, refetch) / 1_000.0
}

#[test]
fn reads_are_5_seconds_apart_at_first_and_a_minute_after_20_minutes() {
    let idle = RefetchState::Idle;
    for (minutes, expected) in [
        (0.0, 5.0),
        (1.0, 5.0),
        (10.0, 30.0),
        (20.0, 60.0),
        (600.0, 60.0),
    ] {
        let actual = seconds(minutes * MINUTE, &idle);
        assert!((actual - expected).abs() < 0.1, "{minutes} min: {actual} s");
    }
}

#[test]
fn the_first_hour_has_110_reads_and_each_later_one_60() {
    let mut time = 0.0;
    let mut reads = [0; 10];
    loop {
        time += interval(time, &RefetchState::Idle);
        let hour = reads
            .iter_mut()
            .zip(1_u8..)
            .find(|(_, end)| time < f64::from(*end) * 60.0 * MINUTE);
        let Some((reads, _)) = hour else {
            break;
        };
        *reads += 1;
    }
    assert_eq!(reads, [110, 60, 60, 60, 60, 60, 60, 60, 60, 60]);
}

#[test]
fn after_a_failure_the_page_waits_at_least_as_long_as_before_and_as_the_server_asks() {
    let failed = RefetchState::Failed(ApiError::Unreachable);
    assert!(seconds(0.0, &failed) >= 15.0);
    assert!(seconds(20.0 * MINUTE, &failed) >= 60.0);
    let quota = RefetchState::Failed(ApiError::TooManyRequests {
        retry_after: Some(90),
    });
    assert!(seconds(0.0, &quota) >= 90.0);
}
