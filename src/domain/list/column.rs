//! The columns of a list: few, and those that people look for first. All other fields are in the details of a row.

use crate::domain::{json::Json, record::Record};

/// The most columns that a table shows.
const MAX_COLUMNS: usize = 6;

/// How many rows decide on the columns of a list that the page does not know.
pub(super) const SAMPLE: usize = 50;

/// The longest text, in bytes, that may be a cell rather than a text to read.
const MAX_ID: usize = 24;

/// A column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// The name of the field.
    pub field: String,
    /// What its values are.
    pub kind: ColumnKind,
    /// Whether the table shows it. Filters and the search know it anyway.
    pub is_shown: bool,
}

/// What the values of a column are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ColumnKind {
    /// The state or the result of something, shown with an icon. A filter offers its values.
    Status,
    /// One of a few words, such as a type. A filter offers its values.
    Word,
    /// A point in time.
    Time,
    /// A number of bytes.
    Size,
    /// Any other number.
    Number,
    /// Any text.
    Text,
    /// A text that may be long, such as a message.
    Message,
}

/// What the rows of a list are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ListKind {
    /// `RESTRestoreSessionEvent`.
    Events,
    /// `RESTRestoreSession`.
    Sessions,
    /// Anything else.
    Other,
}

impl ListKind {
    /// What the list at a path of the API contains, by its segments without the version.
    ///
    /// ```
    /// use restore_desk::domain::list::column::ListKind;
    /// assert_eq!(ListKind::of(&["restoresessions", "1", "Events"]), ListKind::Events);
    /// assert_eq!(ListKind::of(&["RestoreSessions"]), ListKind::Sessions);
    /// assert_eq!(ListKind::of(&["Jobs"]), ListKind::Other);
    /// ```
    pub fn of(segments: &[&str]) -> Self {
        match segments {
            [sessions, _, events]
                if sessions.eq_ignore_ascii_case("RestoreSessions")
                    && events.eq_ignore_ascii_case("events") =>
            {
                Self::Events
            }
            [sessions] if sessions.eq_ignore_ascii_case("RestoreSessions") => Self::Sessions,
            _ => Self::Other,
        }
    }

    /// The columns of the list. If the page does not know it, the first rows decide.
    pub(super) fn columns(self, rows: &[Record]) -> Vec<Column> {
        use ColumnKind::{Message, Size, Status, Text, Time, Word};
        let known: &[(&str, ColumnKind)] = match self {
            Self::Events => &[
                ("startTime", Time),
                ("status", Status),
                ("type", Word),
                ("message", Message),
                ("itemName", Text),
                ("itemSizeBytes", Size),
            ],
            Self::Sessions => &[
                ("type", Word),
                ("state", Status),
                ("result", Text),
                ("organization", Word),
                ("name", Text),
                ("creationTime", Time),
                ("initiatedBy", Word),
                ("id", Text),
            ],
            Self::Other => return columns_of_unknown(rows),
        };
        let column = |(field, kind): &(&str, ColumnKind)| Column {
            field: (*field).to_owned(),
            kind: *kind,
            // The state of a session that is stopped is its result.
            is_shown: !matches!(*field, "result" | "id"),
        };
        known.iter().map(column).collect()
    }
}

/// The columns of rows that the page does not know: names first, then what tells rows apart, and IDs only if there is
/// nothing else.
fn columns_of_unknown(rows: &[Record]) -> Vec<Column> {
    let mut fields: Vec<&str> = Vec::new();
    for row in rows {
        for (name, _) in &row.fields {
            if fields.len() < 100 && !fields.contains(&name.as_str()) {
                fields.push(name);
            }
        }
    }
    let columns: Vec<(u8, Column)> = fields
        .iter()
        .filter_map(|field| {
            let values = rows.iter().filter_map(|row| row.field(field));
            let values: Vec<&Json> = values.filter(|value| value.non_blank().is_some()).collect();
            let kind = kind_of(field, &values)?;
            let column = Column {
                field: (*field).to_owned(),
                kind,
                is_shown: true,
            };
            Some((rank(field, kind), column))
        })
        .collect();
    if columns.is_empty() {
        let ids = fields.iter().take(MAX_COLUMNS).map(|field| Column {
            field: (*field).to_owned(),
            kind: ColumnKind::Text,
            is_shown: true,
        });
        return ids.collect();
    }
    // A sort of the standard library would need 2 kB in the wasm.
    let ranked = |rank: u8| columns.iter().filter(move |(other, _)| *other == rank);
    let columns = (0..=u8::MAX).flat_map(ranked);
    columns
        .take(MAX_COLUMNS)
        .map(|(_, column)| column.clone())
        .collect()
}

/// What the values of a field are; `None` if a column of them would tell nothing.
fn kind_of(field: &str, values: &[&Json]) -> Option<ColumnKind> {
    if values.is_empty() {
        return None;
    }
    let all = |is: fn(&Json) -> bool| values.iter().all(|value| is(value));
    if all(|value| matches!(value, Json::Number(_))) {
        let name = field.to_ascii_lowercase();
        let is_size = name.ends_with("bytes") || name.ends_with("size");
        return Some(if is_size {
            ColumnKind::Size
        } else {
            ColumnKind::Number
        });
    }
    if all(is_time) {
        return Some(ColumnKind::Time);
    }
    if all(|value| matches!(value, Json::Bool(_))) {
        // A column of “no” would tell nothing.
        let is_any = values.iter().any(|value| **value == Json::Bool(true));
        return is_any.then_some(ColumnKind::Word);
    }
    let is_text = |value: &&&Json| matches!(value, Json::String(text) if !is_id(text));
    let texts = values.iter().filter(is_text).count();
    (texts * 2 > values.len()).then_some(match field {
        "status" | "state" | "result" => ColumnKind::Status,
        "type" => ColumnKind::Word,
        "message" | "details" | "description" => ColumnKind::Message,
        _ => ColumnKind::Text,
    })
}

fn is_time(value: &Json) -> bool {
    matches!(value, Json::String(text) if text.get(10..11) == Some("T") && text.get(4..5) == Some("-"))
}

/// Returns whether a text is an ID or an address: long, and without a space.
fn is_id(text: &str) -> bool {
    text.len() > MAX_ID && !text.contains(' ') && !text.contains('@')
        || text.starts_with('/')
        || text.contains("://")
}

/// The place of a column: names, texts, states, times, numbers, flags.
fn rank(field: &str, kind: ColumnKind) -> u8 {
    const NAMES: [&str; 7] = [
        "displayName",
        "name",
        "title",
        "subject",
        "fileName",
        "message",
        "value",
    ];
    if let Some(position) = NAMES.iter().position(|name| *name == field) {
        return u8::try_from(position).unwrap_or_default();
    }
    if field.eq_ignore_ascii_case("id") {
        return u8::MAX;
    }
    10 + match kind {
        ColumnKind::Status => 0,
        ColumnKind::Text | ColumnKind::Message => 1,
        ColumnKind::Time => 2,
        ColumnKind::Size => 3,
        ColumnKind::Number => 4,
        ColumnKind::Word => 5,
    }
}
