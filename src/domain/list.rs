//! A list of the API, which may be long.
//!
//! The pages are kept as the server sent them, with the place of each row and each cell. A row is read when it is shown:
//! as values, 100,000 rows would need many times the memory of their JSON.

pub mod column;
pub mod export;
pub mod key;
pub mod new_rows;
pub mod order;
pub mod page;
pub mod search;
pub mod value_counts;

use std::sync::Arc;

use crate::domain::{
    json::Json,
    link::{Link, LinkTarget},
    list::{
        column::{Column, ListKind, SAMPLE},
        key::RowKey,
        page::{ListPage, state_of_sessions},
    },
    partial::{Ending, Gaps},
    record::Record,
};

/// The most bytes of responses that are kept.
const MAX_BYTES: usize = 256 << 20;

/// A list, as far as it is loaded. A copy shares the pages.
#[derive(Clone, Debug, PartialEq)]
pub struct List {
    /// What the rows are.
    pub kind: ListKind,
    /// The columns. Empty until there is a row.
    pub columns: Arc<[Column]>,
    /// The link to the next page; `None` if there is none, or if it cannot be followed.
    pub next: Option<LinkTarget>,
    /// The links of the first page, except pagination.
    pub links: Vec<Link>,
    /// What is missing.
    pub gaps: Gaps,
    /// The number of rows of the whole list, if the server says it.
    pub total: Option<usize>,
    pages: Vec<Arc<ListPage>>,
    /// The number of rows before each page.
    starts: Vec<usize>,
    len: usize,
    bytes: usize,
}

impl List {
    /// A list of which the first page is loaded.
    pub fn new(kind: ListKind, first: ListPage) -> Self {
        let mut list = Self {
            kind,
            columns: Arc::from([]),
            next: None,
            links: first.links.clone(),
            gaps: Gaps::default(),
            total: None,
            pages: Vec::new(),
            starts: Vec::new(),
            len: 0,
            bytes: 0,
        };
        list.append(first);
        list
    }

    /// Appends the next page.
    pub fn append(&mut self, mut page: ListPage) {
        self.next = page.next.take();
        self.total = page.total.or(self.total);
        self.bytes += page.bytes();
        if self.bytes > MAX_BYTES || page.is_cut {
            self.next = None;
            self.gaps.ending = Ending::TooLong;
        }
        if self.columns.is_empty() && !page.is_empty() {
            let sample: Vec<Record> = (0..page.len().min(SAMPLE))
                .map(|row| page.record(row))
                .collect();
            self.columns = self.kind.columns(&sample).into();
        }
        page.find_cells(&self.columns);
        if self.kind == ListKind::Sessions {
            state_of_sessions(&mut page, &self.columns);
        }
        self.starts.push(self.len);
        self.len += page.len();
        self.pages.push(Arc::new(page));
    }

    /// The number of rows.
    pub fn len(&self) -> usize {
        self.len
    }

    /// Returns whether there are no rows.
    pub fn is_empty(&self) -> bool {
        self.len == 0
    }

    /// Returns whether all rows of the list on the server are in it.
    pub fn is_complete(&self) -> bool {
        let is_all = self.total.is_none_or(|total| total <= self.len);
        is_all && self.next.is_none() && self.gaps.is_none()
    }

    /// What identifies the rows; `None` for a row without an ID.
    pub fn keys(&self) -> impl Iterator<Item = Option<RowKey>> + '_ {
        self.pages.iter().flat_map(|page| page.keys())
    }

    /// The pages.
    pub fn pages(&self) -> &[Arc<ListPage>] {
        &self.pages
    }

    /// A row with all its fields.
    pub fn record(&self, row: usize) -> Option<Record> {
        let (page, row) = self.find(row)?;
        Some(page.record(row))
    }

    /// The JSON of a row, as the server sent it; empty if there is no such row.
    pub fn json(&self, row: usize) -> &str {
        self.find(row).map_or("", |(page, row)| page.json(row))
    }

    /// The JSON of a cell, as the server sent it; empty if the row has no such field.
    pub fn cell_json(&self, row: usize, column: usize) -> &str {
        self.find(row)
            .map_or("", |(page, row)| page.cell(row, column))
    }

    /// The value of a cell.
    pub fn cell(&self, row: usize, column: usize) -> Json {
        Json::parse(self.cell_json(row, column)).unwrap_or(Json::Null)
    }

    /// The index of the column of a field.
    pub fn column(&self, field: &str) -> Option<usize> {
        self.columns.iter().position(|column| column.field == field)
    }

    fn find(&self, row: usize) -> Option<(&ListPage, usize)> {
        let after = self.starts.partition_point(|start| *start <= row);
        let page = after.checked_sub(1)?;
        let row = row - self.starts.get(page)?;
        let page = self.pages.get(page)?;
        (row < page.len()).then_some((page, row))
    }
}
