//! The texts of the home screen, except those of the point in time.

use crate::components::text::count;

// The screen.

/// The heading of the form.
pub const HEADING: &str = "New restore session";
/// The introduction: what the form does.
pub const LEAD: &str =
    "Opens Microsoft 365 data as it was at a point in time. Your production data does not change.";

// The parts of the URL that could not be used.

/// The title of the notice.
pub const ADDRESS_UNUSED: &str = "Part of the address could not be used";

/// The body of the notice. Parts that are long are shortened.
pub fn unused_parts(parts: &[String]) -> String {
    let parts = parts.join("”, “");
    format!(
        "The address contained “{parts}”, which could not be used. Check the form before you start a session."
    )
}

// The form.

/// The hint in place of the preview while a field is empty.
pub const FILL_IN: &str = "Fill in the form to see what the session will contain.";
/// The label of the list.
pub const RESTORE_TYPE: &str = "Restore type";
/// The option that stands for no restore type.
pub const CHOOSE_RESTORE_TYPE: &str = "Choose a restore type";
/// The name of the group of checkboxes.
pub const OPTIONS: &str = "Options";
/// The label of the checkbox.
pub const SHOW_DELETED: &str = "Show deleted items";
/// The sentence about the checkbox.
pub const SHOW_DELETED_ABOUT: &str =
    "Includes items that users deleted before the point in time. Folders open more slowly.";
/// The label of the checkbox.
pub const SHOW_ALL_VERSIONS: &str = "Show all versions";
/// The sentence about the checkbox.
pub const SHOW_ALL_VERSIONS_ABOUT: &str =
    "Includes all earlier versions of changed items. Lists are longer and load more slowly.";
/// What each of them costs.
pub const SLOWER: &str = "slower";
/// The button that submits the form.
pub const START: &str = "Start restore session";
/// The same button while the server opens the session.
pub const STARTING: &str = "Starting …";

/// An option of the restore type: `Exchange: mailboxes, calendars, and contacts`.
pub fn restore_type_option(service: &str, contents: &str) -> String {
    format!("{service}: {contents}")
}

/// The hint of the restore type if the server reports that the organization does not use the service.
pub fn no_service(organization: &str, service: &str) -> String {
    format!(
        "{organization} does not use {service}, according to the server. The session may be empty."
    )
}

// The summary.

/// The name of the summary.
pub const SUMMARY: &str = "Summary";
/// Ends the name of the button that shows the rest of the summary in a narrow window.
pub const SUMMARY_DETAILS: &str = ", details";
/// In place of the restore type.
pub const NO_RESTORE_TYPE: &str = "No restore type yet";
/// In place of the organization.
pub const NO_ORGANIZATION: &str = "no organization yet";
/// In place of the point in time.
pub const NO_POINT_IN_TIME: &str = "No point in time yet";
/// In place of the point in time, while its text can mean several times or days.
pub fn possible_meanings(count: usize) -> String {
    format!("{count} possible meanings")
}

/// Below that, or below a day without a time.
pub const CHOOSE_MEANING: &str = "Choose the time that you mean.";
/// The message while the preview waits for the restore points.
pub const LOOKING_AT_RESTORE_POINTS: &str = "Looking at the restore points …";
/// The button that copies the URL of the form.
pub const COPY_LINK: &str = "Copy link";
/// The heading of the names of the jobs and their restore points.
pub const RESTORE_POINT_OF_EACH_JOB: &str = "Restore point of each job";
/// The heading of the ages of the restore points at the chosen time.
pub const EARLIER_BY: &str = "earlier by";
/// The age of a restore point that was created exactly at the chosen time.
pub const EXACTLY: &str = "0 s";

/// The zone of the chosen time, and the same time in UTC: `Berlin, UTC+02:00 · 12:00 UTC`.
pub fn zone_and_utc(zone: &str, offset: &str, in_utc: &str) -> String {
    format!("{zone}, {offset} · {in_utc} UTC")
}

/// The zone of the chosen time, if it is UTC or equal to it at this time: `UTC`, `London, UTC`.
pub fn zone_is_utc(zone: &str) -> String {
    match zone {
        "UTC" => zone.to_owned(),
        zone => format!("{zone}, UTC"),
    }
}

/// The zone and its offset, before a time is chosen: `Berlin, now UTC+02:00`.
pub fn zone_now(zone: &str, offset: &str) -> String {
    match zone {
        "UTC" => zone.to_owned(),
        zone => format!("{zone}, now {offset}"),
    }
}

/// The button that shows the jobs whose restore points are older than those above it.
pub fn more_jobs(count: usize) -> String {
    let plural = if count == 1 { "" } else { "s" };
    format!("{count} more job{plural}")
}

// The last forms of this browser.

/// Their heading.
pub const REPEAT: &str = "Repeat";
/// The button that forgets them.
pub const FORGET: &str = "Forget recent forms";
/// The announcement after one of them was chosen.
pub const FILLED_IN: &str = "The form is filled in";

/// A form: its point in time, and its options, which may be empty.
pub fn time_and_options(time: &str, options: &str) -> String {
    match options {
        "" => time.to_owned(),
        options => format!("{time}, {options}"),
    }
}

// The organization.

/// The label of the list.
pub const ORGANIZATION: &str = "Organization";
/// The word for one organization in a count.
pub const ORGANIZATION_NOUN: &str = "organization";
/// The label of the text field.
pub const ORGANIZATION_ID: &str = "Organization ID";
/// The hint of the text field.
pub const ORGANIZATION_ID_HINT: &str =
    "As shown in the API or in PowerShell, such as 3c424478-0811-4920-8aab-01f0bf2a2822";
/// The button that replaces the list by the text field.
pub const ENTER_ID: &str = "Enter an ID instead";
/// The button that replaces the text field by the list.
pub const CHOOSE_FROM_LIST: &str = "Choose from the list";
/// The message while the list loads.
pub const LOADING_ORGANIZATIONS: &str = "Loading organizations";
/// The title of the notice in place of an empty list.
pub const NO_ORGANIZATIONS: &str = "No organizations are visible to this account";
/// The body of the same notice.
pub const NO_ORGANIZATIONS_HELP: &str =
    "Add one in the Veeam console, or enter an organization ID.";
/// The first option, which stands for no organization.
pub fn choose_organization(count: usize) -> String {
    format!("Choose an organization ({count})")
}

/// The hint of a long list while none is chosen.
pub fn search_organizations(number: usize) -> String {
    format!("Type to search {}", count(number, ORGANIZATION_NOUN))
}

/// Tells an organization from another of the same name.
pub fn organization_id(id: &str) -> String {
    format!("ID {id}")
}

/// An option of the select: a name, and its ID or that it was never backed up.
///
/// An option cannot contain markup that isolates the name. Without the mark U+200E, the dates after a name in Arabic or
/// Hebrew would be drawn right to left. It follows the name, because users type the first letters to find an option.
pub fn organization_option(name: &str, details: &str) -> String {
    format!("{name}\u{200e} — {details}")
}

/// The hint of the combobox for an organization whose name another one has too.
pub fn namesake(id: &str, window: &str) -> String {
    format!("{} — {window}", organization_id(id))
}

// The backup window of the organization.

/// The window in an option of the combobox, if the server does not report it.
pub const WINDOW_UNKNOWN_IN_BRIEF: &str = "backup window unknown";
/// The same without any backup.
pub const NEVER_BACKED_UP_IN_BRIEF: &str = "never backed up";
/// In place of an end of the window that the server does not report.
pub const UNKNOWN_TIME: &str = "unknown";
/// The hint, if the server does not report the window.
pub const WINDOW_UNKNOWN: &str = "The server does not report when this organization was backed up.";
/// The hint, without any backup.
pub const NEVER_BACKED_UP: &str = "This organization was never backed up.";

/// The same; both ends are days.
pub fn window_in_brief(first: &str, last: &str) -> String {
    format!("{first} to {last}")
}

/// The hint; both ends are days.
pub fn window(first: &str, last: &str) -> String {
    format!("Backups from {first} to {last}")
}

// The restore points.

/// The word for one restore point in a count.
pub const RESTORE_POINT: &str = "restore point";

/// The announcement once they are loaded.
pub fn restore_points_loaded(number: usize) -> String {
    format!("{} loaded", count(number, RESTORE_POINT))
}

// The progress of a start.

/// The message before the timer, which follows on the same line.
pub const OPENING: &str = "Waiting for the server to open the session … ";
/// The hint below the timer.
pub const OPENING_HINT: &str =
    "This can take several minutes. Keep this tab open. Your entries are kept.";
/// The announcement if the server has not responded for some time.
pub const STILL_WAITING: &str = "Still waiting for the server";
/// The link to all sessions, if the response was lost.
pub const SHOW_SESSIONS: &str = "Show the list of sessions";

/// The timer.
pub fn elapsed(seconds: u32) -> String {
    format!("{seconds} s")
}

// The search for a session whose response was lost.

/// The message while the list of sessions loads.
pub const SEARCHING: &str = "Looking for the session …";
/// The heading of the only session that matches; shown and announced.
pub const CANDIDATE: &str = "This may be the session you started:";
/// The message if no session matches; shown and announced.
pub const NO_CANDIDATE: &str = "No matching session was found in the list so far. The server may still be opening the session. Look again in a minute.";
/// The message if no session matches in a list of which a part could not be read; shown and announced.
pub const NO_CANDIDATE_READ: &str = "No matching session was found, but the list of sessions could not be read completely. Look at the list of sessions before you start another.";
/// Below the result of the search.
pub const MAY_BE_REPEATED: &str = "There may be more than one session: a browser or a reverse proxy can repeat a request when its connection closes.";
/// Beside a session without a readable creation time.
pub const CREATED_UNKNOWN: &str = "creation time unknown";
/// After that, if the session or the page has no name of the organization to compare.
pub const ORGANIZATION_NOT_COMPARED: &str = ", organization not checked";
/// The message if the list of sessions did not load; shown and announced.
pub const SEARCH_FAILED: &str = "The list of sessions could not be loaded.";
/// The button that repeats the search.
pub const SEARCH_AGAIN: &str = "Look again";

/// The heading of several sessions that match; shown and announced.
pub fn candidates(count: usize) -> String {
    format!("{count} open sessions match your request. One or more of them may be yours:")
}

/// The heading of the sessions that do not match, which are folded.
pub fn other_sessions(number: usize) -> String {
    format!("{} of this type", count(number, "other open session"))
}

/// When a session was created, if the server’s clock is after the time of the request.
pub fn created_after(duration: &str) -> String {
    format!("created {duration} after the request")
}

/// When a session was created, if the server’s clock is before the time of the request.
pub fn created_before(duration: &str) -> String {
    format!("created {duration} before the request, according to the server’s clock")
}

// The open sessions.

/// Before the age of the only open session.
pub const OPEN_FOR: &str = " · for ";
/// Before the age of the oldest open session.
pub const OLDEST: &str = " · the oldest for ";
/// The link to the open session, or to the list of sessions.
pub const REVIEW: &str = "Review";
/// In place of a type that the page does not know.
pub const SESSION: &str = "Session";
/// Between the organization and the creation time of a session.
pub const STARTED: &str = " · started ";

/// How many sessions are open, of those that the page knows. `may_be_more` tells whether there may be more in the
/// same period.
pub fn open_sessions(number: usize, may_be_more: bool) -> String {
    let at_least = if may_be_more { "At least " } else { "" };
    let (noun, verb) = if number == 1 {
        ("session", "is")
    } else {
        ("sessions", "are")
    };
    format!("{at_least}{number} {noun} of the last 7 days {verb} open")
}

/// Follows the creation time of a session whose state is not documented; empty if the server sent none.
pub fn state_of_session(state: &str) -> String {
    if state.is_empty() {
        " · state not given".to_owned()
    } else {
        format!(" · state: {state}")
    }
}
