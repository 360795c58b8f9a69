//! Moving the keyboard's focus, and the window to what is new.

use leptos::{leptos_dom::helpers::document, wasm_bindgen::JsCast};
use web_sys::{ScrollIntoViewOptions, ScrollLogicalPosition};

/// Gives the focus to the element of this id. Whether the page has it.
pub fn focus(id: &str) -> bool {
    let element = document()
        .get_element_by_id(id)
        .and_then(|element| element.dyn_into::<web_sys::HtmlElement>().ok());
    // What cannot take the focus leaves it where it is.
    element.is_some_and(|element| element.focus().is_ok())
}

/// Whether something has the focus; without it the keyboard begins anew at the top of the page.
pub fn is_somewhere() -> bool {
    let document = document();
    document.active_element().is_some_and(|element| {
        let body = document.body();
        body.is_none_or(|body| element != body.into())
    })
}

/// Scrolls as little as it takes to show the element of this id.
pub fn reveal(id: &str) {
    if let Some(element) = document().get_element_by_id(id) {
        let least = ScrollIntoViewOptions::new();
        least.set_block(ScrollLogicalPosition::Nearest);
        element.scroll_into_view_with_scroll_into_view_options(&least);
    }
}
