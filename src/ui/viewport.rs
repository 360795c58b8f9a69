//! The visible part of the window.

use leptos::leptos_dom::helpers::window;

/// Returns its height in CSS pixels; 0 if the browser does not say it.
pub fn viewport_height() -> f64 {
    let height = window().inner_height().ok();
    height
        .and_then(|height| height.as_f64())
        .unwrap_or_default()
}
