//! Everything that can go wrong with a request, by what a person can do about it.

/// What the server itself says of a failure, in words: `RESTExceptionInfo`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    /// Its sentence.
    pub message: String,
    /// Its code, such as `ProxyOffline` (from version 7).
    pub code: Option<String>,
    /// Where in its program it failed (from version 8), for its makers.
    pub stack_trace: Option<String>,
}

/// Why a request did not bring what was asked for. The server's own words are kept where it sent some.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ApiError {
    /// The user name or password is wrong (400 or 401 at sign-in).
    #[error("the user name or password is wrong")]
    WrongCredentials {
        /// The server's words.
        said: Option<Said>,
    },
    /// The token is not, or no longer, accepted (401).
    #[error("the sign-in is not accepted any more")]
    SignedOut,
    /// The account may not do this (403).
    #[error("the account is not allowed to do this")]
    Forbidden {
        /// The server's words.
        said: Option<Said>,
    },
    /// There is nothing at this address (404).
    #[error("there is nothing at this address")]
    Missing {
        /// The server's words; without them, something else than the API answered.
        said: Option<Said>,
    },
    /// Too many requests (429).
    #[error("the server asks to wait")]
    Busy {
        /// How many seconds the server asks to wait.
        retry_after: Option<u32>,
    },
    /// The server refused, and said so itself.
    #[error("the server refused")]
    Refused {
        /// The HTTP status.
        status: u16,
        /// The server's words.
        said: Option<Said>,
    },
    /// No answer of the server: the connection failed, or a proxy answered in its place.
    #[error("the server cannot be reached")]
    Unreachable {
        /// The status of the proxy's answer, if there was one.
        status: Option<u16>,
    },
    /// The connection failed, and the device has no network.
    #[error("this device is offline")]
    Offline,
    /// Something in front of the server sends requests elsewhere, where they are not followed.
    #[error("something in front redirects it")]
    Redirected,
    /// No answer within the deadline.
    #[error("no answer within {seconds} seconds")]
    TimedOut {
        /// How long was waited.
        seconds: u32,
    },
    /// The person gave up waiting.
    #[error("cancelled")]
    Cancelled,
    /// The server reported success, but its answer makes no sense.
    #[error("the answer cannot be read: expected {expected}, found {found}")]
    Unreadable {
        /// What should have come.
        expected: &'static str,
        /// What came instead.
        found: &'static str,
    },
}

impl ApiError {
    /// Whether the server may have done what was asked although the request failed.
    ///
    /// Proxies turn a lost connection into an error of their own, so what the API itself does not explain counts as lost
    /// too.
    pub fn leaves_outcome_unknown(&self) -> bool {
        match self {
            Self::Unreachable { .. }
            | Self::Offline
            | Self::Redirected
            | Self::TimedOut { .. }
            | Self::Cancelled
            | Self::Refused { said: None, .. }
            | Self::Unreadable { .. } => true,
            Self::WrongCredentials { .. }
            | Self::SignedOut
            | Self::Forbidden { .. }
            | Self::Missing { .. }
            | Self::Busy { .. }
            | Self::Refused { said: Some(_), .. } => false,
        }
    }

    /// What the server itself said.
    pub fn said(&self) -> Option<&Said> {
        match self {
            Self::WrongCredentials { said }
            | Self::Forbidden { said }
            | Self::Missing { said }
            | Self::Refused { said, .. } => said.as_ref(),
            _ => None,
        }
    }
}
