//! How long tokens are valid, and when they are refreshed.

use proptest::prelude::*;
use restore_desk::state::auth::token_expiry::TokenExpiry;

const HOUR: u32 = 3_600;

#[test]
fn tokens_are_refreshed_after_three_quarters_of_their_lifetime() {
    let expiry = TokenExpiry::new(1_000.0, HOUR);
    assert_eq!(expiry.refresh_delay(1_000.0), Some(45.0 * 60_000.0));
    assert_eq!(expiry.refresh_delay(61_000.0), Some(44.0 * 60_000.0));
    assert!(expiry.remaining(61_000.0) > 58.9 * 60_000.0);
}

#[test]
fn a_failed_refresh_is_retried_in_the_middle_of_the_remaining_time() {
    let expiry = TokenExpiry::new(0.0, HOUR);
    let minutes = |minutes: f64| minutes * 60_000.0;
    assert_eq!(expiry.refresh_delay(minutes(45.0)), Some(minutes(7.5)));
    assert_eq!(expiry.refresh_delay(minutes(52.5)), Some(minutes(3.75)));
    assert_eq!(expiry.refresh_delay(minutes(59.5)), Some(15_000.0));
    assert_eq!(expiry.refresh_delay(minutes(59.8)), None);
    assert_eq!(expiry.refresh_delay(minutes(61.0)), None);
    assert!(expiry.remaining(minutes(61.0)) <= 0.0);
}

#[test]
fn tokens_with_a_short_lifetime_are_not_refreshed_more_often_than_every_15_seconds() {
    for (seconds, delay) in [
        (5, None),
        (15, None),
        (16, Some(15_000.0)),
        (20, Some(15_000.0)),
        (40, Some(30_000.0)),
    ] {
        let expiry = TokenExpiry::new(1_000.0, seconds);
        assert_eq!(expiry.refresh_delay(1_000.0), delay, "for {seconds} s");
    }
}

proptest! {
    /// The server accepts five sign-ins per minute, and the timer of a browser is limited to 2³¹ milliseconds.
    #[test]
    fn refresh_attempts_are_15_seconds_apart_and_before_the_expiry(seconds in 0_u32..=u32::MAX) {
        let expiry = TokenExpiry::new(0.0, seconds);
        let mut now = 0.0;
        let mut is_first = false;
        while let Some(delay) = expiry.refresh_delay(now) {
            prop_assert!(delay < expiry.remaining(now));
            prop_assert!(is_first || delay >= 15_000.0);
            prop_assert!(delay <= 86_400_000.0);
            // After a day, the longest timer, no attempt is made: the first one may follow at once.
            is_first = delay >= 86_400_000.0;
            now += delay;
        }
    }
}
