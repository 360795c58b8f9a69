//! One response with a part of a list: its text, and where each row is in it.

use std::{borrow::Cow, collections::BTreeMap, ops::Range, sync::Arc};

use serde::{
    Deserialize,
    de::{DeserializeSeed, Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor},
};
use serde_json::value::RawValue;

use crate::domain::{
    json::Json,
    link::{Link, LinkTarget, next_page, read_links},
    list::column::Column,
    resource::Record,
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
        let (rows, links, total) = match text.as_bytes().first()? {
            b'[' => (rows_of(text)?, Vec::new(), None),
            b'{' => {
                let fields: BTreeMap<Cow<'_, str>, &RawValue> = serde_json::from_str(text).ok()?;
                let is_page = fields.contains_key("offset") && fields.contains_key("limit");
                let rows = match fields.get("results").map(|results| results.get()) {
                    Some("null") => Vec::new(),
                    None if is_page => Vec::new(),
                    Some(results) => rows_of(results)?,
                    None => return None,
                };
                let links = fields.get("_links");
                let links = links.and_then(|links| Json::parse(links.get()).ok());
                let links = links.as_ref().map(read_links).unwrap_or_default();
                let total = fields.get("totalCount");
                (
                    rows,
                    links,
                    total.and_then(|total| total.get().parse().ok()),
                )
            }
            _ => return None,
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

    /// A row with all its fields. A row that is no object is the field `value`.
    pub fn record(&self, row: usize) -> Record {
        match Json::parse(self.json(row)) {
            Ok(Json::Object(fields)) => Record::new(fields),
            Ok(plain) => Record::plain(plain),
            Err(_) => Record::plain(Json::LeftOut),
        }
    }

    /// The JSON of a cell, as the server sent it; empty if the row has no such field.
    pub fn cell(&self, row: usize, column: usize) -> &str {
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
            let find = FindCells {
                text: &text,
                columns,
                cells,
            };
            if row.starts_with('{') {
                // A row that cannot be read, such as one that names a field with half a character, has no cells.
                let _ = find.deserialize(&mut serde_json::Deserializer::from_str(row));
            } else if let [cell, ..] = find.cells {
                *cell = Span::of(row, &text);
            }
        }
    }
}

/// The entries of an array, one more than are kept if there are more. `None` if it is no array.
fn rows_of(array: &str) -> Option<Vec<&str>> {
    let mut deserializer = serde_json::Deserializer::from_str(array);
    let rows = deserializer.deserialize_seq(FindRows).ok()?;
    deserializer.end().ok().map(|()| rows)
}

/// Finds the entries of an array.
struct FindRows;

impl<'de> Visitor<'de> for FindRows {
    type Value = Vec<&'de str>;

    fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("an array")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut entries: A) -> Result<Self::Value, A::Error> {
        let mut rows = Vec::new();
        while rows.len() <= MAX_ROWS
            && let Some(row) = entries.next_element::<&RawValue>()?
        {
            rows.push(row.get());
        }
        while entries.next_element::<IgnoredAny>()?.is_some() {}
        Ok(rows)
    }
}

/// Finds the values of the columns in an object.
struct FindCells<'a> {
    text: &'a str,
    columns: &'a [Column],
    cells: &'a mut [Span],
}

impl<'de> DeserializeSeed<'de> for FindCells<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_map(self)
    }
}

impl<'de> Visitor<'de> for FindCells<'_> {
    type Value = ();

    fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut fields: A) -> Result<(), A::Error> {
        while let Some(Name(name)) = fields.next_key()? {
            let column = self.columns.iter().position(|column| column.field == name);
            match column.and_then(|column| self.cells.get_mut(column)) {
                Some(cell) => *cell = Span::of(fields.next_value::<&RawValue>()?.get(), self.text),
                None => drop(fields.next_value::<IgnoredAny>()?),
            }
        }
        Ok(())
    }
}

/// The name of a field, without a copy unless it has escapes.
#[derive(Deserialize)]
struct Name<'a>(#[serde(borrow)] Cow<'a, str>);
