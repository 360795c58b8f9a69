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

/// How many problems the page has found, and what it could not check.
pub fn summary(problems: usize, unknown: usize) -> String {
    let found = match problems {
        0 => "No problems found.".to_owned(),
        problems => format!("{} found.", count(problems, "problem")),
    };
    match unknown {
        0 => found,
        unknown => format!("{found} {} could not be checked.", count(unknown, "thing")),
    }
}
