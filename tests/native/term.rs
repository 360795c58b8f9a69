//! For how long a sign-in holds, and when it is renewed.

use proptest::prelude::*;
use restore_desk::domain::term::Term;

const HOUR: u32 = 3_600;

#[test]
fn it_is_renewed_when_three_quarters_are_over() {
    let term = Term::new(1_000.0, HOUR);
    assert_eq!(term.until_renewal(1_000.0), Some(45.0 * 60_000.0));
    assert_eq!(term.until_renewal(61_000.0), Some(44.0 * 60_000.0));
    assert!(term.left(61_000.0) > 58.9 * 60_000.0);
}

#[test]
fn what_failed_is_tried_again_in_the_middle_of_what_is_left() {
    let term = Term::new(0.0, HOUR);
    let minutes = |minutes: f64| minutes * 60_000.0;
    assert_eq!(term.until_renewal(minutes(45.0)), Some(minutes(7.5)));
    assert_eq!(term.until_renewal(minutes(52.5)), Some(minutes(3.75)));
    assert_eq!(term.until_renewal(minutes(59.5)), Some(15_000.0));
    assert_eq!(term.until_renewal(minutes(59.8)), None);
    assert_eq!(term.until_renewal(minutes(61.0)), None);
    assert!(term.left(minutes(61.0)) <= 0.0);
}

proptest! {
    /// The server takes five sign-ins in a minute; and a browser's timer counts to 2³¹ milliseconds.
    #[test]
    fn attempts_lie_apart_and_before_the_end(seconds in 0_u32..=u32::MAX) {
        let term = Term::new(0.0, seconds);
        let mut now = 0.0;
        let mut is_first = true;
        while let Some(wait) = term.until_renewal(now) {
            prop_assert!(wait < term.left(now));
            prop_assert!(is_first || wait >= 15_000.0);
            prop_assert!(wait <= 86_400_000.0);
            // A day's wait is only the longest timer: the next may follow at once.
            is_first = wait >= 86_400_000.0;
            now += wait;
        }
    }
}
