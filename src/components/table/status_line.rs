//! The line between the filters and the rows: how many rows there are, how far the list is loaded, its age, and its export.

use crate::{
    components::{
        resource_footer::refresh_line,
        resource_load::ResourceLoad,
        table::{export::export_menu, state::TableState, text},
    },
    ui::{
        button::{button, link_button},
        loading::spinner,
        prelude::*,
    },
};

/// The number of rows, what is missing, the progress of the rest of the list, the button that refreshes, and the export.
/// `title` names the list.
pub fn status_line(resource: &ResourceLoad, state: TableState, title: &str) -> AnyView {
    let resource = *resource;
    let is_loading = resource.rest.busy();
    let line = move || {
        let Some(list) = resource.list_state().filter(|list| !list.is_empty()) else {
            return String::new();
        };
        if state.is_filtered() {
            return list.count_of(state.row_count(), is_loading.get());
        }
        if is_loading.get() {
            return text::progress(list.kind, list.rows, list.total);
        }
        match state.new_rows() {
            0 => list.count(),
            new => text::with_new(&list.count(), new),
        }
    };
    let stop = move || {
        fragment([
            spinner().into(),
            link_button(text::STOP_LOADING, move || resource.rest.abort()).into(),
        ])
    };
    let can_load =
        memo(move || !is_loading.get() && resource.list_state().is_some_and(|list| list.has_more));
    let load = move || {
        button(text::LOAD_REST, move || resource.load_rest())
            .attr("data-small", "")
            .into()
    };
    div()
        .class("table-status")
        .child(p().class("count").text_with(TextProp::from(line)))
        .show(move || is_loading.get(), stop)
        .show(move || can_load.get(), load)
        .child(
            span()
                .class("toolbar-end")
                .child(refresh_line(resource.load))
                .child(export_menu(state, title)),
        )
        .into()
}
