//! A button that copies a text and says so.

use leptos::{prelude::*, task::spawn_local};
use wasm_bindgen_futures::JsFuture;

use super::{
    announcer::say,
    element::{element, text},
    icon::{Shape, icon},
};

/// Copies a text to the clipboard.
pub fn copy_button(label: &'static str, copied: String) -> AnyView {
    let answer = RwSignal::new(String::new());
    let copy = move |_| {
        let copied = copied.clone();
        spawn_local(async move {
            let done = write(&copied).await;
            let words = if done {
                "Copied"
            } else {
                "The browser did not allow it: select the text and copy it"
            };
            // The view may have gone meanwhile, and the signal with it.
            let _ = answer.try_set(words.to_owned());
            say(words);
        });
    };
    let button = element("button")
        .attribute("type", "button")
        .class("button")
        .on("click", copy)
        .child(icon(Shape::Copy))
        .text(label);
    let answer = element("span")
        .class("copy-answer")
        .attribute("aria-hidden", "true")
        .text_with(text(move || answer.get()));
    element("span")
        .class("copy-button")
        .child(button)
        .child(answer)
        .into()
}

/// Whether the text is on the clipboard now. Pages that are not served over HTTPS have no clipboard at all.
async fn write(text: &str) -> bool {
    let navigator = window().navigator();
    let has_clipboard = js_sys::Reflect::get(&navigator, &"clipboard".into())
        .is_ok_and(|clipboard| clipboard.is_object());
    has_clipboard
        && JsFuture::from(navigator.clipboard().write_text(text))
            .await
            .is_ok()
}
