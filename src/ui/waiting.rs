//! Waiting that can be seen, but only when it lasts.

use std::time::Duration;

use leptos::prelude::*;

use super::{
    announcer::say,
    button::button,
    element::{Element, element},
};

/// As in notice.css.
const QUICK: Duration = Duration::from_millis(500);

/// Says what is awaited: “Reading the organizations”. It is shown and said after half a second, so that quick answers
/// neither flicker nor chatter.
pub fn waiting(what: &'static str) -> AnyView {
    line(what).into()
}

/// The same, with a way to stop it; after some time it says that it takes long.
pub fn waiting_until_stopped(what: &'static str, stop: impl Fn() + 'static) -> AnyView {
    line(what)
        .child(button("Stop waiting", stop).attribute("data-small", ""))
        .child(
            element("span")
                .class("late")
                .text("This takes longer than usual."),
        )
        .into()
}

fn line(what: &'static str) -> Element {
    after(QUICK, move || say(what));
    let words = element("span").text(what).text(" …");
    element("div")
        .class("waiting")
        .child(spinner())
        .child(words)
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
