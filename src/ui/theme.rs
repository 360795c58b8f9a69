//! Light or dark: the system's choice, unless a person makes another, which is remembered.

use leptos::{leptos_dom::helpers::document, prelude::*};

use super::{
    element::element,
    icon::{Shape, icon},
    stored,
};

/// Switches between light and dark.
///
/// `boot.js` applies the remembered choice before the first paint; this only changes it.
pub fn theme_switch() -> AnyView {
    let dark = RwSignal::new(is_dark());
    let switch = move |_| {
        dark.update(|dark| *dark = !*dark);
        let theme = if dark.get_untracked() {
            "dark"
        } else {
            "light"
        };
        stored::store("theme", theme);
        if let Some(root) = document().document_element() {
            // Setting an attribute fails only for names that are not XML names.
            let _ = root.set_attribute("data-theme", theme);
        }
    };
    element("button")
        .attribute("type", "button")
        .class("theme-switch")
        .either("aria-pressed", move || dark.get())
        .on("click", switch)
        .child(icon(Shape::HalfCircle))
        .text("Dark")
        .into()
}

fn is_dark() -> bool {
    let chosen = document()
        .document_element()
        .and_then(|root| root.get_attribute("data-theme"));
    match chosen.as_deref() {
        Some(theme) => theme == "dark",
        None => window()
            .match_media("(prefers-color-scheme: dark)")
            .ok()
            .flatten()
            .is_some_and(|query| query.matches()),
    }
}
