//! The keyboard focus and the scroll position.

use leptos::{leptos_dom::helpers::document, wasm_bindgen::JsCast};
use web_sys::{Element, FocusOptions, HtmlElement, ScrollIntoViewOptions, ScrollLogicalPosition};

/// The id of the heading of the screen.
pub const HEADING_ID: &str = "heading";

/// The id of the heading of a dialog.
pub const DIALOG_HEADING_ID: &str = "dialog-heading";

/// Moves the focus to the element with this id. Returns `false` if there is none.
pub fn focus(id: &str) -> bool {
    let element = document()
        .get_element_by_id(id)
        .and_then(|element| element.dyn_into::<HtmlElement>().ok());
    // An element that cannot take the focus leaves it where it is.
    element.is_some_and(|element| element.focus().is_ok())
}

/// Moves the focus to an element without scrolling.
pub fn focus_in_place(element: &Element) {
    let options = FocusOptions::new();
    options.set_prevent_scroll(true);
    if let Some(element) = element.dyn_ref::<HtmlElement>() {
        // An element that cannot take the focus leaves it where it is.
        let _ = element.focus_with_options(&options);
    }
}

/// Returns whether an element has the focus. If none has it, Tab starts at the top of the page.
pub fn has_focus() -> bool {
    let document = document();
    document.active_element().is_some_and(|element| {
        let body = document.body();
        body.is_none_or(|body| element != body.into())
    })
}

/// Scrolls just far enough to show the element with this id.
pub fn scroll_into_view(id: &str) {
    if let Some(element) = document().get_element_by_id(id) {
        let options = ScrollIntoViewOptions::new();
        options.set_block(ScrollLogicalPosition::Nearest);
        element.scroll_into_view_with_scroll_into_view_options(&options);
    }
}
