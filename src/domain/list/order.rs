//! Which rows of a list are shown, and in which order.

use std::cmp::Ordering;

use crate::domain::{
    json::{Json, scan},
    list::{
        List,
        column::{ColumnKind, ListKind},
        search::SearchText,
    },
    time::timestamp::Timestamp,
};

/// What users ask of a list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ListQuery {
    /// A text that the rows contain; may be empty.
    pub text: String,
    /// Fields and the values of which they have one.
    pub values: Vec<(String, Vec<String>)>,
    /// The field that sorts the rows; `None` for the usual order of such a list.
    pub sort: Option<Sort>,
}

impl ListQuery {
    /// The field that sorts the rows of a list; `None` for the order of the server. The newest session is
    /// the first: only version 8 of the API says in which order it returns them.
    pub fn sort_of(&self, list: &List) -> Option<Sort> {
        let is_known = |sort: &Sort| list.column(&sort.field).is_some();
        self.sort.clone().filter(is_known).or_else(|| {
            (list.kind == ListKind::Sessions).then(|| Sort {
                field: "creationTime".to_owned(),
                is_descending: true,
            })
        })
    }
}

/// The field that sorts the rows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sort {
    /// The name of the field.
    pub field: String,
    /// Whether the largest is the first.
    pub is_descending: bool,
}

/// The rows that are shown, in their order.
#[derive(Debug, Default)]
pub struct Order {
    rows: Vec<u32>,
    /// How many rows of the list are considered.
    seen: usize,
    keys: Vec<Key>,
    /// The field of the keys.
    key_field: String,
}

/// What a row is sorted by. Rows without a value are last, whatever the direction.
#[derive(Debug)]
enum Key {
    /// A number in thousandths, or a place in an order.
    Number(i64),
    Text(String),
    Missing,
}

impl Order {
    /// Considers all rows again, for another query.
    pub fn restart(&mut self) {
        self.rows.clear();
        self.seen = 0;
    }

    /// Adds the rows that are new in the list.
    pub fn extend(
        &mut self,
        list: &List,
        query: &ListQuery,
        search: &SearchText,
        fold: fn(&str) -> String,
    ) {
        let start = self.seen;
        self.seen = list.len();
        let column_of = |field: &str| list.column(field).unwrap_or(usize::MAX);
        let values = query.values.iter();
        let values: Vec<(usize, &Vec<String>)> = values
            .map(|(field, values)| (column_of(field), values))
            .collect();
        let has_values = |row: usize| {
            values.iter().all(|(column, values)| {
                let json = list.cell_json(row, *column);
                values.iter().any(|value| is_value(json, value))
            })
        };
        let rows = &mut self.rows;
        let mut add = |row: usize| {
            if let Ok(index) = u32::try_from(row)
                && has_values(row)
            {
                rows.push(index);
            }
        };
        match fold(query.text.trim()).as_str() {
            "" => (start..list.len()).for_each(&mut add),
            folded => search.find(list, folded, start, &mut add),
        }
        if let Some(sort) = &query.sort_of(list) {
            self.sort(list, sort, fold);
        }
    }

    fn sort(&mut self, list: &List, sort: &Sort, fold: fn(&str) -> String) {
        if self.key_field != sort.field {
            self.keys.clear();
            self.key_field.clone_from(&sort.field);
        }
        let column = list.column(&sort.field);
        let kind = column.and_then(|column| list.columns.get(column));
        let kind = kind.map_or(ColumnKind::Text, |column| column.kind);
        let keys = (self.keys.len()..list.len()).map(|row| match column {
            Some(column) => key(list.cell_json(row, column), kind, fold),
            None => Key::Missing,
        });
        self.keys.extend(keys);
        let keys = &self.keys;
        let key_of = |row: &u32| keys.get(*row as usize).unwrap_or(&Key::Missing);
        // Stable, and fast for the rows that were sorted before.
        self.rows
            .sort_by(|a, b| compare(key_of(a), key_of(b), sort.is_descending));
    }

    /// The number of rows that are shown.
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// Returns whether no row is shown.
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// The row of the list at an index of those that are shown.
    pub fn row(&self, index: usize) -> Option<usize> {
        self.rows.get(index).map(|row| *row as usize)
    }

    /// The rows that are shown, in their order.
    pub fn rows(&self) -> impl Iterator<Item = usize> + '_ {
        self.rows.iter().map(|row| *row as usize)
    }
}

fn key(json: &str, kind: ColumnKind, fold: fn(&str) -> String) -> Key {
    if json.is_empty() || json == "null" || json == "\"\"" {
        return Key::Missing;
    }
    let text = || match Json::parse(json).ok().and_then(|json| json.non_blank()) {
        Some(text) => Key::Text(fold(&text)),
        None => Key::Missing,
    };
    let string = || scan::string(json).unwrap_or_default();
    match kind {
        ColumnKind::Status => Key::Number(severity(&string())),
        ColumnKind::Size | ColumnKind::Number => thousandths(json).map_or_else(text, Key::Number),
        ColumnKind::Time => {
            let time = Timestamp::new(string());
            time.epoch_milliseconds().map_or_else(text, Key::Number)
        }
        _ => text(),
    }
}

/// A number in thousandths. The parser of the standard library would need 15 kB in the wasm. `None` for a number that is
/// not written as digits, or has too many.
fn thousandths(number: &str) -> Option<i64> {
    let (whole, fraction) = number.split_once('.').unwrap_or((number, ""));
    if !fraction.bytes().all(|digit| digit.is_ascii_digit()) {
        return None;
    }
    let digits = fraction.bytes().chain([b'0'; 3]).take(3);
    let is_negative = whole.starts_with('-');
    let fraction = digits.fold(0, |sum, digit| {
        sum * 10 + i64::from(digit.saturating_sub(b'0'))
    });
    let whole: i64 = whole.parse().ok()?;
    let whole = whole.checked_mul(1_000)?;
    if is_negative {
        whole.checked_sub(fraction)
    } else {
        whole.checked_add(fraction)
    }
}

/// The place of a state in the order: what needs attention is first.
fn severity(state: &str) -> i64 {
    match state {
        "Failed" => 0,
        "Warning" => 1,
        "Working" | "Running" => 2,
        "Skipped" | "Cancelled" => 3,
        "Success" => 5,
        "Stopped" => 6,
        _ => 4,
    }
}

fn compare(a: &Key, b: &Key, is_descending: bool) -> Ordering {
    let order = match (a, b) {
        (Key::Missing, Key::Missing) => return Ordering::Equal,
        (Key::Missing, _) => return Ordering::Greater,
        (_, Key::Missing) => return Ordering::Less,
        (Key::Number(a), Key::Number(b)) => a.cmp(b),
        (Key::Text(a), Key::Text(b)) => a.cmp(b),
        (Key::Number(_), Key::Text(_)) => Ordering::Less,
        (Key::Text(_), Key::Number(_)) => Ordering::Greater,
    };
    if is_descending {
        order.reverse()
    } else {
        order
    }
}

/// Returns whether JSON stands for a text as a filter has it.
fn is_value(json: &str, text: &str) -> bool {
    match scan::string(json) {
        Some(string) => string == text,
        None => Json::parse(json).is_ok_and(|json| json.non_blank().as_deref() == Some(text)),
    }
}
