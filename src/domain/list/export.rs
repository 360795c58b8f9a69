//! A list as a file: CSV (RFC 4180) or JSON, in pieces, so that a long list does not need its memory twice.

use crate::domain::{json::scan, list::List, time::timestamp::Timestamp};

/// The format of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ExportFormat {
    /// Comma-separated values, with the fields of all rows except their links.
    Csv,
    /// A JSON array of the rows, as the server sent them.
    Json,
}

/// The most columns of a file; further fields are left out. The documented objects of the API have at most 45 fields.
const MAX_FIELDS: usize = 1_000;

/// The columns of a CSV file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CsvFields {
    names: Vec<String>,
    has_more: bool,
}

impl CsvFields {
    /// Adds the fields of rows.
    pub fn add(&mut self, list: &List, rows: &[usize]) {
        for row in rows {
            for (name, _) in fields(list.json(*row)) {
                if self.names.contains(&name) {
                    continue;
                }
                if self.names.len() < MAX_FIELDS {
                    self.names.push(name);
                } else {
                    self.has_more = true;
                }
            }
        }
    }

    /// Returns whether the columns are all fields of the rows.
    pub fn are_all(&self) -> bool {
        !self.has_more
    }

    /// The first line, with the byte order mark by which Excel recognizes UTF-8.
    pub fn head(&self) -> String {
        let names: Vec<String> = self.names.iter().map(|name| csv_text(name)).collect();
        format!("\u{feff}{}\r\n", names.join(","))
    }

    /// The lines of rows.
    pub fn lines(&self, list: &List, rows: &[usize]) -> String {
        let mut lines = String::new();
        for row in rows {
            let fields = fields(list.json(*row));
            for (position, name) in self.names.iter().enumerate() {
                if position > 0 {
                    lines.push(',');
                }
                if let Some((_, json)) = fields.iter().find(|(field, _)| field == name) {
                    lines.push_str(&csv_value(json));
                }
            }
            lines.push_str("\r\n");
        }
        lines
    }
}

/// The names and the JSON of the fields of a row, without its links. A row that is no object is the field `value`.
fn fields(json: &str) -> Vec<(String, &str)> {
    let Some(fields) = scan::fields(json) else {
        return vec![("value".to_owned(), json)];
    };
    let fields = fields.into_iter().filter_map(|(name, json)| {
        let name = scan::string(name)?.into_owned();
        (name != "_links" && name != "_actions").then_some((name, json))
    });
    fields.collect()
}

/// The JSON of rows, each after a comma except the first of the file.
pub fn json_rows(list: &List, rows: &[usize], is_first: bool) -> String {
    let mut json = String::new();
    for (position, row) in rows.iter().enumerate() {
        json.push_str(if is_first && position == 0 {
            "\n"
        } else {
            ",\n"
        });
        json.push_str(list.json(*row));
    }
    json
}

/// A value of a CSV file. Numbers keep the digits of the server, and arrays and objects are JSON; a time is in UTC.
fn csv_value(json: &str) -> String {
    match scan::string(json) {
        Some(text) => utc(&text).unwrap_or_else(|| csv_text(&text)),
        None if json == "null" => String::new(),
        None if json.starts_with(['[', '{']) => csv_text(json),
        None => json.to_owned(),
    }
}

/// A point in time with an offset, in UTC. `None` for any other text, and for a time that is in UTC already.
fn utc(text: &str) -> Option<String> {
    if text.get(10..11) != Some("T") || text.ends_with('Z') {
        return None;
    }
    let time = Timestamp::new(text);
    let instant = time.instant().filter(|_| !time.is_assumed_utc())?;
    Some(format!("{:?}Z", instant.naive_utc()))
}

/// A text of a CSV file (RFC 4180, section 2). A spreadsheet would calculate a text that begins like a formula, so an
/// apostrophe precedes it (<https://owasp.org/www-community/attacks/CSV_Injection>).
fn csv_text(text: &str) -> String {
    let is_formula = text.starts_with(['=', '+', '-', '@', '\t', '\r']);
    let apostrophe = if is_formula { "'" } else { "" };
    if text.contains(['"', ',', '\r', '\n']) {
        format!("\"{apostrophe}{}\"", text.replace('"', "\"\""))
    } else {
        format!("{apostrophe}{text}")
    }
}
