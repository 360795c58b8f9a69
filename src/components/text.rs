//! The texts of the shared components.
//!
//! The texts of errors are in [`error_text`](crate::components::error_text), those of the connection diagnosis in
//! [`connection_diagnosis::text`](crate::components::connection_diagnosis::text).

use crate::{
    domain::partial::{Ending, Gaps},
    ui::text::grouped,
};

// Shared by several screens.

/// The button that loads something again after an error.
pub const TRY_AGAIN: &str = "Try again";
/// The button that ends the sign-in.
pub const SIGN_OUT: &str = "Sign out";

// Loading.

/// The announcement after a refresh.
pub const UPDATED: &str = "Updated";
/// Before the time of the last update.
pub const UPDATED_AT: &str = "Updated at ";
/// After that time, during a refresh.
pub const REFRESHING: &str = " · refreshing …";

/// The button that loads a resource again.
pub const REFRESH: &str = "Refresh";

// The links of a row.

/// The link to the row itself.
pub const OPEN: &str = "Open";

// Sessions.

/// If a session was started in this browser.
pub const STARTED_HERE: &str = "started here";

// The form for a session like one that is stopped.

/// The link to the form with the request of the session.
pub const SAME_FORM: &str = "Open the form with the same entries";
/// The link to the form, if the request of the session is not known.
pub const FORM: &str = "Open the form";

// What is missing from a list.

/// The title of the notice.
pub const INCOMPLETE_LIST: &str = "The list is incomplete";

/// What is missing from a list, in sentences. `read` is the number of entries that could be read, and `noun` is the word
/// for one entry.
pub fn gaps(missing: Gaps, read: usize, noun: &str) -> String {
    let unreadable = missing.unreadable;
    if unreadable == 0 {
        return ending(missing.ending).to_owned();
    }
    let total = count(unreadable + read, noun);
    let mut text = format!("{unreadable} of {total} could not be read.");
    if missing.ending != Ending::Complete {
        text.push(' ');
        text.push_str(ending(missing.ending));
    }
    text
}

/// A number with its noun, whose plural ends in `s`: `1 session`, `2 sessions`.
///
/// ```
/// use restore_desk::components::text::count;
/// assert_eq!(count(1, "session"), "1 session");
/// assert_eq!(count(0, "session"), "0 sessions");
/// assert_eq!(count(1_000, "session"), "1,000 sessions");
/// ```
pub fn count(count: usize, noun: &str) -> String {
    let plural = if count == 1 { "" } else { "s" };
    format!("{} {noun}{plural}", grouped(count))
}

/// Why a list may have more entries than could be loaded.
pub fn ending(ending: Ending) -> &'static str {
    match ending {
        Ending::Complete => "",
        Ending::LeadsBack => {
            "The link to the next page leads back to an earlier page. There may be more."
        }
        Ending::OutsideApi => "The next page is outside the API. There may be more.",
        Ending::NotAnAddress => "The link to the next page is not an address. There may be more.",
        Ending::PageFailed => {
            "The next page of the server’s list could not be loaded. There may be more."
        }
        Ending::TooLong => {
            "The server’s list is longer than this page can show. There may be more."
        }
    }
}

// What is too long.

/// In place of a value.
pub const LEFT_OUT: &str = "left out: too long for this page";
/// Below JSON.
pub const JSON_CUT: &str =
    "The JSON is longer than this page can show. Only the beginning is shown.";

// Times.

/// In a table, in place of a time that stands for “no time”, such as the year 1 or 9999.
pub const NO_TIME: &str = "none";
/// Follows the server’s text of a time without an offset.
pub const READ_AS_UTC: &str = " (sent without a time zone, read as UTC)";

// The JSON of a response.

/// The button that shows it.
pub const JSON: &str = "JSON";

// Errors.

/// Before the server’s message, which follows in quotation marks.
pub const SERVER_SAYS: &str = "The server says: ";
/// The same, if the message may be a gateway’s.
pub const RESPONSE_SAYS: &str = "The response says: ";
/// Before the server’s error code.
pub const ERROR_CODE: &str = "Error code: ";
/// The heading of the stack trace.
pub const STACK_TRACE: &str = "Stack trace for Veeam Support";
/// The button that copies the stack trace.
pub const COPY: &str = "Copy";

/// The announcement of a message, before the next step. `says` is [`SERVER_SAYS`] or [`RESPONSE_SAYS`].
pub fn says(says: &str, message: &str) -> String {
    format!("{says}“{message}” ")
}

// Related links.

/// The heading of the list.
pub const RELATED_LINKS: &str = "Related links";
/// The button that shows the address of each link.
pub const ADDRESSES: &str = "Show addresses";
/// In place of an empty list of links.
pub const NO_RELATED_LINKS: &str = "No related links.";
/// Beside a link to the current page.
pub const REFRESHES: &str = "select to refresh";

/// Why a link with a template in place of an address is not followed.
pub const TEMPLATE: &str = "the address is a template with parts to fill in";
/// Why a link with something else in place of an address is not followed.
pub const NOT_AN_ADDRESS: &str = "this is not an address";

/// In place of further links.
pub const MORE_LINKS: &str = "there are more links than this page shows";

/// Beside a link that is not followed.
pub fn blocked(reason: &str) -> String {
    format!("blocked: {reason}")
}

// The preview of what a session contains.

/// The title for an empty session, before it is started.
pub const WILL_BE_EMPTY: &str = "The session will be empty";
/// The title for an empty session that is open.
pub const IS_EMPTY: &str = "The session is empty";
/// Begins a title or a sentence about a session, before it is started.
pub const WILL_CONTAIN: &str = "The session will contain";
/// Begins a title or a sentence about a session that is open.
pub const CONTAINS: &str = "The session contains";
/// The title if there is no warning.
pub const COVERED: &str = "Covered by backups";
/// Ends the sentence of that notice, if the restore points are not known.
pub const LAST_POINT: &str = "the last restore point at or before this time.";
/// The title for a time after the last backup.
pub const AFTER_LAST_BACKUP: &str = "After the last backup";
/// Ends the sentence of that notice.
pub const LATEST_POINT: &str = "the latest restore point";
/// The title for a long-term copy.
pub const LONG_TERM_COPY_TITLE: &str = "Long-term copy";
/// Ends the sentence of that notice.
pub const LONG_TERM_COPY: &str = "a long-term copy, which may be old and incomplete.";
/// The title for data from an archive.
pub const RETRIEVED_TITLE: &str = "Retrieved data";
/// Ends the sentence of that notice.
pub const RETRIEVED: &str =
    "retrieved data from an archive, which is available for a limited time.";
/// The body if other types were backed up, but this one was not.
pub const NONE_OF_TYPE: &str = "There are backups, but none of this type.";
/// The body if there are no backups at all.
pub const NEVER_BACKED_UP: &str = "This organization was never backed up.";
/// Follows [`NEVER_BACKED_UP`] before the session is started.
pub const MAY_BE_REJECTED: &str = "The server may also reject the start.";
/// The title if some restore points could not be read.
pub const INCOMPLETE_POINTS: &str = "Not all restore points could be read";
/// The body of that notice, below which the newest known data is listed.
pub const MAY_BE_NEWER: &str = "The session may contain newer data than is known here.";
/// The body if none of the known restore points is early enough.
pub const MAY_BE_EMPTY: &str = "None of the restore points that could be read is at or before this time. The session may be empty.";
/// The title if the server does not report the backup window.
pub const WINDOW_UNKNOWN: &str = "The backup window is unknown";
/// The body of that notice.
pub const WINDOW_UNKNOWN_HELP: &str = "For a time before the first backup, a session is empty. For a time after the last backup, a session contains the latest restore point.";

/// The body for a time before the first backup.
pub fn before_first_backup(first: &str) -> String {
    format!("This time is before the first backup ({first}).")
}

/// The body for a time after the last backup, if the restore points are not known.
pub fn latest_point_of(contains: &str, last: &str) -> String {
    format!("{contains} {LATEST_POINT}. The last backup was on {last}.")
}

/// The body for a time before the first backup of this type.
pub fn first_of_type(first: &str) -> String {
    format!("This time is before the first backup of this type ({first}).")
}

/// Begins the sentence about the newest data.
pub const NEWEST_DATA: &str = "Newest data";
/// Begins the same sentence if some restore points could not be read.
pub const NEWEST_KNOWN_DATA: &str = "Newest known data";

/// The newest data, if its time is the chosen one.
pub fn newest_data_exact(newest: &str, at: &str) -> String {
    format!("{newest}: {at}, exactly the time you chose.")
}

/// The newest data, and its age at the chosen time.
pub fn newest_data(newest: &str, at: &str, age: &str) -> String {
    format!("{newest}: {at}, {age} before the time you chose.")
}

/// The announcement of the preview.
pub fn preview(title: &str, body: &str, newest: &str) -> String {
    let mut text = format!("{title}.");
    for sentence in [body, newest]
        .into_iter()
        .filter(|sentence| !sentence.is_empty())
    {
        text.push(' ');
        text.push_str(sentence);
    }
    text
}
