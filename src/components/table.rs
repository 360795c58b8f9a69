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
pub mod text;
pub mod toolbar;
pub mod window;

use std::sync::Arc;

use crate::{
    components::{
        operation::Operation,
        resource_load::{ListState, ResourceLoad},
        table::{
            details::details,
            rows::rows,
            selection::Selection,
            state::TableState,
            toolbar::{count_line, toolbar},
        },
    },
    domain::list::List,
    ui::prelude::*,
};

const COUNT_ID: &str = "count";

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
        } = self;
        let list = move || resource.list_state();
        let columns = memo(move || {
            state
                .with_list(|list| (list.kind, Arc::clone(&list.columns)))
                .filter(|(_, columns)| !columns.is_empty())
        });
        let table = move || match columns.get() {
            None => filters(state),
            Some((kind, columns)) => fragment([
                toolbar(state, kind, &columns, &caption, filters(state)),
                rows(state, resource.place, selection, kind, &columns, &caption),
                show(
                    move || state.row_count() == 0,
                    move || {
                        let is_complete = move || state.with_list(List::is_complete) == Some(true);
                        let text = move || {
                            if is_complete() {
                                text::NO_MATCH.to_owned()
                            } else {
                                text::NO_MATCH_SO_FAR.to_owned()
                            }
                        };
                        p().class("empty").text_with(TextProp::from(text)).into()
                    },
                ),
            ]),
        };
        let is_empty = memo(move || list().is_some_and(ListState::is_empty));
        fragment([
            dynamic(table),
            dynamic(move || {
                if is_empty.get() {
                    p().class("empty").text(text::NO_ENTRIES).into()
                } else {
                    count_line(&resource, state, COUNT_ID)
                }
            }),
            resource.rest.notice(text::LOADING_REST, Operation::Read),
            details(state),
        ])
    }
}
