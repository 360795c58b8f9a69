//! Reports panics to `boot.js`.

use leptos::leptos_dom::helpers::window;

/// Dispatches the event `restore-desk-crash` on every panic. `boot.js` then replaces the application with a page that
/// says what happened and offers to reload.
///
/// After a panic, the memory of the application cannot be trusted, so that page is made in JavaScript.
pub fn report_panics() {
    std::panic::set_hook(Box::new(|_| {
        if let Ok(event) = web_sys::Event::new("restore-desk-crash") {
            // Dispatching fails only for an event that is already being dispatched.
            let _ = window().dispatch_event(&event);
        }
    }));
}
