//! How long an inactive user stays signed in.

use crate::state::auth::token_expiry::MAX_TIMER_MS;

/// Whether an inactive user is warned or signed out. All times are in milliseconds.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum IdlePhase {
    /// Not idle long enough for a warning.
    Active {
        /// Time until the next check: the time until the warning, but at most one day.
        wait: f64,
    },
    /// The user is about to be signed out, and can prevent it.
    Warning {
        /// Time until the user is signed out.
        remaining: f64,
    },
    /// The user is signed out.
    Expired,
}

/// Time between the warning and the sign-out. WCAG 2.2, criterion 2.2.1, requires at least 20 seconds to respond with a
/// simple action.
const WARNING_MS: f64 = 60_000.0;

/// The timers of a hidden page can be one minute late.
const TIMER_TOLERANCE_MS: f64 = 60_000.0;

impl IdlePhase {
    /// The phase after `idle` milliseconds of inactivity, if the warning is due after `timeout` milliseconds.
    ///
    /// A late warning still lasts the full minute. If the delay is too long for a throttled timer (the device slept),
    /// the user is signed out without a warning.
    pub fn of(idle: f64, timeout: f64, is_warned: bool) -> Self {
        let overdue = idle - timeout;
        let limit = if is_warned {
            WARNING_MS
        } else {
            WARNING_MS + TIMER_TOLERANCE_MS
        };
        if overdue < 0.0 {
            Self::Active {
                wait: (-overdue).min(MAX_TIMER_MS),
            }
        } else if overdue >= limit {
            Self::Expired
        } else {
            let elapsed = if is_warned { overdue } else { 0.0 };
            Self::Warning {
                remaining: WARNING_MS - elapsed,
            }
        }
    }
}
