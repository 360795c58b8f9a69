//! How long somebody who does nothing stays signed in.

use super::term::LONGEST;

/// How far it is with somebody who does nothing. All times are in milliseconds.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Idleness {
    /// Not worth a word before so much time has passed.
    Working {
        /// Until then; a day at most, after which it is looked at again.
        wait: f64,
    },
    /// They are about to be signed out, and can say that they are there.
    Warned {
        /// The time that is left for it.
        left: f64,
    },
    /// It is over.
    Over,
}

/// Enough for everybody to answer with one simple action (WCAG 2.2, criterion 2.2.1, asks for 20 seconds).
const WARNING: f64 = 60_000.0;

/// The timers of a page that is hidden may be a minute late.
const LATE: f64 = 60_000.0;

impl Idleness {
    /// For `idle` milliseconds nothing was done; `allowed` are those that are allowed before the warning. A warning that
    /// comes late has its whole time; who comes so late that it cannot be a timer's doing, as after the device has slept,
    /// is not warned any more.
    pub fn of(idle: f64, allowed: f64, is_warned: bool) -> Self {
        let over = idle - allowed;
        let last = if is_warned { WARNING } else { WARNING + LATE };
        if over < 0.0 {
            Self::Working {
                wait: (-over).min(LONGEST),
            }
        } else if over >= last {
            Self::Over
        } else {
            let gone = if is_warned { over } else { 0.0 };
            Self::Warned {
                left: WARNING - gone,
            }
        }
    }
}
