//! Reads values from DOM events.

use leptos::wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlInputElement, HtmlSelectElement, KeyboardEvent, MouseEvent};

/// Returns the value of the input or select that is the target of the event.
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

/// Returns whether the checkbox that is the target of the event is checked.
pub fn is_checked(event: &Event) -> bool {
    event
        .target()
        .and_then(|target| target.dyn_into::<HtmlInputElement>().ok())
        .is_some_and(|input| input.checked())
}

/// Returns the name of the pressed key (<https://www.w3.org/TR/uievents-key/>).
pub fn key_of(event: &Event) -> String {
    event
        .dyn_ref::<KeyboardEvent>()
        .map_or_else(String::new, KeyboardEvent::key)
}

/// Returns how far from the left edge of its target a click was: 0 at the left, `parts` at the right edge.
pub fn click_fraction(event: &Event, parts: i64) -> Option<i64> {
    let x = event.dyn_ref::<MouseEvent>()?.offset_x();
    let width = event.target()?.dyn_ref::<Element>()?.client_width();
    (width > 0).then(|| i64::from(x) * parts / i64::from(width))
}
