//! Buttons: plain ones, ones that look like links, and ones that stay where they are while their work is under way.

use leptos::prelude::*;

use super::element::{Element, Text, Truth, element, fixed, text};

/// A button that does something at once.
pub fn button(label: &'static str, on_press: impl Fn() + 'static) -> Element {
    button_with(fixed(label), on_press)
}

/// The same with a label that may change.
pub fn button_with(label: Text, on_press: impl Fn() + 'static) -> Element {
    element("button")
        .attribute("type", "button")
        .class("button")
        .on("click", move |_| on_press())
        .text_with(label)
}

/// A button that looks like a link, for turning to another way of doing the same.
pub fn link_button(label: Text, on_press: impl Fn() + 'static) -> Element {
    element("button")
        .attribute("type", "button")
        .class("link-button")
        .on("click", move |_| on_press())
        // WebKit underlines no button, only what is in it.
        .child(element("span").text_with(label))
}

/// A button whose work takes its time. It cannot be pressed again before that is done.
///
/// `aria-disabled`, not `disabled`: a disabled button loses the focus and explains nothing.
pub fn busy_button(
    label: &'static str,
    busy_label: &'static str,
    busy: Truth,
    on_press: impl Fn() + 'static,
) -> Element {
    let is_busy = busy.clone();
    let press = move |_| {
        if !untrack(|| is_busy()) {
            on_press();
        }
    };
    with_busy_label(
        element("button")
            .attribute("type", "button")
            .on("click", press),
        label,
        busy_label,
        busy,
    )
}

/// The same for the main action of a form, which it submits; the form itself ignores it meanwhile.
pub fn submit_button(label: &'static str, busy_label: &'static str, busy: Truth) -> Element {
    let button = element("button")
        .attribute("type", "submit")
        .attribute("data-primary", "");
    with_busy_label(button, label, busy_label, busy)
}

fn with_busy_label(
    button: Element,
    label: &'static str,
    busy_label: &'static str,
    busy: Truth,
) -> Element {
    let is_busy = busy.clone();
    button
        .class("button")
        .flag("aria-disabled", move || is_busy())
        .text_with(text(move || {
            if busy() { busy_label } else { label }.to_owned()
        }))
}
