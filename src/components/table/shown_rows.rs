//! The rows of a list that answer a query. They follow the list while it grows.

use std::sync::Arc;

use crate::{
    domain::list::{
        List,
        new_rows::NewRows,
        order::{ListQuery, Order},
        search::SearchText,
        value_counts::ValueCounts,
    },
    ui::fold_name::fold_name,
};

/// The list, and the rows that the query finds in it.
#[derive(Default)]
pub struct ShownRows {
    list: Option<List>,
    query: ListQuery,
    search: SearchText,
    order: Order,
    counts: Vec<ValueCounts>,
    new: NewRows,
    /// When the list was read for the user, in milliseconds since 1970, UTC.
    asked_at: Option<f64>,
}

impl ShownRows {
    /// The list.
    pub fn list(&self) -> Option<&List> {
        self.list.as_ref()
    }

    /// The rows of the list that are shown, in their order.
    pub fn order(&self) -> &Order {
        &self.order
    }

    /// The row that is shown at an index.
    pub fn row(&self, index: usize) -> Option<ShownRow> {
        let row = self.order.row(index)?;
        Some(ShownRow {
            row,
            json: self.list.as_ref()?.json(row).to_owned(),
            is_new: self.new.contains(row),
        })
    }

    /// How many rows the last refresh has added.
    pub fn new_count(&self) -> usize {
        self.new.len()
    }

    /// Returns whether the rows are other ones than those of a list, which was read again.
    pub fn are_replaced_by(&self, list: &List) -> bool {
        self.list.as_ref().is_some_and(|known| {
            let mut pages = known.pages().iter().zip(list.pages());
            known.pages().len() > list.pages().len()
                || !pages.all(|(old, new)| Arc::ptr_eq(old, new))
        })
    }

    /// Takes the list, as far as it is loaded, and the query. `asked_at` is when it was read, in
    /// milliseconds since 1970, UTC, if the user has asked for it: what is new stays marked until then.
    pub fn update(&mut self, list: &List, query: &ListQuery, asked_at: Option<f64>) {
        let is_replaced = self.are_replaced_by(list);
        if is_replaced {
            self.search = SearchText::default();
            self.order = Order::default();
            self.counts.clear();
            self.new = self.list.as_ref().map(NewRows::since).unwrap_or_default();
        } else if asked_at > self.asked_at {
            // A refresh that has changed nothing.
            self.new = NewRows::default();
        }
        self.asked_at = asked_at;
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
    pub fn prepare_search(&mut self) -> bool {
        let list = self.list.as_ref();
        list.is_some_and(|list| self.search.add_page(list, fold_name))
    }

    /// The values of a column and how many rows have them.
    pub fn counts(&mut self, column: usize) -> Vec<(String, usize)> {
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
