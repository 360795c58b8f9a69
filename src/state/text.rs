//! The texts that the state announces, on every screen.

/// When the user starts a session.
pub const STARTING: &str = "Starting the restore session";
/// When the session is open. Also the title of the notice on the home screen.
pub const STARTED: &str = "The restore session is open";
/// When the response is lost while the user is on another screen.
pub const START_UNKNOWN: &str = "It is not known whether the session was started";
