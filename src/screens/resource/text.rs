//! The texts of the resource screen.

use crate::domain::restore_type::RestoreType;

/// The link to the session that contains the resource.
pub const BACK: &str = "‹ Restore session";
/// While the resource loads.
pub const LOADING: &str = "Loading from the server";
/// In place of a resource without content.
pub const EMPTY: &str = "The server’s response is empty.";
/// The heading of a resource whose address contains no word.
pub const UNTITLED: &str = "Resource";

/// The heading for a segment in lower case that consists of several words.
pub fn title(segment: &str) -> Option<&'static str> {
    match segment {
        "onedrives" => Some("OneDrives"),
        "restorepoints" => Some("Restore points"),
        "restoresessions" => Some("Restore sessions"),
        "serviceinstance" => Some("Service instance"),
        _ => None,
    }
}

// The link to the contents of a session, which the server does not send.

/// While the session loads.
pub const LOADING_TYPE: &str = "Loading the session’s type";

/// The link, named like a link of the server.
pub const fn contents(restore_type: RestoreType) -> &'static str {
    match restore_type {
        RestoreType::Vex => "Mailboxes",
        RestoreType::Veod => "OneDrives",
        RestoreType::Vesp => "Sites",
        RestoreType::Vet => "Teams",
    }
}

/// Beside the link.
pub fn added_link(service: &str) -> String {
    format!("added by Restore Desk: documented for {service} sessions, not linked by the server")
}
