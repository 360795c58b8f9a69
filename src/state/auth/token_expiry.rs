//! When tokens expire, and when they are refreshed.

/// When the tokens were issued and how long they are valid, on the monotonic clock, in milliseconds.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct TokenExpiry {
    issued_at: f64,
    lifetime: f64,
}

/// Shortest time between two attempts to refresh. The server accepts five sign-ins per minute.
const MIN_RETRY_MS: f64 = 15_000.0;

/// The longest timer that the page sets: one day. Browsers cannot set a timer of more than 24 days.
pub const MAX_TIMER_MS: f64 = 86_400_000.0;

impl TokenExpiry {
    /// The expiry of tokens that were issued at `issued_at` and are valid for a number of seconds.
    pub fn new(issued_at: f64, seconds: u32) -> Self {
        Self {
            issued_at,
            lifetime: f64::from(seconds) * 1_000.0,
        }
    }

    /// Milliseconds until the tokens expire; 0 if they have expired.
    pub fn remaining(self, now: f64) -> f64 {
        (self.issued_at + self.lifetime - now).max(0.0)
    }

    /// Milliseconds until the next attempt to refresh, at most one day. `None` if the tokens expire before it.
    ///
    /// The first attempt is after three quarters of the lifetime. If it fails, each further attempt is after half of
    /// the remaining time. Each is at least 15 seconds after the last, and after the tokens were issued. Tokens that expire
    /// sooner are refreshed when the server rejects them.
    pub fn refresh_delay(self, now: f64) -> Option<f64> {
        let first = self.issued_at + (self.lifetime * 0.75).max(MIN_RETRY_MS) - now;
        let remaining = self.remaining(now);
        let delay = if first > 0.0 {
            first
        } else {
            (remaining / 2.0).max(MIN_RETRY_MS)
        };
        (delay < remaining).then(|| delay.min(MAX_TIMER_MS))
    }
}
