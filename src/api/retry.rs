//! When a reading that failed is sent again by itself. What acts never is.

use std::time::Duration;

use super::error::ApiError;

/// How often at most.
const MOST: u32 = 2;

/// How many milliseconds the first pause may last; the second may be twice as long.
const FIRST: f64 = 500.0;

/// Nobody waits longer than this for what they are not told of, in seconds.
const LONGEST: u32 = 60;

/// How long to wait before a reading is sent again that has failed so; nothing if it is not. The server may have `asked`
/// for so many seconds. `chance` lies between 0 and 1: without it, all who have failed together would come back together
/// (<https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/>, full jitter).
pub fn pause(
    failure: &ApiError,
    asked: Option<u32>,
    retries: u32,
    chance: f64,
) -> Option<Duration> {
    let may_pass = matches!(
        failure,
        ApiError::Busy { .. } | ApiError::Unreachable { .. }
    );
    if retries >= MOST || !may_pass {
        return None;
    }
    if let Some(seconds) = asked {
        return (seconds <= LONGEST).then(|| Duration::from_secs(seconds.into()));
    }
    let longest = FIRST * f64::from(2_u32.pow(retries));
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a cast of floats saturates"
    )]
    let milliseconds = (longest * chance) as u64;
    Some(Duration::from_millis(milliseconds))
}
