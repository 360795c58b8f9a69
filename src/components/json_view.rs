//! The JSON of a response, on demand.

use std::sync::Arc;

use crate::{
    components::text,
    ui::{button::link_button, prelude::*, pretty_json::pretty_print},
};

/// A button, and the JSON of each response that it shows and hides below.
pub fn json_view(
    responses: impl Fn() -> Vec<Arc<str>> + Send + Sync + 'static,
) -> (AnyView, AnyView) {
    let is_open = RwSignal::new(false);
    let toggle = link_button(text::JSON, move || {
        is_open.update(|is_open| *is_open = !*is_open);
    })
    .aria_bool("aria-expanded", move || is_open.get());
    let one = |json: Arc<str>| {
        pre()
            .attr("tabindex", "0")
            .isolated_text(&pretty_print(&json))
            .into()
    };
    let content = move || {
        if is_open.get() {
            fragment(responses().into_iter().map(one))
        } else {
            empty()
        }
    };
    (toggle.into(), dynamic(content))
}
