//! The text of a list in which users search: that of its cells, folded once.

use crate::domain::{json::scan, list::List};

/// Ends the text of a row. No text of a cell contains it.
const END_OF_ROW: char = '\n';

/// The searchable text of each page.
#[derive(Debug, Default)]
pub struct SearchText {
    pages: Vec<String>,
}

impl SearchText {
    /// Adds the pages that are new.
    pub fn extend(&mut self, list: &List, fold: fn(&str) -> String) {
        while self.add_page(list, fold) {}
    }

    /// Adds the next page. Returns `false` if there is none. `fold` makes texts comparable; it must keep line feeds.
    pub fn add_page(&mut self, list: &List, fold: fn(&str) -> String) -> bool {
        let Some(page) = list.pages().get(self.pages.len()) else {
            return false;
        };
        let mut text = String::with_capacity(page.len() * 64);
        for row in 0..page.len() {
            for column in 0..list.columns.len() {
                push_cell(&mut text, page.cell(row, column));
            }
            text.push(END_OF_ROW);
        }
        self.pages.push(fold(&text));
        true
    }

    /// Calls `found` with each row from `start` on that contains a folded text, in order.
    pub fn find(&self, list: &List, folded: &str, start: usize, mut found: impl FnMut(usize)) {
        let mut first = 0;
        for (page, text) in list.pages().iter().zip(&self.pages) {
            if first + page.len() > start {
                let mut row = first;
                let mut rest = text.as_str();
                while let Some(at) = rest.find(folded) {
                    row += count_rows(rest.get(..at));
                    if row >= start {
                        found(row);
                    }
                    // On with the next row.
                    let Some((_, next)) =
                        rest.get(at..).and_then(|rest| rest.split_once(END_OF_ROW))
                    else {
                        break;
                    };
                    rest = next;
                    row += 1;
                }
            }
            first += page.len();
        }
    }
}

fn count_rows(text: Option<&str>) -> usize {
    let bytes = text.unwrap_or_default().bytes();
    bytes.filter(|byte| *byte == b'\n').count()
}

/// Adds the text of a cell, without line feeds.
fn push_cell(text: &mut String, json: &str) {
    let start = text.len();
    match (json, scan::string(json)) {
        (_, Some(string)) => text.push_str(&string.replace(END_OF_ROW, " ")),
        ("null", _) => {}
        // As the page shows them.
        ("true", _) => text.push_str("yes"),
        ("false", _) => text.push_str("no"),
        _ => text.push_str(&json.replace(END_OF_ROW, " ")),
    }
    if text.len() > start {
        text.push('\t');
    }
}
