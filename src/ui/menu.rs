//! A menu of the header: a button that opens a panel below it.
//!
//! It is a disclosure (<https://www.w3.org/WAI/ARIA/apg/patterns/disclosure/>), because the panel may contain any text and
//! field. Escape closes it and returns the focus. A press elsewhere, and moving the focus elsewhere, close it too.

use std::sync::Arc;

use leptos::wasm_bindgen::JsCast;

use crate::ui::{
    button::plain_button,
    focus::{focus, scroll_into_view},
    icon::{Icon, icon},
    prelude::*,
};

/// A menu that is being built, or one that is open.
#[derive(Clone, Copy)]
pub struct Menu {
    /// The id of the button, which also names the style.
    id: &'static str,
    is_open: RwSignal<bool>,
}

impl Menu {
    /// A menu that is closed.
    pub fn new(id: &'static str) -> Self {
        Self {
            id,
            is_open: RwSignal::new(false),
        }
    }

    /// Closes the menu and returns the focus to its button.
    pub fn close(self) {
        // The panel removes the element that has the focus.
        focus(self.id);
        self.is_open.set(false);
    }

    /// The button with `label`, and the panel with `content` while it is open.
    pub fn view(self, label: AnyView, content: impl Fn() -> AnyView + Send + 'static) -> AnyView {
        self.view_boxed(label, Box::new(content))
    }

    fn view_boxed(self, label: AnyView, content: Box<dyn Fn() -> AnyView + Send>) -> AnyView {
        self.close_when_left();
        let Self { id, is_open } = self;
        let button = plain_button("menu-button", move || is_open.update(|open| *open = !*open))
            .attr("id", id)
            .aria_bool("aria-expanded", move || is_open.get())
            .child(label)
            .child(icon(Icon::Chevron));
        let on_key = move |event: ev::KeyboardEvent| {
            if event.key() == "Escape" && is_open.get_untracked() {
                self.close();
            }
        };
        div()
            .class("menu")
            .attr("data-menu", id)
            .on(ev::keydown, on_key)
            .child(button)
            .show(
                move || is_open.get(),
                move || {
                    let panel_id = format!("{id}-panel");
                    let panel = div()
                        .class("menu-panel")
                        .attr("id", panel_id.clone())
                        .child(content());
                    // It may open below the end of the window.
                    request_animation_frame(move || scroll_into_view(&panel_id));
                    panel.into()
                },
            )
            .into()
    }

    fn close_when_left(self) {
        let on_event = move |event: web_sys::Event| {
            let target = event.target();
            let target = target.and_then(|target| target.dyn_into::<web_sys::Element>().ok());
            let selector = format!("[data-menu={}]", self.id);
            let is_inside =
                target.is_some_and(|target| matches!(target.closest(&selector), Ok(Some(_))));
            if !is_inside && self.is_open.get_untracked() {
                self.is_open.set(false);
            }
        };
        let on_event = Arc::new(on_event);
        for name in ["pointerdown", "focusin"] {
            let on_event = Arc::clone(&on_event);
            let listener = window_event_listener_untyped(name, move |event| on_event(event));
            on_cleanup(move || listener.remove());
        }
    }

    /// A choice in the panel: a press chooses it and closes the menu. `note` is shown at its end; it may be empty.
    pub fn option(
        self,
        label: &str,
        note: &str,
        is_chosen: bool,
        on_choose: impl Fn() + 'static,
    ) -> AnyView {
        let on_press = move || {
            on_choose();
            self.close();
        };
        plain_button("menu-option", on_press)
            .attr("aria-pressed", if is_chosen { "true" } else { "false" })
            .child(span().isolated_text(label))
            .child(span().class("menu-note").text(note))
            .into()
    }
}

/// The heading of a panel.
pub fn menu_heading(text: &str) -> AnyView {
    h2().class("menu-heading").text(text).into()
}
