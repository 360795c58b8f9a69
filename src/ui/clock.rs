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
