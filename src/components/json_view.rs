//! The JSON of a response, on demand.

use std::sync::Arc;

use crate::{
    components::text,
    ui::{button::link_button, prelude::*, pretty_json::pretty_print},
};

/// How much JSON is shown, in bytes. A browser needs minutes for tens of megabytes of text.
const MAX_BYTES: usize = 1 << 20;

/// A button, and the JSON of each response that it shows and hides below.
pub fn json_view(
    responses: impl Fn() -> Vec<Arc<str>> + Send + Sync + 'static,
) -> (AnyView, AnyView) {
    let is_open = RwSignal::new(false);
    let toggle = link_button(text::JSON, move || {
        is_open.update(|is_open| *is_open = !*is_open);
    })
    .aria_bool("aria-expanded", move || is_open.get());
    let content = move || {
        if is_open.get() {
            formatted(&responses())
        } else {
            empty()
        }
    };
    (toggle.into(), dynamic(content))
}

/// The JSON of the responses, up to the limit.
fn formatted(responses: &[Arc<str>]) -> AnyView {
    let mut rest = MAX_BYTES;
    let mut views = Vec::new();
    for json in responses {
        let (shown, is_cut) = if json.len() <= rest {
            (pretty_print(json), false)
        } else {
            (beginning(json, rest).to_owned(), true)
        };
        rest = rest.saturating_sub(json.len());
        let json = pre().attr("tabindex", "0").isolated_text(&shown);
        views.push(json.into());
        if is_cut {
            views.push(p().text(text::JSON_CUT).into());
            break;
        }
    }
    fragment(views)
}

/// The first bytes of a text, without a part of a character.
fn beginning(text: &str, bytes: usize) -> &str {
    let mut end = bytes;
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    text.get(..end).unwrap_or_default()
}
