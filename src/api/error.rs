//! Everything that can go wrong with a request.
//!
//! The variants of [`ApiError`] differ in what the user can do next. [`crate::components::error_text`] has the text for
//! each: what happened, what that means, and what to do next.

use crate::domain::{restore_session::RestoreSessionId, restore_type::RestoreType};

/// The server’s own explanation of an error: `RESTExceptionInfo`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ServerMessage {
    /// A sentence.
    pub message: String,
    /// A code, such as `ProxyOffline` (from version 7).
    pub code: Option<String>,
    /// The stack trace of the server (from version 8).
    pub stack_trace: Option<String>,
}

/// Why a request failed. Contains the server’s own explanation, if there is one.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ApiError {
    /// The user name or password is wrong (400 or 401 at sign-in).
    #[error("the user name or password is wrong")]
    WrongCredentials {
        /// The server’s explanation.
        server_message: Option<ServerMessage>,
    },
    /// The server rejected the access token (401).
    #[error("the server rejected the sign-in")]
    Unauthorized,
    /// The account is not allowed to do this (403).
    #[error("the account is not allowed to do this")]
    Forbidden {
        /// The server’s explanation.
        server_message: Option<ServerMessage>,
    },
    /// Nothing was found at this address (404).
    #[error("nothing was found at this address")]
    NotFound {
        /// The server’s explanation. Without it, the response is probably not from the API.
        server_message: Option<ServerMessage>,
    },
    /// Too many requests (429).
    #[error("the server received too many requests")]
    TooManyRequests {
        /// How many seconds to wait, if the server says so.
        retry_after: Option<u32>,
    },
    /// The server rejected the request (any other 4xx, and 500 with the server’s explanation).
    #[error("the server rejected the request")]
    Rejected {
        /// The HTTP status.
        status: u16,
        /// The server’s explanation. Without it, the response is probably not from the API.
        server_message: Option<ServerMessage>,
    },
    /// The server rejects even tokens that it has just issued, and has accepted none since the sign-in. A proxy that
    /// removes the `Authorization` header causes this.
    #[error("the server rejects tokens that it has just issued")]
    NewTokenRejected,
    /// A gateway probably responded in place of the server: 408, or a 5xx that the API does not send.
    #[error("a gateway probably responded in place of the server")]
    Gateway {
        /// The HTTP status.
        status: u16,
        /// The explanation in the response, from the server or from the gateway.
        server_message: Option<ServerMessage>,
    },
    /// Another system responded in place of the API, such as a web filter or a proxy that wants a sign-in of its own.
    #[error("another system responded in place of the API")]
    NotFromApi {
        /// The HTTP status.
        status: u16,
    },
    /// The server did not return a resource because its session is stopped.
    #[error("the session is stopped")]
    SessionStopped {
        /// The session.
        id: RestoreSessionId,
        /// Its type, if the page knows it.
        restore_type: Option<RestoreType>,
        /// The explanation in the response, which does not mention it.
        server_message: Option<ServerMessage>,
    },
    /// The connection failed.
    #[error("the server cannot be reached")]
    Unreachable,
    /// The connection failed, and the device has no network.
    #[error("this device is offline")]
    Offline,
    /// The response was a redirect, which is never followed.
    #[error("the web server redirected the request")]
    Redirected,
    /// The server did not respond within the deadline.
    #[error("no response within {seconds} seconds")]
    TimedOut {
        /// The deadline.
        seconds: u32,
    },
    /// The user canceled the request.
    #[error("canceled")]
    Canceled,
    /// The user left the page during the request.
    #[error("the page was left")]
    LeftPage,
    /// The server reported success, but its response cannot be read.
    #[error("the response cannot be read: expected {expected}, found {found}")]
    InvalidResponse {
        /// The expected contents.
        expected: &'static str,
        /// The contents instead.
        found: &'static str,
    },
}

impl ApiError {
    /// Returns whether the server may have executed the request although it failed.
    ///
    /// Only the API’s own refusal settles the outcome. Gateways turn a lost connection into an error of their own, and
    /// some replace the server’s response. After an unknown outcome, a write must not be repeated automatically.
    pub fn leaves_outcome_unknown(&self) -> bool {
        match self {
            Self::Unreachable
            | Self::Gateway { .. }
            | Self::NotFromApi { .. }
            | Self::Offline
            | Self::Redirected
            | Self::TimedOut { .. }
            | Self::Canceled
            | Self::LeftPage
            | Self::Rejected {
                server_message: None,
                ..
            }
            | Self::InvalidResponse { .. } => true,
            Self::WrongCredentials { .. }
            | Self::Unauthorized
            | Self::NewTokenRejected
            | Self::Forbidden { .. }
            | Self::NotFound { .. }
            | Self::TooManyRequests { .. }
            | Self::SessionStopped { .. }
            | Self::Rejected {
                server_message: Some(_),
                ..
            } => false,
        }
    }

    /// Returns whether the server sends this error for a resource of a session that is stopped. Its own error has the
    /// status 500 in v6, sometimes without a message.
    pub fn may_be_of_stopped_session(&self) -> bool {
        matches!(
            self,
            Self::NotFound { .. } | Self::Rejected { .. } | Self::Gateway { status: 500, .. }
        )
    }

    /// How many seconds the server asks the client to wait, if it does.
    pub fn retry_after(&self) -> Option<u32> {
        match self {
            Self::TooManyRequests { retry_after } => *retry_after,
            _ => None,
        }
    }

    /// The explanation in the response, if there is one.
    pub fn server_message(&self) -> Option<&ServerMessage> {
        match self {
            Self::WrongCredentials { server_message }
            | Self::Forbidden { server_message }
            | Self::NotFound { server_message }
            | Self::Gateway { server_message, .. }
            | Self::SessionStopped { server_message, .. }
            | Self::Rejected { server_message, .. } => server_message.as_ref(),
            _ => None,
        }
    }
}
