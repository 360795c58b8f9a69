//! The elements of `index.html` that the first view takes over: the header and the sign-in form, which are there before the
//! program. They stay the same elements, in their place: the focus, the selection, what an input method is composing, and
//! the marks of a password manager hang on an element.
//!
//! A view asks for an element when it is built, so in the order of the document. It gets the standing one if that is the
//! next in the same parent and has the same tag, and otherwise a new one. Standing elements that no view has asked for are
//! removed.

use std::{cell::RefCell, time::Duration};

use leptos::{leptos_dom::helpers::document, wasm_bindgen::JsCast};
use web_sys::{Element, HtmlElement, HtmlInputElement, Node};

use crate::ui::timer::set_timeout_scoped;

/// The attribute of a button that was pressed before the program was there.
const PRESSED: &str = "data-pressed";

thread_local! {
    /// The next standing element of the parent whose children are being built.
    static NEXT: RefCell<Option<Element>> = const { RefCell::new(None) };
}

/// The next standing element, if it has this tag.
pub fn take(tag: &str) -> Option<Element> {
    NEXT.with_borrow_mut(|next| {
        let element = next.take_if(|element| element.local_name() == tag)?;
        *next = element.next_element_sibling();
        Some(element)
    })
}

/// The standing element before which new nodes are added.
pub fn next() -> Option<Node> {
    NEXT.with_borrow(Clone::clone).map(Node::from)
}

/// Builds the children of a parent whose first standing element is `first`; `None` if the parent is new.
pub fn build_children(first: Option<Element>, build: impl FnOnce()) {
    let outer = NEXT.replace(first);
    build();
    let mut left = NEXT.replace(outer);
    while let Some(element) = left {
        left = element.next_element_sibling();
        element.remove();
    }
}

/// What the user, or a password manager, has entered in the standing field with this id. Empty if the field is not
/// standing: the program has made it, and another user may have typed in it.
pub fn value(id: &str) -> String {
    let is_standing = NEXT.with_borrow(Option::is_some);
    let field = document().get_element_by_id(id).filter(|_| is_standing);
    let field = field.and_then(|field| field.dyn_into::<HtmlInputElement>().ok());
    field.map(|field| field.value()).unwrap_or_default()
}

/// Repeats a press of a standing button, which `boot.js` has noted.
pub fn repeat_press(element: &Element) {
    if element.has_attribute(PRESSED) {
        // Never fails, according to the standard.
        let _ = element.remove_attribute(PRESSED);
        let button: HtmlElement = element.clone().unchecked_into();
        // Once the whole view is built, and not within the press: a script can press a button while the program starts, and
        // a click within a click does nothing.
        set_timeout_scoped(Duration::ZERO, move || button.click());
    }
}
