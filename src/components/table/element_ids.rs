//! The ids of the elements of a table.

use crate::domain::list::key::RowKey;

/// The id of the rows.
pub const BODY_ID: &str = "table-rows";

/// The id of a row, which it keeps when the list is read again.
pub fn row_id(key: RowKey) -> String {
    format!("row-{key}")
}

/// The id of the button that shows the details of a row.
pub fn details_button_id(key: RowKey) -> String {
    row_id(key) + "-details"
}
