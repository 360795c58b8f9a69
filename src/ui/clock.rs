//! The clocks of the browser.

use leptos::leptos_dom::helpers::window;

/// Returns the current time in milliseconds since 1970, UTC.
pub fn now() -> f64 {
    js_sys::Date::now()
}

/// Returns the current time in whole milliseconds since 1970, UTC.
pub fn now_milliseconds() -> i64 {
    whole_milliseconds(now())
}

/// Drops the fraction of a time in milliseconds.
pub fn whole_milliseconds(milliseconds: f64) -> i64 {
    #[expect(
        clippy::cast_possible_truncation,
        reason = "the milliseconds of today fit in 53 bits"
    )]
    let milliseconds = milliseconds as i64;
    milliseconds
}

/// Returns the milliseconds since the page was opened, on a clock that cannot be set
/// (<https://www.w3.org/TR/hr-time-3/#dfn-monotonic-clock>).
pub fn monotonic_now() -> f64 {
    window().performance().map_or(0.0, |clock| clock.now())
}

/// An instant on both clocks.
#[derive(Clone, Copy, Debug)]
pub struct Instant {
    wall: f64,
    monotonic: f64,
}

impl Instant {
    /// Returns the current instant.
    pub fn now() -> Self {
        Self::ago(0.0)
    }

    /// Returns the instant this many milliseconds ago.
    pub fn ago(milliseconds: f64) -> Self {
        Self {
            wall: now() - milliseconds,
            monotonic: monotonic_now() - milliseconds,
        }
    }

    /// Returns the milliseconds since this instant, on the clock on which more have passed.
    ///
    /// The wall clock may have been set back. In most browsers, the monotonic clock stops while the device sleeps
    /// (<https://developer.mozilla.org/en-US/docs/Web/API/Performance/now#ticking_during_sleep>).
    pub fn elapsed(self) -> f64 {
        (now() - self.wall).max(monotonic_now() - self.monotonic)
    }
}

/// Returns the whole seconds since an earlier [`now`].
pub fn seconds_since(earlier: f64) -> u32 {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "float casts saturate"
    )]
    let seconds = ((now() - earlier) / 1000.0) as u32;
    seconds
}
