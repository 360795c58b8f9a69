//! A modal dialog. While it is open, its caller makes the rest of the page `inert`.
//!
//! It is neither the browser’s own modal dialog nor `aria-modal`. Both silence the live regions, and Escape would close
//! the former.

use leptos::wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use crate::ui::{
    focus::{DIALOG_HEADING_ID, focus},
    prelude::*,
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
    effect(|| {
        focus(DIALOG_HEADING_ID);
    });
    let previous = StoredValue::new_local(previous);
    on_cleanup(move || restore_focus(previous.try_get_value().flatten()));
    let heading = h2()
        .attr("id", DIALOG_HEADING_ID)
        .attr("tabindex", "-1")
        .text(title);
    let panel = div()
        .class("panel dialog")
        .attr("role", role)
        .attr("aria-labelledby", DIALOG_HEADING_ID)
        .child(heading)
        .children(content);
    div().class("dialog-backdrop").child(panel)
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
