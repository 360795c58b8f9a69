//! The URL of the page.

use leptos::{ev, leptos_dom::helpers::window, prelude::*, wasm_bindgen::JsValue};

use crate::ui::clock;

/// Returns a signal with the hash of the URL, from `#` on. It changes with every navigation.
pub fn hash() -> ReadSignal<String> {
    let (hash, set_hash) = signal(current_hash());
    let listener = window_event_listener(ev::hashchange, move |_| set_hash.set(current_hash()));
    on_cleanup(move || listener.remove());
    hash
}

/// Returns the hash of the URL now. The signal of [`hash`] follows a little later, with the event of the browser.
pub fn current_hash() -> String {
    window().location().hash().unwrap_or_default()
}

/// Returns the whole URL now.
pub fn href() -> String {
    window().location().href().unwrap_or_default()
}

/// Navigates to a hash, with a new entry in the history.
pub fn navigate(hash: &str) {
    // Fails only for a URL that the browser cannot parse, which a hash cannot cause.
    let _ = window().location().set_hash(hash);
}

/// Replaces the hash without navigating and without a new entry in the history. Returns whether the browser did it:
/// Safari rejects more than 100 calls in 30 seconds.
pub fn replace_hash(hash: &str) -> bool {
    window().history().is_ok_and(|history| {
        history
            .replace_state_with_url(&history.state().unwrap_or(JsValue::NULL), "", Some(hash))
            .is_ok()
    })
}

/// Returns what identifies the present entry of the history. It stays the same when the user comes back to the entry.
pub fn history_entry() -> f64 {
    let Ok(history) = window().history() else {
        return 0.0;
    };
    if let Some(entry) = history.state().ok().and_then(|state| state.as_f64()) {
        return entry;
    }
    // No two entries are created at the same time.
    let entry = clock::now();
    // Safari rejects more than 100 calls in 30 seconds. Back then loads the list again.
    let _ = history.replace_state_with_url(&JsValue::from_f64(entry), "", None);
    entry
}

/// Returns whether the page was loaded over HTTPS or from this device, so that no one on the network can read or change
/// it (<https://www.w3.org/TR/secure-contexts/>).
pub fn is_secure_context() -> bool {
    window().is_secure_context()
}

/// Returns the origin and the path of the page, such as `https://backup.example` and `/dr/`.
pub fn origin_and_path() -> (String, String) {
    let location = window().location();
    (
        location.origin().unwrap_or_default(),
        location.pathname().unwrap_or_default(),
    )
}
