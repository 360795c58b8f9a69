//! A modal dialog. While it is open, its caller makes the rest of the page `inert`.
//!
//! It is neither the browser’s own modal dialog nor `aria-modal`. Both silence the live regions, and Escape would close
//! the former.

use leptos::{leptos_dom::helpers::document, prelude::*, wasm_bindgen::JsCast};
use web_sys::HtmlElement;

use crate::ui::{
    element::{Element, element},
    focus::{DIALOG_HEADING_ID, focus},
};

/// A dialog that takes the focus and returns it when it closes. `role` is `dialog`, or `alertdialog` if it is urgent.
pub fn dialog(
    role: &'static str,
    title: &str,
    content: impl IntoIterator<Item = AnyView>,
) -> Element {
    let previous = document()
        .active_element()
        .and_then(|element| element.dyn_into::<HtmlElement>().ok());
    Effect::new(|_| {
        focus(DIALOG_HEADING_ID);
    });
    let previous = StoredValue::new_local(previous);
    on_cleanup(move || restore_focus(previous.try_get_value().flatten()));
    let heading = element("h2")
        .attribute("id", DIALOG_HEADING_ID)
        .attribute("tabindex", "-1")
        .text(title);
    let panel = element("div")
        .class("panel dialog")
        .attribute("role", role)
        .attribute("aria-labelledby", DIALOG_HEADING_ID)
        .child(heading)
        .children(content);
    element("div").class("dialog-backdrop").child(panel)
}

/// Waits for the next frame, when the rest of the page is no longer `inert`.
fn restore_focus(previous: Option<HtmlElement>) {
    request_animation_frame(move || {
        if let Some(element) = previous {
            // An element that was removed cannot take the focus.
            let _ = element.focus();
        }
    });
}
