//! The browser's clocks.

use leptos::leptos_dom::helpers::window;

/// Now, in milliseconds since 1970, UTC.
pub fn now() -> f64 {
    js_sys::Date::now()
}

/// Milliseconds since the page was opened, by a clock that nobody sets
/// (<https://www.w3.org/TR/hr-time-3/#dfn-monotonic-clock>).
pub fn steady() -> f64 {
    window().performance().map_or(0.0, |clock| clock.now())
}

/// A moment by both clocks.
#[derive(Clone, Copy, Debug)]
pub struct Mark {
    now: f64,
    steady: f64,
}

impl Mark {
    /// Now.
    pub fn set() -> Self {
        Self::ago(0.0)
    }

    /// So many milliseconds ago.
    pub fn ago(milliseconds: f64) -> Self {
        Self {
            now: now() - milliseconds,
            steady: steady() - milliseconds,
        }
    }

    /// Milliseconds since then, by the clock that counts more: one can be set back, and the other stands still in most
    /// browsers while the device sleeps
    /// (<https://developer.mozilla.org/en-US/docs/Web/API/Performance/now#ticking_during_sleep>).
    pub fn elapsed(self) -> f64 {
        (now() - self.now).max(steady() - self.steady)
    }
}

/// Whole seconds since an earlier [`now`].
pub fn seconds_since(earlier: f64) -> u32 {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a cast of floats saturates"
    )]
    let seconds = ((now() - earlier) / 1000.0) as u32;
    seconds
}
