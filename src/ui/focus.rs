//! Moving the keyboard's focus.

use leptos::{leptos_dom::helpers::document, wasm_bindgen::JsCast};

/// Gives the focus to the element of this id, if the page has it.
pub fn focus(id: &str) {
    let element = document()
        .get_element_by_id(id)
        .and_then(|element| element.dyn_into::<web_sys::HtmlElement>().ok());
    if let Some(element) = element {
        // What cannot take the focus leaves it where it is.
        let _ = element.focus();
    }
}
