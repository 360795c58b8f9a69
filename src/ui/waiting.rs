//! Waiting that can be seen, but only when it lasts.

use std::time::Duration;

use leptos::prelude::*;

use super::{
    announcer::say,
    element::{Element, element},
};

/// As in notice.css.
const QUICK: Duration = Duration::from_millis(500);

/// Says what is awaited: “Reading the organizations”. It is shown and said after half a second, so that quick answers
/// neither flicker nor chatter.
pub fn waiting(what: &'static str) -> AnyView {
    after(QUICK, move || say(what));
    element("p")
        .class("waiting")
        .child(spinner())
        .text(what)
        .text(" …")
        .into()
}

/// Does something later, if the part of the page that is being made is still there by then.
pub fn after(delay: Duration, act: impl FnOnce() + 'static) {
    if let Ok(timer) = set_timeout_with_handle(act, delay) {
        on_cleanup(move || timer.clear());
    }
}

/// Something that turns.
pub fn spinner() -> Element {
    element("span")
        .class("spinner")
        .attribute("aria-hidden", "true")
}
