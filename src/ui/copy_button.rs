//! A button that copies a text and says so.

use leptos::{prelude::*, task::spawn_local};
use wasm_bindgen_futures::JsFuture;

use super::{announcer::Announce, icon::{Shape, icon}, view::{text as text_view, view}};

/// Copies `text` to the clipboard.
#[component]
pub fn CopyButton(
    /// What the button is called: `Copy ID`.
    label: &'static str,
    /// What it copies.
    #[prop(into)]
    text: Signal<String>,
) -> impl IntoView {
    let answer = RwSignal::new(String::new());
    let announce = use_context::<Announce>();
    let copy = move |_| {
        spawn_local(async move {
            let done = write(&text.get_untracked()).await;
            let words = if done { "Copied" } else { "The browser did not allow it: select the text and copy it" };
            let _ = answer.try_set(words.to_owned());
            if let Some(announce) = announce {
                announce.say(words);
            }
        });
    };
    view! {
        <span class="copy-button">
            <button type="button" class="button" data-small="" on:click=copy>
                {icon(Shape::Copy)}
                {label}
            </button>
            <span class="copy-answer" aria-hidden="true">{text_view(move || answer.get())}</span>
        </span>
    }
}

/// Whether the text is on the clipboard now. Pages that are not served over HTTPS have no clipboard at all.
async fn write(text: &str) -> bool {
    let navigator = window().navigator();
    let has_clipboard = js_sys::Reflect::get(&navigator, &"clipboard".into()).is_ok_and(|clipboard| clipboard.is_object());
    has_clipboard && JsFuture::from(navigator.clipboard().write_text(text)).await.is_ok()
}
