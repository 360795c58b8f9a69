//! The texts of the screen of all sessions.

use crate::components::text::count;

/// The heading.
pub const HEADING: &str = "Sessions";
/// While the list loads.
pub const LOADING: &str = "Loading sessions";

// The filters that the server or the user name decides.

/// The button that shows only the sessions of the user.
pub const MINE: &str = "Mine";
/// Its tooltip.
pub const MINE_BY_NAME: &str = "Sessions whose owner has your user name";
/// The same if the page does not know the name of the user.
pub const MINE_IN_BROWSER: &str =
    "Sessions that were started in this browser: an access token does not contain your name";
/// The label of the list of periods.
pub const PERIOD: &str = "Started";
/// All sessions.
pub const ANY_TIME: &str = "Any time";
/// The sessions of the day before today.
pub const YESTERDAY: &str = "Yesterday";
/// The sessions since a time.
pub fn since(time: &str) -> String {
    format!("Since {time}")
}
/// A period that is none of the list, from a bookmark.
pub const OTHER_PERIOD: &str = "Another period";
/// The sessions of some days.
pub fn last_days(days: i64) -> String {
    match days {
        1 => "Last 24 hours".to_owned(),
        days => format!("Last {days} days"),
    }
}

// Stopping several sessions.

/// The name of the bar.
pub const SELECTION: &str = "Selected sessions";
/// The button that selects no session.
pub const CLEAR: &str = "Clear selection";
/// The button that stops only the sessions of the user.
pub const STOP_MINE: &str = "Stop only mine";
/// The button that stops the sessions of other users too.
pub const fn stop_all(number: usize) -> &'static str {
    match number {
        1 => "Stop it anyway",
        _ => "Stop all of them",
    }
}
/// The button that stops none.
pub const fn keep_open(number: usize) -> &'static str {
    match number {
        1 => "Keep it open",
        _ => "Keep them open",
    }
}
/// What stopping sessions of other users means.
pub const QUESTION: &str =
    "Stop only what its user has finished with: a stopped session cannot be opened again.";
/// What stopping sessions of the user means.
pub const QUESTION_OF_OWN: &str = "A stopped session cannot be opened again.";
/// How many sessions are selected, of which the filters hide some.
pub fn selected(number: usize, hidden: usize) -> String {
    let selected = format!("{} selected", count(number, "session"));
    match hidden {
        0 => selected,
        hidden => format!("{selected}, {hidden} of them not shown"),
    }
}

/// The button that stops them.
pub fn stop(number: usize) -> String {
    format!("Stop {}", count(number, "session"))
}

/// The question about one session of another user. The server may not name them.
pub fn other(session: &str, owners: &[Option<String>]) -> String {
    let owner = owners.first().cloned().flatten();
    let owner = owner.unwrap_or_else(|| UNNAMED_OWNER.to_owned());
    format!("{session} was started by {owner}")
}

/// In place of the name of a user.
const UNNAMED_OWNER: &str = "a user whose name is not known";

/// The question, with the owners: `2 of 3 sessions were started by EPSILON\ann, EPSILON\bob`. The server may not name the
/// owner of a session.
pub fn others(others: usize, all: usize, owners: &[Option<String>]) -> String {
    let verb = if others == 1 { "was" } else { "were" };
    let name = |owner: &Option<String>| match owner {
        Some(owner) => owner.clone(),
        None => UNNAMED_OWNER.to_owned(),
    };
    let owners: Vec<String> = owners.iter().map(name).collect();
    let owners = owners.join(", ");
    format!(
        "{others} of {} {verb} started by {owners}",
        count(all, "session")
    )
}

/// The question whether to stop many sessions that are all of the user.
pub fn many(all: usize) -> String {
    format!("Stop {}?", count(all, "session"))
}
