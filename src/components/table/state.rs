//! The state of a table: what users ask of the list, and the rows that answer.

use std::sync::Arc;

use leptos::prelude::*;

use crate::{
    components::{resource_load::ResourceLoad, table::address},
    domain::list::{
        List,
        column::ColumnKind,
        order::{ListQuery, Order, Sort, value_counts},
        search::SearchText,
    },
    ui::{
        fold_name::fold_name,
        reactive::{effect, memo},
        signal::{Memo, RwSignal},
    },
};

/// The state of a table.
#[derive(Clone, Copy)]
pub struct TableState {
    /// What users ask of the list.
    pub query: RwSignal<ListQuery>,
    /// The row whose details are shown.
    pub details: RwSignal<Option<usize>>,
    /// Changes with the rows.
    version: RwSignal<u32>,
    rows: StoredValue<Rows>,
}

/// The list, and the rows that the query finds in it.
#[derive(Default)]
struct Rows {
    list: Option<List>,
    query: ListQuery,
    search: SearchText,
    order: Order,
}

impl Rows {
    fn update(&mut self, list: &List, query: &ListQuery) {
        let is_longer = self.list.as_ref().is_some_and(|known| {
            let pages = known.pages().iter().zip(list.pages());
            known.pages().len() <= list.pages().len()
                && pages.into_iter().all(|(old, new)| Arc::ptr_eq(old, new))
        });
        if !is_longer {
            self.search = SearchText::default();
        }
        if !is_longer || self.query != *query {
            self.order = Order::default();
            self.query = query.clone();
        }
        if !query.text.is_empty() {
            self.search.extend(list, fold_name);
        }
        self.order.extend(list, query, &self.search, fold_name);
        self.list = Some(list.clone());
    }
}

impl TableState {
    /// The state of the table of a list.
    pub fn new(resource: &ResourceLoad, query: ListQuery) -> Self {
        let state = Self {
            query: RwSignal::new(query),
            details: RwSignal::new(None),
            version: RwSignal::new(0),
            rows: StoredValue::new(Rows::default()),
        };
        let resource = *resource;
        effect(move || {
            let query = state.query.get();
            address::write(&query);
            resource.with_list(|list| state.rows.update_value(|rows| rows.update(list, &query)));
            state.version.update(|version| *version += 1);
        });
        state
    }

    /// Reads the list. Tracked.
    pub fn with_list<T>(self, read: impl FnOnce(&List) -> T) -> Option<T> {
        self.version.track();
        self.rows.with_value(|rows| rows.list.as_ref().map(read))
    }

    /// Reads the list.
    pub fn with_list_untracked<T>(self, read: impl FnOnce(&List) -> T) -> Option<T> {
        self.rows.with_value(|rows| rows.list.as_ref().map(read))
    }

    /// The number of rows that are shown. Tracked.
    pub fn row_count(self) -> usize {
        self.version.track();
        self.rows.with_value(|rows| rows.order.len())
    }

    /// The rows of the list at some indices of those that are shown, with their JSON. Tracked.
    pub fn rows(self, start: usize, count: usize) -> Vec<(usize, String)> {
        self.version.track();
        self.rows.with_value(|rows| {
            let shown = start..(start + count).min(rows.order.len());
            let shown = shown.filter_map(|index| {
                let row = rows.order.row(index)?;
                Some((row, rows.list.as_ref()?.json(row).to_owned()))
            });
            shown.collect()
        })
    }

    /// All rows of the list that are shown.
    pub fn all_rows(self) -> Vec<usize> {
        self.rows.with_value(|rows| rows.order.rows().collect())
    }

    /// Returns whether some rows are hidden by what users ask. Tracked.
    pub fn is_filtered(self) -> bool {
        self.query
            .with(|query| !query.text.trim().is_empty() || !query.values.is_empty())
    }

    /// Sorts by a field: ascending, descending, and then in the order of the server again. States and times begin with
    /// what matters first: failures, and the latest.
    pub fn sort_by(self, field: &str, kind: ColumnKind) {
        let first = matches!(
            kind,
            ColumnKind::Time | ColumnKind::Size | ColumnKind::Number
        );
        self.query.update(|query| {
            query.sort = match query.sort.take() {
                Some(sort) if sort.field == field && sort.is_descending == first => Some(Sort {
                    is_descending: !first,
                    ..sort
                }),
                Some(sort) if sort.field == field => None,
                _ => Some(Sort {
                    field: field.to_owned(),
                    is_descending: first,
                }),
            };
        });
    }

    /// The value by which a field is filtered; empty if it is not. Tracked.
    pub fn filter_value(self, field: &str) -> String {
        self.query.with(|query| {
            let value = query.values.iter().find(|(name, _)| name == field);
            match value {
                Some((_, values)) => values.join(", "),
                None => String::new(),
            }
        })
    }

    /// Shows only rows that have one of these values; all rows if there are none.
    pub fn set_filter(self, field: &str, values: Vec<String>) {
        self.query.update(|query| {
            query.values.retain(|(name, _)| name != field);
            if !values.is_empty() {
                query.values.push((field.to_owned(), values));
            }
        });
    }

    /// Shows all rows again, in the same order.
    pub fn clear_filters(self) {
        self.query.update(|query| {
            query.text.clear();
            query.values.clear();
        });
    }

    /// The values of a column and how many rows have them, of all rows of the list.
    pub fn value_counts(self, column: usize) -> Memo<Vec<(String, usize)>> {
        memo(move || {
            self.with_list(|list| value_counts(list, column, 50))
                .unwrap_or_default()
        })
    }
}
