//! The local storage of the browser. If the user has disabled it, nothing is stored.
//!
//! All pages of an origin share it. So what belongs to one backup server is stored under a [`name_for_page`]. Preferences
//! of the user, the theme and the time zone, are the same for all servers.

use leptos::leptos_dom::helpers::window;

use crate::ui::location;

const PREFIX: &str = "restore-desk.";

/// Returns a name that only pages in the same directory use. Other directories belong to other backup servers.
pub fn name_for_page(name: &str) -> String {
    let (_, path) = location::origin_and_path();
    let directory = path.rsplit_once('/').map_or("", |(directory, _)| directory);
    format!("{name}:{directory}")
}

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
