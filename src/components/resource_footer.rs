//! What is below every resource.

use crate::{
    api::resource_response::ResourceResponse,
    components::{json_view::json_view, load::Load, load_view::freshness_line, text},
    ui::{button::link_button, prelude::*},
};

/// The time of the last update, the button that refreshes, and the JSON of the responses.
pub fn resource_footer(load: Load<ResourceResponse>) -> AnyView {
    let (toggle, json) =
        json_view(move || load.data().map_or_else(Vec::new, |response| response.json));
    let actions = div()
        .class("actions")
        .child(freshness_line(load.freshness))
        .child(link_button(text::REFRESH, move || load.refetch()))
        .child(toggle);
    fragment([actions.into(), json])
}
