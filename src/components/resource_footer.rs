//! The age of what is shown, and its JSON: what every resource has besides its content.

use crate::{
    api::resource_response::ResourceResponse,
    components::{json_view::json_view, load::Load, load_view::freshness_line, text},
    ui::{button::link_button, prelude::*},
};

/// The time of the last update, and the button that refreshes.
pub fn refresh_line(load: Load<ResourceResponse>) -> AnyView {
    fragment([
        freshness_line(load.freshness),
        link_button(text::REFRESH, move || load.refetch()).into(),
    ])
}

/// The button that shows the JSON of the responses below it, after `line`.
pub fn resource_footer(load: Load<ResourceResponse>, line: AnyView) -> AnyView {
    let (toggle, json) =
        json_view(move || load.data().map_or_else(Vec::new, |response| response.json));
    let actions = div().class("actions").child(line).child(toggle);
    fragment([actions.into(), json])
}
