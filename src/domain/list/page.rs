//! One response with a part of a list: its text, and where each row is in it.

use std::{ops::Range, sync::Arc};

use crate::domain::{
    json::{Json, scan},
    link::{Link, LinkTarget, next_page, read_links},
    list::{column::Column, key::RowKey},
    record::Record,
};

/// The bytes of a text, as an index of 32 bits: a response is at most 64 MiB long. An empty one stands for nothing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Span {
    start: u32,
    end: u32,
}

impl Span {
    /// The place of a part in the text that it was borrowed from.
    fn of(part: &str, text: &str) -> Self {
        let start = (part.as_ptr() as usize).wrapping_sub(text.as_ptr() as usize);
        let index = |position: usize| u32::try_from(position).unwrap_or_default();
        Self {
            start: index(start),
            end: index(start + part.len()),
        }
    }

    fn range(self) -> Range<usize> {
        self.start as usize..self.end as usize
    }
}

/// The most rows of a page.
const MAX_ROWS: usize = 1_000_000;

/// One page of a list, or a list that has no pages.
#[derive(Clone, Debug, PartialEq)]
pub struct ListPage {
    text: Arc<str>,
    rows: Vec<Span>,
    /// The values of the columns, row by row.
    cells: Vec<Span>,
    columns: usize,
    /// The links of the page, except pagination.
    pub links: Vec<Link>,
    /// The link to the next page.
    pub next: Option<LinkTarget>,
    /// Whether there are more rows than the page keeps.
    pub is_cut: bool,
    /// The number of rows of the whole list, if the server says it (`totalCount`, until version 7).
    pub total: Option<usize>,
}

impl ListPage {
    /// Finds the rows of a response. `None` if it is not a list.
    ///
    /// An object with an array `results` is a page of a list:
    /// <https://helpcenter.veeam.com/archive/vbo365/60/rest/pagination.html>. If `results` is null, or missing beside
    /// `offset` and `limit`, the page is empty.
    pub fn parse(text: &Arc<str>) -> Option<Self> {
        let (rows, links, total) = if text.starts_with('[') {
            (scan::entries(text, MAX_ROWS + 1)?, Vec::new(), None)
        } else {
            let fields = scan::fields(text)?;
            let field = |name: &str| fields.iter().find(|(found, _)| *found == name);
            let value = |name| field(name).map(|(_, value)| *value);
            let is_page = value("\"offset\"").is_some() && value("\"limit\"").is_some();
            let rows = match value("\"results\"") {
                Some("null") => Vec::new(),
                None if is_page => Vec::new(),
                Some(results) => scan::entries(results, MAX_ROWS + 1)?,
                None => return None,
            };
            let links = value("\"_links\"").and_then(|links| Json::parse(links).ok());
            let links = links.as_ref().map(read_links).unwrap_or_default();
            let total = value("\"totalCount\"").and_then(|total| total.parse().ok());
            (rows, links, total)
        };
        let is_cut = rows.len() > MAX_ROWS;
        let rows = rows.into_iter().take(MAX_ROWS);
        let rows = rows.map(|row| Span::of(row, text)).collect();
        let next = next_page(&links);
        Some(Self {
            rows,
            cells: Vec::new(),
            columns: 0,
            links: links
                .into_iter()
                .filter(|link| !link.is_pagination())
                .collect(),
            next,
            is_cut,
            total,
            text: Arc::clone(text),
        })
    }

    /// The number of rows.
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// Returns whether there are no rows.
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// The length of the response in bytes.
    pub fn bytes(&self) -> usize {
        self.text.len()
    }

    /// The JSON of a row, as the server sent it.
    pub fn json(&self, row: usize) -> &str {
        self.slice(self.rows.get(row))
    }

    /// What identifies the rows; `None` for a row without an ID.
    pub fn keys(&self) -> impl Iterator<Item = Option<RowKey>> + '_ {
        (0..self.len()).map(|row| RowKey::of_id(self.json(row)))
    }

    /// A row with all its fields.
    pub fn record(&self, row: usize) -> Record {
        Record::parse(self.json(row))
    }

    /// The JSON of a cell, as the server sent it; empty if the row has no such field.
    pub fn cell(&self, row: usize, column: usize) -> &str {
        if column >= self.columns {
            return "";
        }
        self.slice(self.cells.get(row * self.columns + column))
    }

    fn slice(&self, span: Option<&Span>) -> &str {
        span.and_then(|span| self.text.get(span.range()))
            .unwrap_or_default()
    }

    /// Finds the cells of the columns.
    pub(super) fn find_cells(&mut self, columns: &[Column]) {
        self.columns = columns.len();
        self.cells = vec![Span::default(); self.rows.len() * columns.len()];
        if columns.is_empty() {
            return;
        }
        let text = Arc::clone(&self.text);
        let cells = self.cells.chunks_mut(columns.len());
        for (row, cells) in self.rows.iter().zip(cells) {
            let row = text.get(row.range()).unwrap_or_default();
            match scan::fields(row) {
                Some(fields) => find_in(&fields, columns, cells, &text),
                None => {
                    if let [cell, ..] = cells {
                        *cell = Span::of(row, &text);
                    }
                }
            }
        }
    }
}

/// Of a session that is stopped, the state is its result, if it has one.
pub(super) fn state_of_sessions(page: &mut ListPage, columns: &[Column]) {
    let column = |field: &str| columns.iter().position(|column| column.field == field);
    let (Some(state), Some(result)) = (column("state"), column("result")) else {
        return;
    };
    for row in 0..page.len() {
        let is_result = page.cell(row, state) == "\"Stopped\""
            && !matches!(page.cell(row, result), "" | "null" | "\"\"" | "\"None\"");
        let start = row * page.columns;
        if is_result
            && let Some(result) = page.cells.get(start + result).copied()
            && let Some(cell) = page.cells.get_mut(start + state)
        {
            *cell = result;
        }
    }
}

/// Finds the values of the columns in the fields of an object.
fn find_in(fields: &[(&str, &str)], columns: &[Column], cells: &mut [Span], text: &str) {
    for (name, value) in fields {
        let name = scan::string(name).unwrap_or_default();
        let column = columns.iter().position(|column| column.field == name);
        if let Some(cell) = column.and_then(|column| cells.get_mut(column)) {
            *cell = Span::of(value, text);
        }
    }
}
