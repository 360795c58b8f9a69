//! The light and the dark theme. The system decides, unless the user has chosen a theme on this device.

use crate::ui::{
    button::plain_button,
    icon::{Icon, icon},
    local_storage,
    prelude::*,
    text,
};

/// The switch between the light and the dark theme.
///
/// It only changes the theme: `boot.js` applies the stored one before the first paint.
pub fn theme_switch() -> AnyView {
    let is_dark = RwSignal::new(is_page_dark());
    let toggle = move || {
        is_dark.update(|is_dark| *is_dark = !*is_dark);
        let theme = if is_dark.get_untracked() {
            "dark"
        } else {
            "light"
        };
        local_storage::store("theme", theme);
        if let Some(root) = document().document_element() {
            // Fails only for a name that no attribute can have.
            let _ = root.set_attribute("data-theme", theme);
        }
    };
    plain_button("theme-switch", toggle)
        .aria_bool("aria-pressed", move || is_dark.get())
        .child(icon(Icon::Theme))
        .text(text::DARK)
        .into()
}

fn is_page_dark() -> bool {
    let theme = document()
        .document_element()
        .and_then(|root| root.get_attribute("data-theme"));
    match theme.as_deref() {
        Some(theme) => theme == "dark",
        None => window()
            .match_media("(prefers-color-scheme: dark)")
            .ok()
            .flatten()
            .is_some_and(|query| query.matches()),
    }
}
