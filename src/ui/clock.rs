//! The browser's clock.

/// Now, in milliseconds since 1970, UTC.
pub fn now() -> f64 {
    js_sys::Date::now()
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
