//! The limit on token calls that remote callers of the real server meet.
//!
//! Counted as the throttling library inside the real server counts: per fixed window, a refused call included in
//! the window that refused it.

use std::time::{Duration, Instant};

use axum::http::{HeaderValue, StatusCode, header};
use axum::response::Response;
use serde_json::Value;

use crate::answer;

#[derive(Debug)]
struct Window {
    admitted: u32,
    name: &'static str,
    length: Duration,
    opened: Option<Instant>,
    calls: u32,
}

/// The token calls so far.
#[derive(Debug)]
pub struct Quota {
    windows: [Window; 3],
}

/// A call too many, and when another may be tried.
#[derive(Debug, PartialEq, Eq)]
pub struct Exceeded {
    admitted: u32,
    period: &'static str,
    retry_after: u64,
}

impl Quota {
    /// No calls yet.
    pub fn new() -> Self {
        let window = |admitted, name, seconds| Window {
            admitted,
            name,
            length: Duration::from_secs(seconds),
            opened: None,
            calls: 0,
        };
        Self {
            windows: [
                window(1, "Second", 1),
                window(5, "Minute", 60),
                window(1500, "Hour", 3600),
            ],
        }
    }

    /// Counts a call at `now`.
    pub fn admit(&mut self, now: Instant) -> Result<(), Exceeded> {
        for window in &mut self.windows {
            let opened = match window.opened {
                Some(opened) if now.duration_since(opened) < window.length => opened,
                _ => {
                    window.calls = 0;
                    *window.opened.insert(now)
                }
            };
            window.calls += 1;
            if window.calls > window.admitted {
                let passed = now.duration_since(opened).as_secs();
                return Err(Exceeded {
                    admitted: window.admitted,
                    period: window.name,
                    retry_after: window.length.as_secs().saturating_sub(passed).max(1),
                });
            }
        }
        Ok(())
    }
}

impl Exceeded {
    /// What `EPSILON\sign-in-429` always hears.
    pub const EXAMPLE: Self = Self {
        admitted: 5,
        period: "Minute",
        retry_after: 30,
    };

    /// One that is over in a moment.
    pub const BRIEF: Self = Self {
        admitted: 1,
        period: "Second",
        retry_after: 1,
    };

    /// 429 with a JSON string for a body, not an object.
    pub fn answer(&self) -> Response {
        let text = format!(
            "API calls quota exceeded! maximum admitted {} per {}.",
            self.admitted, self.period
        );
        let mut response = answer::json_with(StatusCode::TOO_MANY_REQUESTS, &Value::String(text));
        response
            .headers_mut()
            .insert(header::RETRY_AFTER, HeaderValue::from(self.retry_after));
        response
    }
}

#[cfg(test)]
mod tests {
    use std::time::{Duration, Instant};

    use super::{Exceeded, Quota};

    #[test]
    fn admits_one_call_per_second_and_five_per_minute() {
        let mut quota = Quota::new();
        let start = Instant::now();
        let at = |millis| start + Duration::from_millis(millis);
        let exceeded = |admitted, period, retry_after| {
            Err(Exceeded {
                admitted,
                period,
                retry_after,
            })
        };
        assert_eq!(quota.admit(at(0)), Ok(()));
        assert_eq!(quota.admit(at(500)), exceeded(1, "Second", 1));
        for second in 1..=4 {
            assert_eq!(quota.admit(at(second * 2_000)), Ok(()));
        }
        assert_eq!(quota.admit(at(20_500)), exceeded(5, "Minute", 40));
        assert_eq!(quota.admit(at(60_000)), Ok(()));
    }
}
