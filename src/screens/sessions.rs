//! The screen of all restore sessions: which are open, of whom, since when; several can be stopped at once.

pub mod mine;
pub mod period;
pub mod stop_several;
pub mod text;

use crate::{
    api::endpoint::Endpoint,
    components::{
        load_view::load_view,
        resource_footer::resource_footer,
        resource_load::ResourceLoad,
        table::{ResourceTable, selection::Selection, state::TableState},
    },
    screens::sessions::{mine::mine, period::period, stop_several::stop_several},
    ui::{heading::heading, prelude::*},
};

/// The screen of the list at `endpoint`.
pub fn screen(endpoint: Endpoint) -> AnyView {
    let resource = ResourceLoad::new(endpoint.clone());
    let content = move || {
        let selection = Selection::new();
        let endpoint = endpoint.clone();
        let state = TableState::of(&resource);
        let table = ResourceTable {
            state,
            resource,
            caption: text::HEADING.to_owned(),
            selection: Some(selection),
            filters: Box::new(move |state| fragment([period(&endpoint), mine(state)])),
            actions: stop_several(&resource, state, selection),
        };
        fragment([table.view(), resource_footer(resource.load, empty())])
    };
    article()
        .class("panel resource")
        .child(heading(text::HEADING))
        .child(load_view(resource.load, text::LOADING, content))
        .into()
}
