//! The texts of the session screen.

use crate::components::text::count;

// The screen.

/// The heading beside the fields while the session is open.
pub const WHILE_OPEN: &str = "While it is open";
/// What users need to know then.
pub const STAYS_OPEN: &str = "You can close this tab. That does not stop the session.";
/// Before the button that forgets the sessions of this browser.
pub const REMEMBERED: &str =
    "This browser remembers the sessions that were started in it, and what you asked for.";
/// The button.
pub const FORGET: &str = "Forget these sessions";
/// After that.
pub const FORGOTTEN: &str = "This browser has forgotten its sessions. They stay on the server.";

/// The button that shows the fields without a value.
pub fn empty_fields(number: usize) -> String {
    format!("Show {}", count(number, "empty field"))
}

/// The heading of the fields.
pub const DETAILS: &str = "Details";

// The point in time of a session that was started on this page.

/// Before the point in time.
pub const REQUESTED: &str = "Requested point in time: ";
/// If the session name shows another time.
pub const NAME_DIFFERS: &str = "The session name shows a different time. Check which time is correct before you restore anything.";
/// If the session name has digits that may be a time.
pub const NAME_UNREADABLE: &str = "The time in the session name could not be read. Compare the name with the requested point in time before you restore anything.";
/// If the session has no name.
pub const NO_NAME: &str = "The server sent no session name to compare with.";
/// If the session name shows no time.
pub const NAME_WITHOUT_TIME: &str = "The session name shows no time.";

/// If the session name shows the same time on a clock with this offset.
pub fn name_matches(offset: &str) -> String {
    format!("The time in the session name matches if the server’s clock is at {offset}.")
}

/// The point in time in the time zone of the page and in UTC.
pub fn in_two_zones(shown: &str, utc: &str) -> String {
    format!("{shown}, {utc}")
}

// State and result.

/// The state of an open session, among the fields.
pub const WORKING_MEANS: &str = "Working: the session is open";
/// The state of a session that has ended, among the fields.
pub const STOPPED_MEANS: &str = "Stopped: the session has ended";
/// The end of an open session.
pub const STILL_OPEN: &str = "still open";

/// The result of an open session.
pub fn result_so_far(result: &str) -> String {
    format!("{result} so far; final once the session has stopped")
}

// The fields.

/// The name of the session.
pub const NAME: &str = "Name";
/// The organization.
pub const ORGANIZATION: &str = "Organization";
/// The restore type.
pub const TYPE: &str = "Type";
/// The state.
pub const STATE: &str = "State";
/// The result.
pub const RESULT: &str = "Result";
/// The creation time.
pub const CREATION_TIME: &str = "Creation time";
/// The end time.
pub const END_TIME: &str = "End time";
/// The user who has started the session.
pub const INITIATED_BY: &str = "Initiated by";
/// The backup server, and where the session was started from.
pub const CLIENT_HOST: &str = "Client host";
/// The scope.
pub const SCOPE_NAME: &str = "Scope name";
/// The reason.
pub const REASON: &str = "Reason";
/// What the server says of the session beyond its result.
pub const SERVER_DETAILS: &str = "Details";
/// The ID.
pub const ID: &str = "ID";

// Staying signed in.

/// The label of the checkbox.
pub const STAY_SIGNED_IN: &str = "Stay signed in while this session is open";
/// What it costs.
pub const STAY_SIGNED_IN_COST: &str = "less secure";
/// The sentence about the checkbox.
pub const STAY_SIGNED_IN_ABOUT: &str =
    "Otherwise you are signed out after a period of inactivity. The session stays open either way.";
