//! The page's address: the part after `#`, and where the page lies.

use leptos::{ev, leptos_dom::helpers::window, prelude::*, wasm_bindgen::JsValue};

/// The part of the address from `#` on, as the browser has it; changes with every navigation.
pub fn hash() -> ReadSignal<String> {
    let (hash, set_hash) = signal(current());
    let listener = window_event_listener(ev::hashchange, move |_| set_hash.set(current()));
    on_cleanup(move || listener.remove());
    hash
}

/// What [`hash`] is about to be: the browser tells of a change of address some time after it.
pub fn current() -> String {
    window().location().hash().unwrap_or_default()
}

/// Goes to another hash, with an entry in the history.
pub fn go(hash: &str) {
    // Browsers refuse only addresses that they cannot parse; a hash always can be.
    let _ = window().location().set_hash(hash);
}

/// Puts another hash in the place of the present one, without an entry in the history and without navigating. Whether
/// the browser did: Safari refuses more than a hundred in half a minute.
pub fn replace(hash: &str) -> bool {
    window().history().is_ok_and(|history| {
        history
            .replace_state_with_url(&JsValue::NULL, "", Some(hash))
            .is_ok()
    })
}

/// Whether nobody on the way to the page's host can listen or change anything: by HTTPS, or on the device itself
/// (<https://www.w3.org/TR/secure-contexts/>).
pub fn is_secure() -> bool {
    window().is_secure_context()
}

/// The page's origin and path, such as `https://backup.example` and `/dr/`.
pub fn origin_and_path() -> (String, String) {
    let location = window().location();
    (
        location.origin().unwrap_or_default(),
        location.pathname().unwrap_or_default(),
    )
}
