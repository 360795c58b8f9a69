//! What a browser can find out when a server cannot be reached, and what follows from it.

use super::{error::ApiError, reply::Reply};

/// What came back when something was asked without a token.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Seen {
    /// Nothing: no connection, or one that broke off.
    Nothing,
    /// Nothing within the deadline.
    Late,
    /// That it is to be asked elsewhere.
    Elsewhere,
    /// A web page with this status.
    WebPage(u16),
    /// Anything else with this status.
    Status(u16),
}

impl Seen {
    /// Judges an answer, or why there was none.
    pub fn of(answer: &Result<Reply, ApiError>) -> Self {
        match answer {
            Ok(reply) if reply.is_web_page() => Self::WebPage(reply.status),
            Ok(reply) => Self::Status(reply.status),
            Err(ApiError::TimedOut { .. }) => Self::Late,
            Err(ApiError::Redirected) => Self::Elsewhere,
            Err(_) => Self::Nothing,
        }
    }
}

/// What was found out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Findings {
    /// What the page's own host answers for a file of the page.
    pub host: Seen,
    /// What `ServiceInstance` answers, which the API refuses to strangers with 401.
    pub api: Seen,
    /// By how many seconds the server's clock is ahead of the device's, where it tells the time.
    pub clock: Option<i64>,
}

/// Why the server cannot be reached.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cause {
    /// Not even the page's own host answers.
    HostDown,
    /// The page's host does not pass `v6/` on, but answers by itself.
    NotPassedOn,
    /// Something in front sends whoever asks elsewhere, mostly to a sign-in of its own.
    Redirected,
    /// The page's host passes it on, and reaches nobody.
    ServerDown,
    /// The page's host passes it on, and waits in vain.
    ServerHangs,
    /// The server is there, and does not have this version of its API.
    OtherVersion,
    /// The page's host answers, and closes the connection to the API.
    CutOff,
    /// By now the API answers as it should.
    Works,
}

/// Clocks that differ by more than this many seconds are worth a word: sign-ins by other services are refused for five
/// minutes.
const CLOCKS_DIFFER: i64 = 120;

impl Findings {
    /// What they mean.
    pub fn cause(&self) -> Cause {
        match (self.api, self.host) {
            (Seen::Nothing | Seen::Late, Seen::Nothing | Seen::Late) => Cause::HostDown,
            (Seen::Nothing, _) => Cause::CutOff,
            (Seen::Elsewhere, _) => Cause::Redirected,
            (Seen::Late | Seen::WebPage(504) | Seen::Status(504), _) => Cause::ServerHangs,
            (Seen::WebPage(500..) | Seen::Status(500..), _) => Cause::ServerDown,
            (Seen::WebPage(_), _) => Cause::NotPassedOn,
            (Seen::Status(404), _) => Cause::OtherVersion,
            (Seen::Status(_), _) => Cause::Works,
        }
    }

    /// By how many seconds the server's clock is ahead, if that is too many either way.
    pub fn wrong_clock(&self) -> Option<i64> {
        self.clock.filter(|ahead| ahead.abs() > CLOCKS_DIFFER)
    }
}
