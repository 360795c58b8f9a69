//! The texts of the session screen.

// The screen.

/// Above the heading, and the heading of a session without a name.
pub const RESTORE_SESSION: &str = "Restore session";
/// While the session loads.
pub const LOADING: &str = "Loading the session";
/// The button that copies the ID.
pub const COPY_ID: &str = "Copy ID";
/// The link to the form.
pub const START_ANOTHER: &str = "Start another";
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
    format!("The time in the session name matches (server clock: {offset}).")
}

/// The point in time in the time zone of the page and in UTC.
pub fn in_two_zones(shown: &str, utc: &str) -> String {
    format!("{shown}, {utc}")
}

// State and result.

/// An open session.
pub const WORKING: &str = "Working";
/// A session that has ended.
pub const STOPPED: &str = "Stopped";
/// A session without a state.
pub const NO_STATE: &str = "State not given";
/// A session without a result.
pub const NO_RESULT: &str = "Result not given";
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

// Watching.

/// The button that pauses the updates.
pub const PAUSE_UPDATES: &str = "Pause updates";
/// The button that continues them.
pub const CONTINUE_UPDATES: &str = "Continue updates";
/// If the session has ended while the user looked at it.
pub const ENDED: &str = "The session has ended";
/// What the page knows of the end.
pub const ENDED_BODY: &str = "This page did not stop it. The server does not say who did.";
/// Before the title of the page then.
pub const ENDED_PREFIX: &str = "Ended: ";

// The fields: the name and what it means.

/// The name of the session.
pub const NAME: (&str, &str) = ("Name", "given by the server");
/// The organization.
pub const ORGANIZATION: (&str, &str) = ("Organization", "whose data it shows");
/// The restore type.
pub const TYPE: (&str, &str) = ("Type", "which service it opens");
/// The state.
pub const STATE: (&str, &str) = ("State", "whether it is open");
/// The result.
pub const RESULT: (&str, &str) = ("Result", "how it went");
/// The creation time.
pub const CREATION_TIME: (&str, &str) = ("Creation time", "when it was started");
/// The end time.
pub const END_TIME: (&str, &str) = ("End time", "when it ended");
/// The account.
pub const INITIATED_BY: (&str, &str) = ("Initiated by", "who started it");
/// The backup server, and where the session was started from.
pub const CLIENT_HOST: (&str, &str) = (
    "Client host",
    "the backup server, and the address that started the session",
);
/// The scope.
pub const SCOPE_NAME: (&str, &str) = (
    "Scope name",
    "the scope, if the session was started from Restore Portal",
);
/// The reason.
pub const REASON: (&str, &str) = ("Reason", "why the restore was requested");
/// The details.
pub const SERVER_DETAILS: (&str, &str) = ("Details", "more information from the server");
/// The ID.
pub const ID: (&str, &str) = ("ID", "for scripts and tickets");

// Stopping the session.

/// The button.
pub const STOP: &str = "Stop session";
/// The button during the request.
pub const STOPPING: &str = "Stopping …";
/// Below the buttons during the request.
pub const STOPPING_SESSION: &str = "Stopping the session";
/// The title once the session is stopped.
pub const IS_STOPPED: &str = "The session is stopped";
/// The body once the session is stopped.
pub const IS_STOPPED_BODY: &str = "The server confirmed the state after the stop.";
/// The body if the session is stopped, and the response to the stop was lost.
pub const IS_STOPPED_AFTER_LOST: &str =
    "The response to the stop was lost, but the server reports the session as stopped.";
/// The body if the session is stopped, and the server rejected the stop.
pub const IS_STOPPED_AFTER_REJECTED: &str =
    "The server rejected this stop, but it reports the session as stopped.";
/// The title if the session is still open.
pub const IS_STILL_OPEN: &str = "The session is still open";
/// The body if the server accepted the stop.
pub const STOP_ACCEPTED: &str = "The server accepted the stop, but has not stopped the session within 30 seconds. This page shows it when the session is stopped. If it stays open, stop it in the Veeam console.";
/// The body if the response to the stop was lost.
pub const STOP_LOST: &str =
    "The server’s response was lost and the session is still open. Try stopping it again.";
/// The title if the state of the session could not be read after the stop.
pub const STOP_UNKNOWN: &str = "It is not known whether the session is stopped";
/// The body if the state could not be read.
pub const STOP_UNKNOWN_BODY: &str =
    "To refresh the session, select “This page” under Related links.";

/// The body if the server reports a state that is not documented.
pub const STATE_UNKNOWN_BODY: &str = "The server reports a state that this page does not know. See the state under Details. To refresh it, select “This page” under Related links.";

// The question before stopping another user’s session.

/// The title if the server does not say who has started the session.
pub const STARTED_BY_UNKNOWN: &str = "The server does not say who started this session";
/// The body.
pub const STOP_QUESTION: &str =
    "Stop it only if its user has finished: a stopped session cannot be opened again.";
/// The button that stops the session.
pub const STOP_ANYWAY: &str = "Stop it anyway";
/// The button that closes the question.
pub const KEEP_OPEN: &str = "Keep it open";

/// The title with the name of the user who has started the session.
pub fn started_by(owner: &str) -> String {
    format!("{owner} started this session")
}

// Staying signed in.

/// The label of the checkbox.
pub const STAY_SIGNED_IN: &str = "Stay signed in while this session is open";
/// What it costs.
pub const STAY_SIGNED_IN_COST: &str = "less secure";
/// The sentence about the checkbox.
pub const STAY_SIGNED_IN_ABOUT: &str =
    "Otherwise you are signed out after a period of inactivity. The session stays open either way.";
