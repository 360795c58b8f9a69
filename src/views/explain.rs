//! Failures in words: what happened, what the server did or did not do, what to do next.

use crate::api::error::{ApiError, Said};

/// What was attempted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Act {
    /// Signing in with a user name and password.
    SignIn,
    /// Signing in with a token that was issued elsewhere.
    SignInWithToken,
    /// Listing the organizations.
    ListOrganizations,
    /// Starting a restore session.
    Explore,
    /// Stopping a restore session.
    Stop,
    /// Reading anything else.
    Read,
}

/// A failure in words, all in whole sentences.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Explanation {
    /// What happened.
    pub happened: String,
    /// The server's own words.
    pub server_said: Option<Said>,
    /// What to do next.
    pub next: String,
}

/// Puts a failure into words.
pub fn explain(error: &ApiError, act: Act) -> Explanation {
    let (happened, next) = match act {
        Act::Explore if error.leaves_outcome_unknown() => (
            unknown_outcome(error),
            "The server may have created the session. Look for it in the list of sessions before you start another."
                .to_owned(),
        ),
        Act::Stop if error.leaves_outcome_unknown() => (
            format!("It is not known whether the session was stopped: {}.", cause(error)),
            "Read the session again to see its state.".to_owned(),
        ),
        Act::Explore => (
            happened(error, act),
            format!("No session was created. {}", next(error, act)),
        ),
        _ => (happened(error, act), next(error, act)),
    };
    Explanation {
        happened,
        server_said: error.said().cloned(),
        next,
    }
}

fn unknown_outcome(error: &ApiError) -> String {
    match error {
        ApiError::Cancelled => "You stopped waiting for the server’s answer.".to_owned(),
        _ => format!("The server’s answer is lost: {}.", cause(error)),
    }
}

/// Why there is no usable answer, as a clause.
fn cause(error: &ApiError) -> String {
    match error {
        ApiError::Unreachable { status: None } => "the connection broke off".to_owned(),
        ApiError::Offline => "this device went offline".to_owned(),
        ApiError::Redirected => {
            "something in front of the server redirected the request".to_owned()
        }
        ApiError::Unreachable {
            status: Some(status),
        } => {
            format!("a proxy answered in the server’s place (HTTP {status})")
        }
        ApiError::Refused { status, said: None } => {
            format!("something answered in the server’s place (HTTP {status})")
        }
        ApiError::TimedOut { seconds } => format!("none came within {seconds} seconds"),
        ApiError::Unreadable { expected, found } => format!("expected {expected}, found {found}"),
        other => other.to_string(),
    }
}

fn happened(error: &ApiError, act: Act) -> String {
    match error {
        ApiError::WrongCredentials { .. } => {
            "The server does not accept this user name and password.".to_owned()
        }
        ApiError::SignedOut => match act {
            Act::SignInWithToken => "The server does not accept this token.",
            // By now it may be renewed: what acts is not repeated by itself.
            Act::Explore | Act::Stop => "The sign-in had run out when this was sent.",
            _ => "The server does not accept your sign-in any more.",
        }
        .to_owned(),
        ApiError::Forbidden { .. } => match act {
            Act::SignIn | Act::SignInWithToken => "This account may not sign in here.",
            Act::ListOrganizations => "This account may not list organizations.",
            Act::Explore => "This account may not start a restore session for this organization.",
            Act::Stop => "This account may not stop this session.",
            Act::Read => "This account may not read this.",
        }
        .to_owned(),
        ApiError::Missing { .. } if matches!(act, Act::SignIn | Act::SignInWithToken) => {
            "The API was not found on this server (HTTP 404).".to_owned()
        }
        ApiError::Missing { said } => match act {
            Act::Explore if said.is_some() => "The server does not know this organization.",
            Act::Explore => "Nothing was found at this organization’s address (HTTP 404).",
            _ => "The server has nothing at this address.",
        }
        .to_owned(),
        ApiError::Busy { .. } => "The server has had too many requests in a short time.".to_owned(),
        ApiError::Refused { status, .. } => match act {
            Act::SignIn | Act::SignInWithToken => {
                format!("The server refused the sign-in (HTTP {status}).")
            }
            Act::ListOrganizations => {
                format!("The server did not list its organizations (HTTP {status}).")
            }
            Act::Explore => format!("The server did not create a restore session (HTTP {status})."),
            Act::Stop => format!("The server did not stop the session (HTTP {status})."),
            Act::Read => format!("The server did not deliver this (HTTP {status})."),
        },
        ApiError::Unreachable { status: None } => "The server cannot be reached.".to_owned(),
        ApiError::Offline => "This device is offline.".to_owned(),
        ApiError::Redirected => {
            "Something in front of the server redirects the request.".to_owned()
        }
        ApiError::Unreachable { status: Some(504) } => {
            "The proxy waited for the server in vain (HTTP 504).".to_owned()
        }
        ApiError::Unreachable {
            status: Some(status),
        } => {
            format!("The proxy in front cannot reach the server (HTTP {status}).")
        }
        ApiError::TimedOut { seconds } => {
            format!("The server did not answer within {seconds} seconds.")
        }
        ApiError::Cancelled => "You stopped waiting.".to_owned(),
        ApiError::Unreadable { expected, found } => {
            format!("The answer cannot be read: expected {expected}, found {found}.")
        }
    }
}

fn next(error: &ApiError, act: Act) -> String {
    match error {
        ApiError::WrongCredentials { .. } => {
            "Check both; the name is written DOMAIN\\user or user@domain. An account with multi-factor sign-in needs an access token instead.".to_owned()
        }
        ApiError::SignedOut => match act {
            Act::SignInWithToken => "It may have expired: issue a new one and paste it whole.",
            Act::Explore => "What you entered is kept: start it once more. Should the page ask for it, sign in first.",
            Act::Stop => "The session is still open: stop it once more. Should the page ask for it, sign in first.",
            _ => "Try again. Should the page ask for it, sign in first; what you entered is kept.",
        }
        .to_owned(),
        ApiError::Forbidden { .. } => match act {
            Act::SignIn | Act::SignInWithToken => "Use an account with the right, or ask the backup administrator for it. A server that admits restore operators only lets nobody else in here: then use Restore Portal.",
            Act::ListOrganizations => "Enter the organization’s ID instead.",
            _ => "Use an account with the right, or ask the backup administrator for it.",
        }
        .to_owned(),
        ApiError::Missing { .. } if matches!(act, Act::SignIn | Act::SignInWithToken) => {
            "Ask whoever set up this page to pass the API on to the server.".to_owned()
        }
        ApiError::Missing { said } => match act {
            Act::Explore if said.is_some() => "Check the organization’s ID.",
            Act::Explore => "Check the organization’s ID; if it is right, find the cause.",
            _ => "It may have been removed, or the session may have ended.",
        }
        .to_owned(),
        ApiError::Busy { retry_after: Some(seconds) } => {
            let plural = if *seconds == 1 { "" } else { "s" };
            format!("Wait {seconds} second{plural}, then try again.")
        }
        ApiError::Busy { retry_after: None } => "Wait a minute, then try again.".to_owned(),
        ApiError::Refused { status: ..500, said: Some(_) } if act == Act::Explore => {
            "Change what the server names, then start again.".to_owned()
        }
        ApiError::Refused { said: None, .. } if matches!(act, Act::SignIn | Act::SignInWithToken) => {
            "The API itself would have said why: something else may have answered.".to_owned()
        }
        ApiError::Refused { .. } => match act {
            Act::Explore => "Check that the Veeam Explorers on the server have the server’s version, then start again.",
            Act::ListOrganizations => "Enter the organization’s ID instead, or try again.",
            Act::Stop => "The session is still open. Try again, or stop it in the Veeam console.",
            Act::SignIn | Act::SignInWithToken | Act::Read => "Try again; if it stays so, the server’s log has more.",
        }
        .to_owned(),
        ApiError::Unreachable { status: None } => {
            "Check your network, that this page’s host is up, and that its certificate is trusted; then try again."
                .to_owned()
        }
        ApiError::Unreachable { status: Some(504) } => {
            "The server is busy or hangs: try again in a minute, then look at its service.".to_owned()
        }
        ApiError::Unreachable { status: Some(_) } => {
            "Check that the Veeam Backup for Microsoft 365 REST API service runs, then try again.".to_owned()
        }
        ApiError::Offline => "Connect it to the network, then try again.".to_owned(),
        ApiError::Redirected => {
            "Mostly that is a sign-in of the proxy’s own: open this page’s address in another tab, sign in there, then try again."
                .to_owned()
        }
        ApiError::TimedOut { .. } | ApiError::Cancelled => "Try again.".to_owned(),
        ApiError::Unreadable { .. } => {
            "Check that this page passes the API on to the server and not to another site, then try again.".to_owned()
        }
    }
}

/// A clause as a sentence: with a capital, and a full stop unless it ends with one.
///
/// ```
/// use restore_desk::views::explain::sentence;
/// assert_eq!(sentence(&"choose a restore type"), "Choose a restore type");
/// ```
pub fn sentence(clause: &impl ToString) -> String {
    // Our own texts begin with a letter of ASCII; the tables for all others would be 8 kB (brotli).
    let mut sentence = clause.to_string();
    if let Some(first) = sentence.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    sentence
}
