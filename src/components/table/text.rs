//! The texts of a table.

use crate::{
    components::text::ending,
    domain::{list::column::ListKind, partial::Gaps},
    ui::text::grouped,
};

// The rows.

/// In place of an empty table.
pub const NO_ENTRIES: &str = "The server returned no entries.";
/// In place of the rows if none matches.
pub const NO_MATCH: &str = "No entry matches.";
/// The same while the list may have more rows.
pub const NO_MATCH_SO_FAR: &str = "No entry matches so far.";
/// The tooltip of the button at the end of a row.
pub const DETAILS: &str = "Details";
/// Before the name of a row, in the name of that button.
pub const DETAILS_OF: &str = "Details of ";
/// The button that hides the details.
pub const CLOSE: &str = "Close";
/// The heading of the links of a row.
pub const LINKS: &str = "Links";

/// Before the first cell of a row that the last refresh has added.
pub const NEW: &str = "New: ";

// The columns.

/// The start of an event.
pub const TIME: &str = "Time";
/// What an event is about.
pub const ITEM: &str = "Item";
/// A number of bytes.
pub const SIZE: &str = "Size";
/// The point in time that a session shows, as its name says it: the server writes it in its own time zone.
pub const AS_OF: &str = "As of (server’s clock)";
/// The creation time of a session.
pub const STARTED: &str = "Started";
/// The user who has started a session.
pub const STARTED_BY: &str = "Started by";

/// A number of bytes in the largest unit of which there is at least one: `1.5 MB`. A kB has 1,000 bytes.
pub fn size(bytes: u64) -> String {
    const UNITS: [&str; 4] = ["kB", "MB", "GB", "TB"];
    if bytes < 1_000 {
        return format!("{bytes} B");
    }
    // In tenths.
    let mut value = bytes / 100;
    let mut unit = 0;
    while value >= 10_000 && unit + 1 < UNITS.len() {
        value /= 1_000;
        unit += 1;
    }
    let unit = UNITS.get(unit).copied().unwrap_or_default();
    if value >= 100 {
        format!("{} {unit}", value / 10)
    } else {
        format!("{}.{} {unit}", value / 10, value % 10)
    }
}

/// The exact size, with the digits of the server.
pub fn bytes(digits: &str) -> String {
    format!("{digits} bytes")
}

// The selection.

/// The checkbox of all sessions that are open.
pub const SELECT_OPEN: &str = "Select all open sessions";
/// The checkbox of a row.
pub fn select(name: &str) -> String {
    format!("Select {name}")
}

/// The button of a row that stops its session.
pub const STOP: &str = "Stop";
/// The button while the session is being stopped.
pub const STOPPING: &str = "Stopping …";
/// The name of that button: `Stop Exchange, northwind.onmicrosoft.com`.
pub fn stop_named(name: &str) -> String {
    format!("Stop {name}")
}

// The toolbar.

/// The name of the filters.
pub const FILTER: &str = "Filter";
/// The button that shows the filters in a narrow window, and how many are in use.
pub fn filters(used: usize) -> String {
    match used {
        0 => "Filters".to_owned(),
        used => format!("Filters ({used})"),
    }
}
/// In the empty field.
pub const PLACEHOLDER: &str = "Search";
/// The label of the field.
pub const SEARCH: &str = "Search the table";
/// Below the field, and its description, while the table is so long that the browser cannot search it.
pub const SEARCH_INSTEAD: &str =
    "Search here: Find in the browser sees only the rows on the screen.";
/// The button that shows only the sessions that are open, while the number of those that it would show is not known.
pub const OPEN: &str = "Open";
/// The button that shows only the sessions that are open.
pub fn open(number: usize) -> String {
    format!("{} open", grouped(number))
}
/// The button that shows only what has failed, while the number of what it would show is not known.
pub const FAILED: &str = "Failed";
/// The button that shows only what has failed.
pub fn failed(number: usize) -> String {
    format!("{} failed", grouped(number))
}
/// The choice that shows all values of a column: `Any status`.
pub fn any(column: &str) -> String {
    match column {
        STARTED_BY => "Any user".to_owned(),
        column => format!("Any {}", column.to_ascii_lowercase()),
    }
}
/// A value of a column and how many rows have it: `Failed (3)`. An option cannot contain markup that isolates the value.
/// Without the mark U+200E, the number after a name in Arabic or Hebrew would be drawn right to left.
pub fn value_and_count(value: &str, number: usize) -> String {
    format!("{value}\u{200e} ({})", grouped(number))
}
/// The button that shows all rows of the list again.
pub const CLEAR: &str = "Clear filters";

// The count.

/// The number of loaded rows, shown and announced. `missing` is what could not be read.
pub fn row_count(kind: ListKind, rows: usize, has_more: bool, missing: Gaps) -> String {
    let count = entries(kind, rows);
    match (rows, has_more) {
        (_, true) => format!("{count} so far. There may be more."),
        (1, false) if missing.is_none() => format!("{count} in total."),
        (_, false) if missing.is_none() => format!("All {count} loaded."),
        (_, false) => format!("{count} loaded. {}", ending(missing.ending)),
    }
}

/// How many rows the last refresh has added, announced.
pub fn new_entries(kind: ListKind, number: usize) -> String {
    format!("{} new {}", grouped(number), noun(kind, number))
}

/// The number of rows, of which some are new: `All 1,003 events loaded. 3 are new.`
pub fn with_new(count: &str, new: usize) -> String {
    let verb = if new == 1 { "is" } else { "are" };
    format!("{count} {} {verb} new.", grouped(new))
}

/// How many of the loaded rows are shown: `12 of 1,900 events`.
pub fn shown_of(kind: ListKind, shown: usize, rows: usize) -> String {
    format!("{} of {}", grouped(shown), entries(kind, rows))
}

/// The same while more rows are being loaded.
pub fn so_far(count: &str) -> String {
    format!("{count} so far")
}

/// The same if the list has more rows, or may have.
pub fn not_all(count: &str) -> String {
    format!("{count} loaded. There may be more.")
}

/// The number of loaded rows if the server says that the list has more, but has sent no link to them.
pub fn without_link(kind: ListKind, rows: usize, total: usize) -> String {
    format!(
        "{} loaded. The server has more, but sent no link to them, so this page cannot load them.",
        shown_of(kind, rows, total)
    )
}

/// How far a list is loaded: `12,000 of 100,000 events`, or `12,000 events so far`.
pub fn progress(kind: ListKind, rows: usize, total: Option<usize>) -> String {
    match total {
        Some(total) if total > rows => shown_of(kind, rows, total),
        _ => format!("{} so far", entries(kind, rows)),
    }
}

/// A number of rows: `12 events`.
fn entries(kind: ListKind, number: usize) -> String {
    format!("{} {}", grouped(number), noun(kind, number))
}

/// What the rows of a list are.
fn noun(kind: ListKind, number: usize) -> &'static str {
    let [one, many] = match kind {
        ListKind::Events => ["event", "events"],
        ListKind::Sessions => ["session", "sessions"],
        ListKind::Other => ["entry", "entries"],
    };
    if number == 1 { one } else { many }
}

/// The button that stops loading the rest of the list.
pub const STOP_LOADING: &str = "Stop loading";
/// The button that goes on loading.
pub const LOAD_REST: &str = "Load the rest";

// The export.

/// The menu.
pub const EXPORT: &str = "Export";
/// The format for spreadsheets.
pub const CSV: &str = "CSV";
/// The format for programs.
pub const JSON: &str = "JSON";
/// Below the formats.
pub const CSV_NOTE: &str = "CSV has times in UTC. A text that a spreadsheet would calculate begins with an apostrophe. JSON is what the server sent.";
/// What is being done.
pub const EXPORTING: &str = "Preparing the file";
/// How many rows of the file are written: `12,000 of 100,000`.
pub fn rows_written(rows: usize, of: usize) -> String {
    format!("{} of {}", grouped(rows), grouped(of))
}
/// After a CSV file is saved that has not all fields.
pub const FIELDS_LEFT_OUT: &str = "The CSV file has the first 1,000 fields only";
/// What to do then.
pub const FIELDS_LEFT_OUT_ADVICE: &str =
    "The entries have more. Export JSON, which has all of them.";
/// After the file is saved.
pub const EXPORTED: &str = "The file is ready";
/// The button that ends the preparation.
pub const CANCEL_EXPORT: &str = "Cancel export";
/// The title after that.
pub const EXPORT_CANCELED: &str = "Export canceled";
/// The body after that.
pub const EXPORT_CANCELED_BODY: &str = "No file was saved.";
/// If the browser has not taken the file.
pub const NOT_EXPORTED: &str = "The browser did not save the file";
/// What to do then.
pub const NOT_EXPORTED_ADVICE: &str =
    "It may not have enough memory. Filter the list and export less, or close other tabs.";
/// What an export contains: `Export 12 of 1,900 events`, or `Export 1,900 events, not the whole list`.
pub fn export_title(kind: ListKind, shown: usize, rows: usize, is_complete: bool) -> String {
    let rows = if shown == rows {
        entries(kind, rows)
    } else {
        shown_of(kind, shown, rows)
    };
    let ending = if is_complete {
        ""
    } else {
        ", not the whole list"
    };
    format!("{EXPORT} {rows}{ending}")
}
