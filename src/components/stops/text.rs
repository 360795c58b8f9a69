//! The texts of stopping several sessions.

use crate::components::text::count;

/// While a session waits for its turn.
pub const WAITING: &str = "waiting";
/// While the server stops a session.
pub const STOPPING: &str = "stopping …";
/// After the page has read that a session is stopped.
pub const STOPPED: &str = "stopped";
/// After the page has read that a session is open.
pub const STILL_OPEN: &str = "still open";
/// If the page could not read the state after the stop.
pub const NOT_KNOWN: &str = "not known: the session could not be read after the stop";
/// If the session has a state that the page does not know.
pub const OTHER_STATE: &str = "neither stopped nor working";

/// The announcement at the end.
pub fn result(stopped: usize, all: usize) -> String {
    format!("{stopped} of {} stopped", count(all, "session"))
}
