//! The local storage of the browser. If the user has disabled it, nothing is stored.

use leptos::leptos_dom::helpers::window;

const PREFIX: &str = "restore-desk.";

/// Returns the text stored under a name.
pub fn load(name: &str) -> Option<String> {
    let storage = window().local_storage().ok()??;
    storage.get_item(&format!("{PREFIX}{name}")).ok()?
}

/// Stores a text under a name.
pub fn store(name: &str, text: &str) {
    if let Ok(Some(storage)) = window().local_storage() {
        // Best effort: the storage may be full.
        let _ = storage.set_item(&format!("{PREFIX}{name}"), text);
    }
}
