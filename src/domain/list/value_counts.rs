//! The different values of a column, for its filter.

use crate::domain::{json::Json, list::List};

/// The most values that are counted.
const MAX_VALUES: usize = 1_000;

/// The different values of a column and how many rows have them, in the order in which they first occur.
#[derive(Debug)]
pub struct ValueCounts {
    /// The index of the column.
    pub column: usize,
    /// The values as JSON.
    counts: Vec<(String, usize)>,
    /// How many rows of the list are counted.
    seen: usize,
}

impl ValueCounts {
    /// No value of a column is counted.
    pub fn new(column: usize) -> Self {
        Self {
            column,
            counts: Vec::new(),
            seen: 0,
        }
    }

    /// Counts the rows that were added to the list.
    pub fn extend(&mut self, list: &List) {
        for row in self.seen..list.len() {
            let json = list.cell_json(row, self.column);
            if let Some((_, count)) = self.counts.iter_mut().find(|(value, _)| value == json) {
                *count += 1;
            } else if self.counts.len() < MAX_VALUES {
                self.counts.push((json.to_owned(), 1));
            }
        }
        self.seen = list.len();
    }

    /// The values as texts.
    pub fn texts(&self) -> Vec<(String, usize)> {
        let text = |(json, count): &(String, usize)| {
            let text = Json::parse(json).ok()?.non_blank()?;
            Some((text, *count))
        };
        self.counts.iter().filter_map(text).collect()
    }
}
