//! The state of a table: what users ask of the list, and the rows that answer.

use std::sync::Arc;

use leptos::{prelude::*, task::spawn_local};

use crate::{
    components::{
        resource_load::ResourceLoad,
        table::{address, anchor::Anchor, text},
    },
    domain::{
        list::{
            List,
            column::ColumnKind,
            key::RowKey,
            new_rows::NewRows,
            order::{ListQuery, Order, Sort},
            search::SearchText,
            value_counts::ValueCounts,
        },
        record::Record,
    },
    ui::{
        announcer::announce,
        fold_name::fold_name,
        reactive::{effect, memo},
        signal::{Memo, RwSignal},
        timer::next_task,
    },
};

/// The state of a table.
#[derive(Clone, Copy)]
pub struct TableState {
    /// What users ask of the list.
    pub query: RwSignal<ListQuery>,
    /// The row whose details are shown.
    pub details: RwSignal<Option<(RowKey, Record)>>,
    /// Changes with the rows.
    version: RwSignal<u32>,
    rows: StoredValue<Rows>,
    /// Where the user was before the rows were read again.
    anchor: StoredValue<Option<Anchor>>,
}

/// A row that is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ShownRow {
    /// Its index in the list.
    pub row: usize,
    /// Its JSON, as the server sent it.
    pub json: String,
    /// Whether the last refresh has added it.
    pub is_new: bool,
}

/// The list, and the rows that the query finds in it.
#[derive(Default)]
struct Rows {
    list: Option<List>,
    query: ListQuery,
    search: SearchText,
    order: Order,
    counts: Vec<ValueCounts>,
    new: NewRows,
    /// When the list was read, in milliseconds since 1970, UTC.
    read_at: f64,
}

impl Rows {
    /// Returns whether the rows are other ones than those of a list, which was read again.
    fn are_replaced_by(&self, list: &List) -> bool {
        self.list.as_ref().is_some_and(|known| {
            let mut pages = known.pages().iter().zip(list.pages());
            known.pages().len() > list.pages().len()
                || !pages.all(|(old, new)| Arc::ptr_eq(old, new))
        })
    }

    fn update(&mut self, list: &List, query: &ListQuery, read_at: f64) {
        let is_replaced = self.are_replaced_by(list);
        if is_replaced {
            self.search = SearchText::default();
            self.order = Order::default();
            self.counts.clear();
            self.new = self.list.as_ref().map(NewRows::since).unwrap_or_default();
        } else if read_at > self.read_at {
            // A refresh that has changed nothing.
            self.new = NewRows::default();
        }
        self.read_at = read_at;
        if self.query != *query {
            self.order.restart();
            self.query = query.clone();
        }
        self.new.extend(list);
        if !query.text.is_empty() {
            self.search.extend(list, fold_name);
        }
        self.order.extend(list, query, &self.search, fold_name);
        for counts in &mut self.counts {
            counts.extend(list);
        }
        self.list = Some(list.clone());
    }

    /// Makes a page of the list searchable. Returns `false` if all are.
    fn prepare_search(&mut self) -> bool {
        let list = self.list.as_ref();
        list.is_some_and(|list| self.search.add_page(list, fold_name))
    }

    fn counts(&mut self, column: usize) -> Vec<(String, usize)> {
        let known = self.counts.iter().find(|counts| counts.column == column);
        if let Some(counts) = known {
            return counts.texts();
        }
        let mut counts = ValueCounts::new(column);
        if let Some(list) = &self.list {
            counts.extend(list);
        }
        let texts = counts.texts();
        self.counts.push(counts);
        texts
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
            anchor: StoredValue::new(None),
        };
        let resource = *resource;
        // Only a change of the query: a page of the list that comes late must not write to the URL of another screen.
        effect(move || state.query.with(address::write));
        let read_at = memo(move || resource.load.freshness.with(|freshness| freshness.at));
        effect(move || {
            let query = state.query.get();
            let read_at = read_at.get();
            resource.with_list(|list| state.update(list, &query, read_at));
            state.version.update(|version| *version += 1);
        });
        state
    }

    fn update(self, list: &List, query: &ListQuery, read_at: f64) {
        let is_replaced = self.rows.with_value(|rows| rows.are_replaced_by(list));
        if is_replaced {
            self.anchor.set_value(Anchor::take());
        }
        self.rows
            .update_value(|rows| rows.update(list, query, read_at));
        let new = self.rows.with_value(|rows| rows.new.len());
        if is_replaced && new > 0 {
            announce(&text::new_entries(list.kind, new));
        }
        // Page by page, so that the first letter of a search is not the one that waits.
        spawn_local(async move {
            while let Some(true) = self.rows.try_update_value(Rows::prepare_search) {
                next_task().await;
            }
        });
    }

    /// Where the user was before the rows were read again, and the index at which this row is shown now; once.
    pub fn take_anchor(self) -> Option<(Anchor, usize)> {
        let anchor = self.anchor.try_update_value(Option::take)??;
        let index = self.rows.with_value(|rows| {
            let list = rows.list.as_ref()?;
            let is_anchor = |row: usize| anchor.is(RowKey::of(list.json(row)));
            rows.order.rows().position(is_anchor)
        });
        Some((anchor, index?))
    }

    /// How many rows the last refresh has added. Tracked.
    pub fn new_rows(self) -> usize {
        self.version.track();
        self.rows.with_value(|rows| rows.new.len())
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

    /// The rows of the list at some indices of those that are shown. Tracked.
    pub fn rows(self, start: usize, count: usize) -> Vec<ShownRow> {
        self.version.track();
        self.rows.with_value(|rows| {
            let shown = start..(start + count).min(rows.order.len());
            let shown = shown.filter_map(|index| {
                let row = rows.order.row(index)?;
                Some(ShownRow {
                    row,
                    json: rows.list.as_ref()?.json(row).to_owned(),
                    is_new: rows.new.contains(row),
                })
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

    /// Which field sorts the rows. Tracked.
    pub fn sort(self) -> Option<Sort> {
        let kind = self.with_list(|list| list.kind)?;
        self.query.with(|query| query.sort_of(kind))
    }

    /// Sorts by a field, in one direction, then in the other, and then as usual again. States and times begin with what
    /// matters first: failures, and the latest.
    pub fn sort_by(self, field: &str, kind: ColumnKind) {
        let present = untrack(|| self.sort());
        let first = matches!(
            kind,
            ColumnKind::Time | ColumnKind::Size | ColumnKind::Number
        );
        self.query.update(|query| {
            query.sort = match present {
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
            self.version.track();
            let counts = self.rows.try_update_value(|rows| rows.counts(column));
            counts.unwrap_or_default()
        })
    }
}
