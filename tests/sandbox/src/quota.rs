//! The rate limit of the token endpoint, which the real server applies to remote clients.
//!
//! It counts as the throttling library of the real server does: in fixed windows, and a rejected request counts in the
//! window that rejected it.

use std::time::{Duration, Instant};

use axum::{
    http::{HeaderValue, StatusCode, header},
    response::Response,
};
use serde_json::Value;

use crate::response;

#[derive(Debug)]
struct Window {
    limit: u32,
    period: &'static str,
    length: Duration,
    started_at: Option<Instant>,
    requests: u32,
}

/// The numbers of token requests in the current windows.
#[derive(Debug)]
pub struct Quota {
    windows: [Window; 3],
}

/// The limit that a request exceeded.
#[derive(Debug, PartialEq, Eq)]
pub struct QuotaExceeded {
    limit: u32,
    period: &'static str,
    retry_after: u64,
}

impl Quota {
    /// A quota without requests.
    pub fn new() -> Self {
        let window = |limit, period, seconds| Window {
            limit,
            period,
            length: Duration::from_secs(seconds),
            started_at: None,
            requests: 0,
        };
        Self {
            windows: [
                window(1, "Second", 1),
                window(5, "Minute", 60),
                window(1500, "Hour", 3600),
            ],
        }
    }

    /// Counts a request at `now`. Fails if the request exceeds a limit.
    pub fn count(&mut self, now: Instant) -> Result<(), QuotaExceeded> {
        for window in &mut self.windows {
            let started_at = match window.started_at {
                Some(started_at) if now.duration_since(started_at) < window.length => started_at,
                _ => {
                    window.requests = 0;
                    *window.started_at.insert(now)
                }
            };
            window.requests += 1;
            if window.requests > window.limit {
                let elapsed = now.duration_since(started_at).as_secs();
                return Err(QuotaExceeded {
                    limit: window.limit,
                    period: window.period,
                    retry_after: window.length.as_secs().saturating_sub(elapsed).max(1),
                });
            }
        }
        Ok(())
    }
}

impl QuotaExceeded {
    /// The limit per minute, for `EPSILON\sign-in-429`.
    pub const PER_MINUTE: Self = Self {
        limit: 5,
        period: "Minute",
        retry_after: 30,
    };

    /// The limit per second.
    pub const PER_SECOND: Self = Self {
        limit: 1,
        period: "Second",
        retry_after: 1,
    };

    /// Returns a 429 whose body is a JSON string, not an object.
    pub fn to_response(&self) -> Response {
        let text = format!(
            "API calls quota exceeded! maximum admitted {} per {}.",
            self.limit, self.period
        );
        let mut response =
            response::json_with_status(StatusCode::TOO_MANY_REQUESTS, &Value::String(text));
        response
            .headers_mut()
            .insert(header::RETRY_AFTER, HeaderValue::from(self.retry_after));
        response
    }
}

#[cfg(test)]
mod tests {
    use std::time::{Duration, Instant};

    use super::{Quota, QuotaExceeded};

    #[test]
    fn the_limits_are_one_request_per_second_and_five_per_minute() {
        let mut quota = Quota::new();
        let start = Instant::now();
        let at = |millis| start + Duration::from_millis(millis);
        let exceeded = |limit, period, retry_after| {
            Err(QuotaExceeded {
                limit,
                period,
                retry_after,
            })
        };
        assert_eq!(quota.count(at(0)), Ok(()));
        assert_eq!(quota.count(at(500)), exceeded(1, "Second", 1));
        for second in 1..=4 {
            assert_eq!(quota.count(at(second * 2_000)), Ok(()));
        }
        assert_eq!(quota.count(at(20_500)), exceeded(5, "Minute", 40));
        assert_eq!(quota.count(at(60_000)), Ok(()));
    }
}
