//! The texts of the frame: header, inactivity warning, unknown address.

use std::fmt;

use crate::components::text::count;

// The header.

/// The link that skips the header.
pub const SKIP_LINK: &str = "Skip to the content";
/// The name of the navigation.
pub const NAVIGATION: &str = "Main";
/// The link to the form.
pub const NEW_RESTORE_SESSION: &str = "New restore session";
/// The link to the list of sessions.
pub const SESSIONS: &str = "Sessions";
/// In place of the number of open sessions, if the list of sessions could not be read.
pub const UNKNOWN_COUNT: &str = "? open";
/// What the number counts.
pub const COUNT_PERIOD: &str = "of the last 7 days, as far as this account can see them";
/// The same, if a part of the list, or the state of a session, could not be read.
pub const COUNT_INCOMPLETE: &str = "of the last 7 days, without those that could not be read";
/// Why the number is not known.
pub const COUNT_UNKNOWN: &str = "the list of sessions could not be read";

/// The number of open sessions, in the navigation: `2 open`.
pub fn open_count(count: usize) -> String {
    format!("{count} open")
}

/// The number if it may be higher: `2+ open`.
pub fn open_count_at_least(count: usize) -> String {
    match count {
        0 => UNKNOWN_COUNT.to_owned(),
        count => format!("{count}+ open"),
    }
}

/// The number with the age of the oldest: `2 open, oldest 22 h`.
pub fn count_and_age(count: &str, age: &str) -> String {
    format!("{count}, oldest {age}")
}

/// The number with its period, for screen readers.
pub fn count_of_period(count: &str, period: &str) -> String {
    format!("{count}, {period}")
}

/// In place of the user name, which a pasted access token does not contain.
pub const UNNAMED_USER: &str = "access token";
/// Before the user name, for screen readers only.
pub const ACCOUNT: &str = "Account ";
/// In place of the expiry, if the server does not report it.
pub const EXPIRY_UNKNOWN: &str = "The server does not say when your sign-in expires.";
/// Before the time of the expiry.
pub const SIGNED_IN_UNTIL: &str = "Signed in until ";
/// Below the button that signs out.
pub const SESSIONS_STAY_OPEN: &str = "Signing out does not stop restore sessions.";
/// Above the open sessions of the user.
pub const YOUR_OPEN_SESSIONS: &str = "Your open sessions of the last 7 days";
/// The button that stops some of them and signs out.
pub fn stop_and_sign_out(number: usize) -> String {
    format!("Stop {} and sign out", count(number, "session"))
}
/// A session of that list: its title, and its organization if the server names it.
pub fn session(title: &str, organization: Option<&str>) -> String {
    match organization {
        Some(organization) => format!("{title}, {organization}"),
        None => title.to_owned(),
    }
}
/// The heading of the links to the pages of other servers.
pub const OTHER_SERVERS: &str = "Other servers";
/// Below those links.
pub const LEAVING_SIGNS_OUT: &str = "Opening another server signs you out here.";
/// The link to the deployment check.
pub const DEPLOYMENT: &str = "Deployment check";
/// How many problems the check has found, after that link.
pub fn problems(number: usize) -> String {
    count(number, "problem")
}
/// The title above the page while they are stopped.
pub const STOPPING_BEFORE_SIGN_OUT: &str = "Stopping sessions before signing out";
/// The title if not all of them are stopped, as far as the page knows.
pub const STILL_SIGNED_IN_AFTER_STOP: &str =
    "You are still signed in: not all sessions are confirmed as stopped";
/// Below the expiry, if the page can refresh the tokens.
pub const REFRESHED: &str = "Your sign-in is refreshed automatically while you work.";
/// Below the expiry, if the page cannot refresh the tokens.
pub const NOT_REFRESHED: &str =
    "Your sign-in is not refreshed automatically. Sign in again when it expires.";

// The inactivity warning.

/// The title.
pub const IDLE_TITLE: &str = "Are you still there?";
/// What happens next.
pub const IDLE_BODY: &str = "You have been inactive. You will be signed out soon. Your entries are kept and restore sessions stay open.";
/// The button that dismisses the warning.
pub const STAY_SIGNED_IN: &str = "Stay signed in";
/// The announcement after the user has pressed that button.
pub const STILL_SIGNED_IN: &str = "You are still signed in";

/// The announcement of the warning.
pub fn idle_alert() -> String {
    format!("{IDLE_TITLE} {IDLE_BODY}")
}

/// The countdown.
pub fn seconds_left(seconds: u32) -> String {
    let plural = if seconds == 1 { "" } else { "s" };
    format!("Signing out in {seconds} second{plural}.")
}

// An address that the page does not open.

/// The heading.
pub const NOT_FOUND: &str = "Nothing to show here";
/// Before the address.
pub const NOT_REQUESTED: &str = "No request was sent. The address was: ";
/// The link to the form.
pub const START_SESSION: &str = "Start a restore session";

/// The title of the notice. `reason` is a clause such as `the address leads to another server`.
pub fn not_under_the_api(reason: &impl fmt::Display) -> String {
    format!("Only addresses of the server’s API can be opened: {reason}.")
}
