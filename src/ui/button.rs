//! Buttons, buttons that look like links, and buttons that are busy while an action runs.

use crate::ui::prelude::*;

/// A button.
pub fn button(label: impl Into<TextProp>, on_press: impl Fn() + 'static) -> Element {
    plain_button("button", on_press).text_with(label)
}

/// A button that looks like a link, for a secondary choice.
pub fn link_button(label: impl Into<TextProp>, on_press: impl Fn() + 'static) -> Element {
    // WebKit does not underline the text of a button, only elements inside it.
    plain_button("link-button", on_press).child(span().text_with(label))
}

/// A button without content. The caller adds it, such as an icon and a label.
pub fn plain_button(class: &'static str, on_press: impl Fn() + 'static) -> Element {
    plain_button_boxed(class, Box::new(on_press))
}

/// Boxed, so that this code is in the wasm once for all buttons.
#[inline(never)]
fn plain_button_boxed(class: &'static str, on_press: Box<dyn Fn()>) -> Element {
    Element::new("button")
        .attr("type", "button")
        .class(class)
        .on(ev::click, move |_| on_press())
}

/// A button that ignores presses while it is busy.
///
/// It has `aria-disabled` instead of `disabled`: a disabled button would lose the focus, and screen readers would skip
/// it.
pub fn busy_button(
    label: &'static str,
    busy_label: &'static str,
    busy: Memo<bool>,
    on_press: impl Fn() + 'static,
) -> Element {
    let on_press = move || {
        if !busy.get_untracked() {
            on_press();
        }
    };
    with_busy_label(plain_button("button", on_press), label, busy_label, busy)
}

/// The submit button of a form. The form must ignore submissions while the button is busy.
pub fn submit_button(label: &'static str, busy_label: &'static str, busy: Memo<bool>) -> Element {
    let button = Element::new("button")
        .attr("type", "submit")
        .class("button")
        .attr("data-primary", "");
    with_busy_label(button, label, busy_label, busy)
}

fn with_busy_label(
    button: Element,
    label: &'static str,
    busy_label: &'static str,
    busy: Memo<bool>,
) -> Element {
    button
        .attr("aria-disabled", move || busy.get().then_some("true"))
        .text_with(move || if busy.get() { busy_label } else { label })
}
