//! A button that copies a text to the clipboard, and shows and announces whether it did.

use leptos::task::spawn_local;
use wasm_bindgen_futures::JsFuture;

use crate::ui::{
    announcer::announce,
    button::plain_button,
    icon::{Icon, icon},
    prelude::*,
    text,
};

/// A button that copies what `content` returns.
pub fn copy_button(label: &'static str, content: impl Fn() -> String + 'static) -> AnyView {
    let result = RwSignal::new(String::new());
    let copy = move || {
        let content = content();
        spawn_local(async move {
            let message = if write_to_clipboard(&content).await {
                text::COPIED
            } else {
                text::COPY_BLOCKED
            };
            // The button, and the signal with it, may be gone.
            let _ = result.try_set(message.to_owned());
            announce(message);
        });
    };
    let button = plain_button("button", copy)
        .child(icon(Icon::Copy))
        .text(label);
    let result = span()
        .class("copy-result")
        .attr("aria-hidden", "true")
        .text_with(result);
    span()
        .class("copy-button")
        .child(button)
        .child(result)
        .into()
}

/// Returns whether the browser wrote the text. A page that was not loaded over HTTPS has no clipboard.
async fn write_to_clipboard(content: &str) -> bool {
    let navigator = window().navigator();
    let has_clipboard = js_sys::Reflect::get(&navigator, &"clipboard".into())
        .is_ok_and(|clipboard| clipboard.is_object());
    has_clipboard
        && JsFuture::from(navigator.clipboard().write_text(content))
            .await
            .is_ok()
}
