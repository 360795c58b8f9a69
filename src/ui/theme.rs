//! The light and the dark theme. The device decides, unless the user has chosen a theme on it.

use crate::ui::{
    icon::{Icon, icon},
    local_storage,
    menu::{Menu, menu_heading},
    prelude::*,
    text,
};

/// The name in the local storage, which `boot.js` reads before the first paint.
const STORAGE_KEY: &str = "theme";

/// A theme: its code, which is also the value of `data-theme`, and its label. The first one is that of the device.
const THEMES: [(&str, &str); 3] = [
    ("", text::DEVICE_THEME),
    ("light", text::LIGHT),
    ("dark", text::DARK),
];

/// The menu that chooses the theme.
pub fn theme_menu() -> AnyView {
    let menu = Menu::new("theme");
    let name = span().class("visually-hidden").text(text::THEME).into();
    menu.view(fragment([icon(Icon::Theme), name]), move || {
        let current = current_theme();
        let options = THEMES
            .map(|(code, label)| menu.option(label, "", current == code, move || apply(code)));
        fragment([menu_heading(text::THEME), fragment(options)])
    })
}

fn current_theme() -> String {
    document()
        .document_element()
        .and_then(|root| root.get_attribute("data-theme"))
        .unwrap_or_default()
}

fn apply(code: &str) {
    local_storage::store(STORAGE_KEY, code);
    if let Some(root) = document().document_element() {
        // Fails only for a name that no attribute can have.
        let _ = if code.is_empty() {
            root.remove_attribute("data-theme")
        } else {
            root.set_attribute("data-theme", code)
        };
    }
}
