//! What the device remembers, in the browser's local storage. Storage may be switched off: then nothing is kept.

use leptos::leptos_dom::helpers::window;

const PREFIX: &str = "restore-desk.";

/// What is stored under a name.
pub fn load(name: &str) -> Option<String> {
    let storage = window().local_storage().ok()??;
    storage.get_item(&format!("{PREFIX}{name}")).ok()?
}

/// Stores a text under a name.
pub fn store(name: &str, text: &str) {
    if let Ok(Some(storage)) = window().local_storage() {
        // A full or forbidden storage only means that nothing is remembered.
        let _ = storage.set_item(&format!("{PREFIX}{name}"), text);
    }
}
