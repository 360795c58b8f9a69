//! A list of the API as a table.
//!
//! All pages are loaded. What users ask of the table, such as a text that the rows contain, is in the URL.

pub mod address;
pub mod anchor;
pub mod details;
pub mod element_ids;
pub mod export;
pub mod row;
pub mod rows;
pub mod selection;
pub mod shown_rows;
pub mod state;
pub mod status_line;
pub mod text;
pub mod toolbar;
pub mod window;

use std::sync::Arc;

use crate::{
    components::{
        resource_load::{ListState, ResourceLoad},
        table::{
            details::details, rows::rows, selection::Selection, state::TableState,
            status_line::status_line, toolbar::toolbar,
        },
    },
    domain::list::List,
    ui::prelude::*,
};

/// What the table of a list shows besides its rows.
pub struct ResourceTable {
    /// The list.
    pub resource: ResourceLoad,
    /// What users ask of it.
    pub state: TableState,
    /// The name of the table.
    pub caption: String,
    /// The rows that users select; `None` if there is nothing to do with several rows.
    pub selection: Option<Selection>,
    /// More filters.
    pub filters: Box<dyn Fn(TableState) -> AnyView + Send>,
    /// What can be done with the rows that are selected.
    pub actions: AnyView,
}

impl ResourceTable {
    /// The table of any list.
    pub fn new(resource: ResourceLoad, caption: String) -> Self {
        Self {
            resource,
            state: TableState::of(&resource),
            caption,
            selection: None,
            filters: Box::new(|_| empty()),
            actions: empty(),
        }
    }

    /// The table, with what is above and below it.
    pub fn view(self) -> AnyView {
        let Self {
            resource,
            state,
            caption,
            selection,
            filters,
            actions,
        } = self;
        let columns = memo(move || {
            state
                .with_list(|list| (list.kind, Arc::clone(&list.columns)))
                .filter(|(_, columns)| !columns.is_empty())
        });
        let status_line = status_line(&resource, state, &caption);
        let toolbar = move || match columns.get() {
            None => filters(state),
            Some((kind, columns)) => toolbar(state, kind, &columns, filters(state)),
        };
        let rows = move || match columns.get() {
            None => empty(),
            Some((kind, columns)) => fragment([
                rows(state, resource.place, selection, kind, &columns, &caption),
                show(move || state.row_count() == 0, move || no_match(state)),
            ]),
        };
        let is_empty = memo(move || resource.list_state().is_some_and(ListState::is_empty));
        fragment([
            dynamic(toolbar),
            status_line,
            resource.rest.result(),
            actions,
            dynamic(rows),
            show(
                move || is_empty.get(),
                || p().class("empty").text(text::NO_ENTRIES).into(),
            ),
            details(state),
        ])
    }
}

/// In place of the rows if none answers the query.
fn no_match(state: TableState) -> AnyView {
    let text = move || {
        if state.with_list(List::is_complete) == Some(true) {
            text::NO_MATCH
        } else {
            text::NO_MATCH_SO_FAR
        }
    };
    p().class("empty").text_with(text).into()
}
