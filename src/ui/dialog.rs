//! A question over the page: until it is answered, what lies below can be read by nobody and reached by nothing.
//!
//! Neither the browser's own modal dialog nor `aria-modal`: both silence the regions through which news are told, and
//! Escape would close the first. Whoever shows a dialog makes the rest of the page `inert` instead.

use leptos::{leptos_dom::helpers::document, prelude::*, wasm_bindgen::JsCast};
use web_sys::HtmlElement;

use super::{
    element::{Element, element},
    focus::focus,
    heading,
};

/// The dialog: what it asks is read with the words of its heading (`role` is `dialog`, or `alertdialog` for what cannot
/// wait). It takes the focus, and gives it back.
pub fn dialog(
    role: &'static str,
    words: &str,
    content: impl IntoIterator<Item = AnyView>,
) -> Element {
    let before = document()
        .active_element()
        .and_then(|element| element.dyn_into::<HtmlElement>().ok());
    Effect::new(|_| {
        focus(heading::OF_DIALOG);
    });
    let before = StoredValue::new_local(before);
    on_cleanup(move || give_back(before.try_get_value().flatten()));
    let title = element("h2")
        .attribute("id", heading::OF_DIALOG)
        .attribute("tabindex", "-1")
        .text(words);
    let panel = element("div")
        .class("panel dialog")
        .attribute("role", role)
        .attribute("aria-labelledby", heading::OF_DIALOG)
        .child(title)
        .children(content);
    element("div").class("dialog-backdrop").child(panel)
}

/// Once the rest of the page can be reached again.
fn give_back(to: Option<HtmlElement>) {
    request_animation_frame(move || {
        if let Some(element) = to {
            // What has gone meanwhile cannot take it.
            let _ = element.focus();
        }
    });
}
