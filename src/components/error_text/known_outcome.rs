//! What happened and what to do next, if the outcome of an operation is known: one text for each error and operation.

use crate::{api::error::ApiError, components::operation::Operation};

const SIGN_IN_REJECTED: &str = "The server rejected your sign-in when this was sent.";
const NEEDS_PERMISSION: &str =
    "Use an account that has permission, or ask the backup administrator for it.";
const CHECK_LOG: &str = "Try again. If it keeps failing, check the server log.";

/// Returns what happened and what to do next, if the outcome is known.
pub(super) fn summary_and_next(error: &ApiError, operation: Operation) -> (String, String) {
    match error {
        ApiError::WrongCredentials { .. } => texts(
            "The server rejected this user name and password.",
            "Check both. The user name is DOMAIN\\user or user@domain. Accounts with multi-factor authentication need an access token instead.",
        ),
        ApiError::Unauthorized => unauthorized(operation),
        ApiError::Forbidden { .. } => forbidden(operation),
        ApiError::NotFound { server_message } => not_found(server_message.is_some(), operation),
        ApiError::TooManyRequests { retry_after } => texts(
            "The server received too many requests.",
            match retry_after {
                Some(1) => "Wait 1 second, then try again.".to_owned(),
                Some(seconds) => format!("Wait {seconds} seconds, then try again."),
                None => "Wait a minute, then try again.".to_owned(),
            },
        ),
        ApiError::Rejected {
            status,
            server_message,
        } => rejected(*status, server_message.is_some(), operation),
        ApiError::NewTokenRejected => texts(
            "The server rejects an access token that it has just issued.",
            "Probably a proxy removes the Authorization header, so that the token does not reach the server. Signing in again does not help: select “Find the cause”. Your entries are kept.",
        ),
        ApiError::Gateway { status, .. } => gateway(*status),
        ApiError::NotFromApi { status } => texts(
            format!("Another system responded instead of the API (HTTP {status})."),
            match status {
                401 | 407 => {
                    "A proxy may require its own sign-in. Open this page’s address in another tab, sign in there, then try again."
                }
                429 => "Wait a minute, then try again.",
                403 | 451 => {
                    "A web filter, a firewall, or a reverse proxy may block the request. Ask your administrator to let requests to this page’s address through."
                }
                _ => {
                    "Check that the web server passes API requests on to the backup server, then try again."
                }
            },
        ),
        ApiError::SessionStopped { .. } => texts(
            "This session is stopped.",
            "The server shows the contents of a session only while it is open. To see them, start a new session.",
        ),
        ApiError::Unreachable => texts(
            "The server cannot be reached.",
            "Check your network, and that the web server is running with a trusted certificate. Then try again.",
        ),
        ApiError::Offline => texts(
            "This device is offline.",
            "Connect it to the network, then try again.",
        ),
        ApiError::Redirected => texts(
            "The web server redirected the request.",
            "Often this leads to the reverse proxy’s own sign-in page. Open this page’s address in another tab, sign in there, then try again.",
        ),
        ApiError::TimedOut { seconds } => texts(
            format!("The server did not respond within {seconds} seconds."),
            "Try again.",
        ),
        ApiError::Canceled => texts("You stopped waiting.", "Try again."),
        ApiError::LeftPage => texts("You left this page.", "Try again."),
        ApiError::InvalidResponse { expected, found } => texts(
            format!("The response cannot be read: expected {expected}, found {found}."),
            "Check that the web server passes API requests on to the backup server, then try again.",
        ),
    }
}

fn gateway(status: u16) -> (String, String) {
    match status {
        408 | 504 => texts(
            format!("The reverse proxy timed out waiting for the server (HTTP {status})."),
            "The server may be busy. Try again in a minute. If it keeps failing, check the service on the server.",
        ),
        500 => texts(
            "An error came back that is not in the format of the API (HTTP 500).",
            "It may be from the server or from a reverse proxy. Try again. If it keeps failing, check the logs of both.",
        ),
        502 | 503 => texts(
            format!("The reverse proxy cannot reach the server (HTTP {status})."),
            "Check that the Veeam Backup for Microsoft 365 REST API service is running, then try again.",
        ),
        _ => texts(
            format!("The reverse proxy probably responded instead of the server (HTTP {status})."),
            "Try again. If it keeps failing, check the log of the reverse proxy.",
        ),
    }
}

fn unauthorized(operation: Operation) -> (String, String) {
    match operation {
        Operation::SignInWithToken => texts(
            "The server rejected this access token.",
            "It may have expired. Create a new one and paste all of it. If the server rejects that too, ask your administrator whether a proxy removes the Authorization header.",
        ),
        // The page may have refreshed the tokens by now, but it never repeats a start or a stop.
        Operation::Explore => texts(
            SIGN_IN_REJECTED,
            "Your entries are kept. Start again; sign in first if you are asked to.",
        ),
        Operation::Stop | Operation::StopOfOpen => texts(
            SIGN_IN_REJECTED,
            "The session was not stopped. Stop it again; sign in first if you are asked to.",
        ),
        _ => texts(
            "The server rejected your sign-in.",
            "Try again; sign in first if you are asked to. Your entries are kept.",
        ),
    }
}

fn forbidden(operation: Operation) -> (String, String) {
    match operation {
        Operation::SignIn | Operation::SignInWithToken => texts(
            "This account is not allowed to sign in here.",
            "Use an account that has permission, or ask the backup administrator for it. If the server only accepts restore operators, use Restore Portal instead.",
        ),
        Operation::ListOrganizations => texts(
            "This account is not allowed to list organizations.",
            "Enter the organization ID instead.",
        ),
        Operation::Explore => texts(
            "This account is not allowed to start a restore session for this organization.",
            NEEDS_PERMISSION,
        ),
        Operation::Stop | Operation::StopOfOpen => texts(
            "This account is not allowed to stop this session.",
            NEEDS_PERMISSION,
        ),
        Operation::Read => texts(
            "This account is not allowed to read this.",
            NEEDS_PERMISSION,
        ),
    }
}

fn not_found(has_message: bool, operation: Operation) -> (String, String) {
    match operation {
        Operation::SignIn | Operation::SignInWithToken => texts(
            "The API was not found on this server (HTTP 404).",
            "Check that the web server passes API requests on to the backup server.",
        ),
        Operation::Explore if has_message => texts(
            "The server does not know this organization.",
            "Check the organization ID.",
        ),
        Operation::Explore => texts(
            "Nothing was found at this organization’s address (HTTP 404).",
            "Check the organization ID. If it is correct, select “Find the cause”.",
        ),
        _ => texts(
            "Nothing was found at this address.",
            "The item may have been removed, or its session may have ended. Go back, or open the list of sessions.",
        ),
    }
}

fn rejected(status: u16, has_message: bool, operation: Operation) -> (String, String) {
    match operation {
        Operation::SignIn | Operation::SignInWithToken => texts(
            format!("The server rejected the sign-in (HTTP {status})."),
            if has_message {
                CHECK_LOG
            } else {
                "The API itself gives a reason, so this response may have come from another system."
            },
        ),
        Operation::ListOrganizations => texts(
            format!("The server did not list its organizations (HTTP {status})."),
            "Enter the organization ID instead, or try again.",
        ),
        Operation::Explore => texts(
            format!("The server did not create a restore session (HTTP {status})."),
            if status < 500 && has_message {
                "Correct what the server reports, then start again."
            } else {
                "Make sure the Veeam Explorers are the same version as the server, then try again."
            },
        ),
        Operation::StopOfOpen => texts(
            format!("The server did not stop the session (HTTP {status})."),
            "The session is still open. Try again, or stop it in the Veeam console.",
        ),
        Operation::Stop => texts(
            format!("The server did not stop the session (HTTP {status})."),
            "The session may still be open. Try again, or stop it in the Veeam console.",
        ),
        Operation::Read => texts(
            format!("The server did not return this (HTTP {status})."),
            CHECK_LOG,
        ),
    }
}

pub(super) fn texts(summary: impl Into<String>, next: impl Into<String>) -> (String, String) {
    (summary.into(), next.into())
}
