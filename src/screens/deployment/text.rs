//! The texts of the screen of the deployment.

use crate::components::text::count;

/// The heading.
pub const HEADING: &str = "Deployment check";
/// What the screen is for.
pub const WHAT_IT_IS: &str = "For the administrator of the web server: what this page sees of its own deployment. It cannot see certificates, timeouts, or connections behind the web server.";
/// While the check runs.
pub const LOOKING: &str = "Checking the deployment";
/// The button that repeats the check.
pub const LOOK_AGAIN: &str = "Check again";

/// How many problems the page has found.
pub fn summary(missing: usize) -> String {
    match missing {
        0 => "No problems found.".to_owned(),
        missing => format!("{} found.", count(missing, "problem")),
    }
}
