//! Buttons, buttons that look like links, and buttons that are busy while an action runs.

use leptos::prelude::*;

use crate::ui::element::{Condition, Element, Text, element, fixed, text};

/// A button.
pub fn button(label: &'static str, on_press: impl Fn() + 'static) -> Element {
    button_with(fixed(label), on_press)
}

/// A button whose label may change.
pub fn button_with(label: Text, on_press: impl Fn() + 'static) -> Element {
    element("button")
        .attribute("type", "button")
        .class("button")
        .on("click", move |_| on_press())
        .text_with(label)
}

/// A button that looks like a link, for a secondary choice.
pub fn link_button(label: Text, on_press: impl Fn() + 'static) -> Element {
    element("button")
        .attribute("type", "button")
        .class("link-button")
        .on("click", move |_| on_press())
        // WebKit does not underline the text of a button, only elements inside it.
        .child(element("span").text_with(label))
}

/// A button that ignores presses while it is busy.
///
/// It has `aria-disabled` instead of `disabled`: a disabled button would lose the focus, and screen readers would skip
/// it.
pub fn busy_button(
    label: &'static str,
    busy_label: &'static str,
    busy: Condition,
    on_press: impl Fn() + 'static,
) -> Element {
    let is_busy = busy.clone();
    let on_click = move |_| {
        if !untrack(|| is_busy()) {
            on_press();
        }
    };
    with_busy_label(
        element("button")
            .attribute("type", "button")
            .on("click", on_click),
        label,
        busy_label,
        busy,
    )
}

/// The submit button of a form. The form must ignore submissions while the button is busy.
pub fn submit_button(label: &'static str, busy_label: &'static str, busy: Condition) -> Element {
    let button = element("button")
        .attribute("type", "submit")
        .attribute("data-primary", "");
    with_busy_label(button, label, busy_label, busy)
}

fn with_busy_label(
    button: Element,
    label: &'static str,
    busy_label: &'static str,
    busy: Condition,
) -> Element {
    let is_busy = busy.clone();
    button
        .class("button")
        .flag("aria-disabled", move || is_busy())
        .text_with(text(move || {
            if busy() { busy_label } else { label }.to_owned()
        }))
}
