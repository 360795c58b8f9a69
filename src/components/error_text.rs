//! The text of every error: what happened, what that means for the user’s work, and what to do next.
//!
//! The texts are in the match arms, one per error and operation, so that each can be read beside its condition. If the
//! response to a start or a stop is lost, the text never calls it a failure: the server may have done it.

mod known_outcome;

use crate::{
    api::error::{ApiError, ServerMessage},
    components::{
        error_text::known_outcome::{summary_and_next, texts},
        operation::Operation,
    },
};

/// The text of an error, in whole sentences.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Explanation {
    /// What happened.
    pub summary: String,
    /// The server’s own message, if it sent one.
    pub server_message: Option<ServerMessage>,
    /// What to do next.
    pub next: String,
}

/// Explains an error of an operation.
pub fn explain(error: &ApiError, operation: Operation) -> Explanation {
    let (summary, next) = match operation {
        Operation::Explore if error.leaves_outcome_unknown() => {
            let summary = match error {
                ApiError::Canceled => "You stopped waiting for the server’s response.".to_owned(),
                ApiError::LeftPage => "You left this page before the server responded.".to_owned(),
                _ => format!("The server’s response was lost: {}.", cause(error)),
            };
            texts(
                summary,
                "The server may have created the session. Look for it in the list of sessions before you start another.",
            )
        }
        Operation::Stop if error.leaves_outcome_unknown() => texts(
            format!(
                "It is not known whether the session was stopped: {}.",
                cause(error)
            ),
            "To see whether it is stopped, select “Check now”.",
        ),
        Operation::Explore => {
            let (summary, next) = summary_and_next(error, operation);
            (summary, format!("No session was created. {next}"))
        }
        _ => summary_and_next(error, operation),
    };
    Explanation {
        summary,
        server_message: error.server_message().cloned(),
        next,
    }
}

/// Returns, as a clause, why there is no usable response.
fn cause(error: &ApiError) -> String {
    match error {
        ApiError::Unreachable => "the connection was interrupted".to_owned(),
        ApiError::Gateway { status: 500, .. } => {
            "an error came back that is not in the format of the API (HTTP 500)".to_owned()
        }
        ApiError::Gateway { status, .. } => {
            format!("the reverse proxy probably responded instead of the server (HTTP {status})")
        }
        ApiError::NotFromApi { status } => {
            format!("another system responded instead of the API (HTTP {status})")
        }
        ApiError::Rejected { status, .. } => {
            format!("an error came back without an explanation (HTTP {status})")
        }
        ApiError::Offline => "this device went offline".to_owned(),
        ApiError::Canceled => "you stopped waiting".to_owned(),
        ApiError::LeftPage => "you left this page".to_owned(),
        ApiError::Redirected => "the web server redirected the request".to_owned(),
        ApiError::TimedOut { seconds } => format!("no response within {seconds} seconds"),
        ApiError::InvalidResponse { expected, found } => {
            format!("expected {expected}, found {found}")
        }
        other => other.to_string(),
    }
}

/// Capitalizes the first letter.
///
/// ```
/// use restore_desk::components::error_text::capitalize;
/// assert_eq!(capitalize(&"choose a restore type"), "Choose a restore type");
/// ```
pub fn capitalize(clause: &impl ToString) -> String {
    // ASCII is enough for our own texts; the Unicode tables would add 8 kB (brotli).
    let mut sentence = clause.to_string();
    if let Some(first) = sentence.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    sentence
}
