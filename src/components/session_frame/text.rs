//! The texts of what all screens of a session have.

// The heading and what is below.

/// The heading of a session whose type is not known, or that is not loaded.
pub const RESTORE_SESSION: &str = "Restore session";
/// While the session loads.
pub const LOADING: &str = "Loading the session";
/// Beside the contents of a session that could not be read.
pub const NOT_READ: &str = "The page could not read the session.";
/// If the user has started the session.
pub const STARTED_BY_YOU: &str = "started by you";
/// In place of the options, which the server does not return, if this browser does not know them.
pub const OPTIONS_UNKNOWN: &str = "options unknown: not started in this browser, or forgotten";

/// The heading, with the point in time in the time zone of the page.
pub fn as_of(service: &str, time: &str) -> String {
    format!("{service} as of {time}")
}

/// The heading, with the point in time as the server’s clock shows it.
pub fn as_of_server(service: &str, time: &str) -> String {
    format!("{service} as of {time} (server’s clock)")
}

/// If another user has started the session.
pub fn started_by_user(owner: &str) -> String {
    format!("started by {owner}")
}

/// The time of the newest data.
pub fn newest(time: &str) -> String {
    format!("newest data from {time}")
}

/// Beside the state of an open session.
pub fn open_for(duration: &str) -> String {
    format!("for {duration}")
}

/// Beside the state of a session that has ended.
pub fn was_open_for(duration: &str) -> String {
    format!("after {duration}")
}

/// How long earlier sessions were open.
pub fn usually_open(count: usize, service: &str, shortest: &str, longest: &str) -> String {
    let time = if shortest == longest {
        shortest.to_owned()
    } else {
        format!("{shortest} to {longest}")
    };
    let service = format!("{service} ");
    let service = service.trim_start();
    match count {
        1 => format!(
            "The last {service}session that was started in this browser was open for {time}."
        ),
        _ => format!(
            "The last {count} {service}sessions that were started in this browser were open for {time}."
        ),
    }
}

/// Before the time of the last read.
pub const CHECKED_AT: &str = "checked at ";

// The screens and what users do.

/// The name of the links between the screens.
pub const SESSION: &str = "Session";
/// The name of the links to what contains the screen.
pub const BREADCRUMB: &str = "Breadcrumb";
/// The link to all sessions.
pub const SESSIONS: &str = "All sessions";
/// The screen of the session itself.
pub const OVERVIEW: &str = "Overview";
/// The screen of its contents.
pub const CONTENTS: &str = "Contents";
/// The screen of its events.
pub const EVENTS: &str = "Events";
/// The link to the contents.
pub const BROWSE: &str = "Browse contents";
/// The button that copies the ID.
pub const COPY_ID: &str = "Copy ID";
/// The link to the form.
pub const START_ANOTHER: &str = "Start another";

// State and result.

/// An open session.
pub const WORKING: &str = "Working";
/// A session that has ended.
pub const STOPPED: &str = "Stopped";
/// A session without a state.
pub const NO_STATE: &str = "State not given";
/// A session without a result.
pub const NO_RESULT: &str = "Result not given";

// Watching.

/// The button that pauses the updates.
pub const PAUSE_UPDATES: &str = "Pause updates";
/// The button that resumes them.
pub const RESUME_UPDATES: &str = "Resume updates";
/// After the time of the last read while they are paused.
pub const PAUSED: &str = ", updates paused";
/// The button that reads the session again.
pub const CHECK_NOW: &str = "Check now";
/// If the session has ended while the user looked at it.
pub const ENDED: &str = "The session has ended";
/// What the page knows of the end.
pub const ENDED_BODY: &str =
    "This page has not stopped it since you signed in. The session’s events may show why it ended.";
/// Before the title of the page then.
pub const ENDED_PREFIX: &str = "Ended: ";

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
pub const IS_STOPPED_BODY: &str = "The server reports the session as stopped.";
/// The body if the session is stopped, and the response to the stop was lost.
pub const IS_STOPPED_AFTER_LOST: &str =
    "The response to the stop was lost, but the server reports the session as stopped.";
/// The body if the session is stopped, and the server rejected the stop.
pub const IS_STOPPED_AFTER_REJECTED: &str =
    "The server rejected this stop, but it reports the session as stopped.";
/// The title if the session is still open.
pub const IS_STILL_OPEN: &str = "The session is still open";
/// The body if the server accepted the stop.
pub const STOP_ACCEPTED: &str = "The server accepted the stop, but has not stopped the session within 30 seconds. If it stays open, stop it in the Veeam console.";
/// The body if the response to the stop was lost.
pub const STOP_LOST: &str =
    "The server’s response was lost and the session is still open. Try stopping it again.";
/// The title if the state of the session could not be read after the stop.
pub const STOP_UNKNOWN: &str = "It is not known whether the session is stopped";
/// The body if the state could not be read.
pub const STOP_UNKNOWN_BODY: &str = "To see whether it is stopped, select “Check now”.";

/// The body if the server reports a state that is not documented.
pub const STATE_UNKNOWN_BODY: &str = "The server reports a state that this page does not know. To read it again, select “Check now”.";

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
