//! The state of a table: what users ask of the list, and the rows that answer.

use leptos::{prelude::*, task::spawn_local};

use crate::{
    components::{
        resource_load::ResourceLoad,
        table::{
            address,
            anchor::Anchor,
            shown_rows::{ShownRow, ShownRows},
            text,
        },
    },
    domain::{
        list::{
            List,
            column::ColumnKind,
            key::RowKey,
            order::{ListQuery, Sort},
        },
        record::Record,
    },
    ui::{
        announcer::announce,
        location,
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
    rows: StoredValue<ShownRows>,
    /// Where the user was before the rows were read again.
    anchor: StoredValue<Option<Anchor>>,
}

impl TableState {
    /// The state of the table of a list, which begins with what the URL asks.
    pub fn of(resource: &ResourceLoad) -> Self {
        let query = address::parse(&location::current_hash());
        let state = Self {
            query: RwSignal::new(query),
            details: RwSignal::new(None),
            version: RwSignal::new(0),
            rows: StoredValue::new(ShownRows::default()),
            anchor: StoredValue::new(None),
        };
        let resource = *resource;
        // Only a change of the query: a page of the list that comes late must not write to the URL of another screen.
        effect(move || state.query.with(address::write));
        // Back, or a link to this list with another query.
        let hash = location::hash();
        let list = address::list(&hash.get_untracked()).to_owned();
        effect(move || {
            let query =
                hash.with(|hash| (address::list(hash) == list).then(|| address::parse(hash)));
            if let Some(query) = query.filter(|query| *query != state.query.get_untracked()) {
                state.query.set(query);
            }
        });
        let load = resource.load;
        let asked_at = memo(move || {
            load.freshness
                .with(|freshness| (!load.is_quiet()).then_some(freshness.at))
        });
        effect(move || {
            let query = state.query.get();
            let asked_at = asked_at.get();
            resource.with_list(|list| state.update(list, &query, asked_at));
            state.version.update(|version| *version += 1);
        });
        state
    }

    fn update(self, list: &List, query: &ListQuery, asked_at: Option<f64>) {
        let is_replaced = self.rows.with_value(|rows| rows.are_replaced_by(list));
        if is_replaced {
            self.anchor.set_value(Anchor::take());
        }
        self.rows
            .update_value(|rows| rows.update(list, query, asked_at));
        let new = self.rows.with_value(ShownRows::new_count);
        if is_replaced && new > 0 {
            announce(&text::new_entries(list.kind, new));
        }
        // Page by page, so that the first letter of a search is not the one that waits.
        spawn_local(async move {
            next_task().await;
            while let Some(true) = self.rows.try_update_value(ShownRows::prepare_search) {
                next_task().await;
            }
        });
    }

    /// Where the user was before the rows were read again, and the index at which this row is shown now; once.
    pub fn take_anchor(self) -> Option<(Anchor, usize)> {
        let anchor = self.anchor.try_update_value(Option::take)??;
        let index = self.rows.with_value(|rows| {
            let list = rows.list()?;
            let is_anchor = |row: usize| anchor.is(RowKey::of(list.json(row)));
            rows.order().rows().position(is_anchor)
        });
        Some((anchor, index?))
    }

    /// How many rows the last refresh has added. Tracked.
    pub fn new_rows(self) -> usize {
        self.version.track();
        self.rows.with_value(ShownRows::new_count)
    }

    /// Reads the list. Tracked.
    pub fn with_list<T>(self, read: impl FnOnce(&List) -> T) -> Option<T> {
        self.version.track();
        self.rows.with_value(|rows| rows.list().map(read))
    }

    /// Reads the list.
    pub fn with_list_untracked<T>(self, read: impl FnOnce(&List) -> T) -> Option<T> {
        self.rows.with_value(|rows| rows.list().map(read))
    }

    /// The number of rows that are shown. Tracked.
    pub fn row_count(self) -> usize {
        self.version.track();
        self.rows.with_value(|rows| rows.order().len())
    }

    /// The rows of the list at some indices of those that are shown. Tracked.
    pub fn rows(self, start: usize, count: usize) -> Vec<ShownRow> {
        self.version.track();
        self.rows.with_value(|rows| {
            let shown = start..(start + count);
            let shown = shown.filter_map(|index| rows.row(index));
            shown.collect()
        })
    }

    /// All rows of the list that are shown.
    pub fn all_rows(self) -> Vec<usize> {
        self.rows.with_value(|rows| rows.order().rows().collect())
    }

    /// Returns whether some rows are hidden by what users ask. Tracked.
    pub fn is_filtered(self) -> bool {
        self.query
            .with(|query| !query.text.trim().is_empty() || !query.values.is_empty())
    }

    /// Which field sorts the rows. Tracked.
    pub fn sort(self) -> Option<Sort> {
        self.with_list(|list| self.query.with(|query| query.sort_of(list)))?
    }

    /// Returns whether some rows are hidden by anything but the filter of a field. Tracked.
    pub fn is_filtered_besides(self, field: &str) -> bool {
        self.query.with(|query| {
            !query.text.trim().is_empty() || query.values.iter().any(|(name, _)| name != field)
        })
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

    /// The same as [`value_counts`](Self::value_counts), of the column of a field. None if there is no such column yet.
    pub fn value_counts_of(self, field: &'static str) -> Memo<Vec<(String, usize)>> {
        memo(move || {
            let column = self.with_list(|list| list.column(field)).flatten();
            let counts =
                column.and_then(|column| self.rows.try_update_value(|rows| rows.counts(column)));
            counts.unwrap_or_default()
        })
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
