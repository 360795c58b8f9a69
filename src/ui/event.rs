//! What an event says.

use leptos::wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlInputElement, HtmlSelectElement, KeyboardEvent, MouseEvent};

/// What stands in the input, or is chosen in the select, from which the event came.
pub fn value_of(event: &Event) -> String {
    let target = event.target();
    let input = target.as_ref().and_then(|target| {
        target
            .dyn_ref::<HtmlInputElement>()
            .map(HtmlInputElement::value)
    });
    input
        .or_else(|| {
            target
                .as_ref()?
                .dyn_ref::<HtmlSelectElement>()
                .map(HtmlSelectElement::value)
        })
        .unwrap_or_default()
}

/// Whether the checkbox from which the event came is ticked.
pub fn is_checked(event: &Event) -> bool {
    event
        .target()
        .and_then(|target| target.dyn_into::<HtmlInputElement>().ok())
        .is_some_and(|input| input.checked())
}

/// The key that was pressed, as <https://www.w3.org/TR/uievents-key/> names it.
pub fn key_of(event: &Event) -> String {
    event
        .dyn_ref::<KeyboardEvent>()
        .map_or_else(String::new, KeyboardEvent::key)
}

/// How far along the width of its target a press of the mouse is, in parts of it from the left.
pub fn along(event: &Event, parts: i64) -> Option<i64> {
    let x = event.dyn_ref::<MouseEvent>()?.offset_x();
    let width = event.target()?.dyn_ref::<Element>()?.client_width();
    (width > 0).then(|| i64::from(x) * parts / i64::from(width))
}
