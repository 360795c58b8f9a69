//! What is left to do when the application itself has failed.

use leptos::leptos_dom::helpers::window;

/// Tells `boot.js` of every panic: it puts a page in the application's place that says so and offers to reload.
///
/// After a panic the application's memory cannot be trusted, so the page is made without it.
pub fn report_panics() {
    std::panic::set_hook(Box::new(|_| {
        if let Ok(event) = web_sys::Event::new("restore-desk-crash") {
            // Dispatching fails only for an event that is already being dispatched.
            let _ = window().dispatch_event(&event);
        }
    }));
}
