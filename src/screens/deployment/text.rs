//! The texts of the screen of the deployment.

use crate::components::text::count;

/// The heading.
pub const HEADING: &str = "Deployment check";
/// What the screen is for.
pub const WHAT_IT_IS: &str = "For the administrator of the web server: what this page sees of its own deployment. It cannot see certificates, timeouts, or connections behind the web server.";
/// While the page looks.
pub const LOOKING: &str = "Looking at the deployment";
/// The button that looks again.
pub const LOOK_AGAIN: &str = "Check again";

/// How many things are missing.
pub fn summary(missing: usize) -> String {
    match missing {
        0 => "Nothing is missing.".to_owned(),
        missing => format!(
            "{} to mend in the web server’s file.",
            count(missing, "thing")
        ),
    }
}
