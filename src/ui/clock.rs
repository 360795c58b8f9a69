//! The browser's clock and the zone of its user.

use leptos::wasm_bindgen::JsValue;

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

/// How many minutes the browser's zone is ahead of UTC at a moment in milliseconds since 1970.
pub fn offset_minutes_at(epoch_milliseconds: f64) -> i32 {
    let date = js_sys::Date::new(&JsValue::from_f64(epoch_milliseconds));
    // Whole minutes: browsers cut offsets off there, and JavaScript counts them the other way round.
    #[expect(
        clippy::cast_possible_truncation,
        reason = "an offset is at most a day"
    )]
    let behind = date.get_timezone_offset() as i32;
    -behind
}

/// The name of the browser's zone, such as `Europe/Berlin`.
pub fn zone_name() -> String {
    let format = js_sys::Intl::DateTimeFormat::default();
    js_sys::Reflect::get(&format.resolved_options(), &JsValue::from_str("timeZone"))
        .ok()
        .and_then(|name| name.as_string())
        .unwrap_or_else(|| "your zone".to_owned())
}
