//! Waiting that can be seen, but only when it lasts.

use leptos::prelude::*;

use super::element::{Element, element};

/// Says what is awaited: “Reading the organizations”. The style sheet shows it after half a second, so that quick
/// answers do not flicker.
pub fn waiting(what: &'static str) -> AnyView {
    element("p")
        .class("waiting")
        .attribute("role", "status")
        .child(spinner())
        .text(what)
        .text(" …")
        .into()
}

/// Something that turns.
pub fn spinner() -> Element {
    element("span")
        .class("spinner")
        .attribute("aria-hidden", "true")
}
