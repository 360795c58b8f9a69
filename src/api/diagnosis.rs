//! Why the server cannot be reached, as far as a browser can find out.
//!
//! If a failure may have its cause between the page and the server, the page probes two URLs without a token: a file of
//! its own, to see whether the web server responds, and `ServiceInstance`, which the API rejects with 401. It also
//! compares the clocks. From the results, the page tells the user which setting of the reverse proxy or the server is
//! likely wrong.

use crate::api::{
    error::ApiError,
    response::{BodyKind, Response},
};

/// The result of a request without a token.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Probe {
    /// No response: the connection failed or broke off.
    NoResponse,
    /// No response within the deadline.
    TimedOut,
    /// A redirect, which was not followed.
    Redirected,
    /// A web page with this status.
    WebPage(u16),
    /// Any other response with this status.
    Status(u16),
}

impl Probe {
    /// Classifies a response, or the error in its place.
    pub fn of(response: &Result<Response, ApiError>) -> Self {
        match response {
            Ok(response) if response.body_kind() == BodyKind::WebPage => {
                Self::WebPage(response.status)
            }
            Ok(response) => Self::Status(response.status),
            Err(ApiError::TimedOut { .. }) => Self::TimedOut,
            Err(ApiError::Redirected) => Self::Redirected,
            Err(_) => Self::NoResponse,
        }
    }
}

/// The results of all probes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ProbeResults {
    /// The web server’s response for a file of the page.
    pub web_server: Probe,
    /// The response for `ServiceInstance`. The API itself returns 401.
    pub api: Probe,
    /// By how many seconds the server’s clock is ahead of the device’s; `None` if no response has a date.
    pub clock_skew_s: Option<i64>,
}

/// Why the server cannot be reached.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Diagnosis {
    /// The web server does not respond either.
    WebServerDown,
    /// The web server does not pass `v6/` on, but responds itself.
    NotForwarded,
    /// A proxy or a web filter blocks the request with a page of its own.
    Blocked,
    /// The reverse proxy redirects the request, usually to its own sign-in page.
    Redirected,
    /// The web server passes requests on, but cannot reach the server.
    ServerUnreachable,
    /// The web server passes requests on, but the server does not respond in time.
    ServerTimedOut,
    /// The server responds, but does not have this version of the API.
    VersionNotFound,
    /// The web server responds, but closes connections to the API.
    ConnectionClosed,
    /// The API now responds as expected.
    Healthy,
}

/// The largest difference between the clocks, in seconds, that is not reported. Other sign-in services
/// reject a difference of five minutes.
const MAX_CLOCK_SKEW_S: i64 = 120;

impl ProbeResults {
    /// The most likely cause.
    pub fn diagnosis(&self) -> Diagnosis {
        match (self.api, self.web_server) {
            (Probe::NoResponse | Probe::TimedOut, Probe::NoResponse | Probe::TimedOut) => {
                Diagnosis::WebServerDown
            }
            (Probe::NoResponse, _) => Diagnosis::ConnectionClosed,
            (Probe::Redirected, _) => Diagnosis::Redirected,
            (Probe::TimedOut | Probe::WebPage(408 | 504) | Probe::Status(408 | 504), _) => {
                Diagnosis::ServerTimedOut
            }
            (Probe::WebPage(500..) | Probe::Status(500..), _) => Diagnosis::ServerUnreachable,
            (Probe::WebPage(403 | 407 | 451) | Probe::Status(407), _) => Diagnosis::Blocked,
            (Probe::WebPage(_), _) => Diagnosis::NotForwarded,
            (Probe::Status(404), _) => Diagnosis::VersionNotFound,
            (Probe::Status(_), _) => Diagnosis::Healthy,
        }
    }

    /// By how many seconds the server’s clock is ahead (negative: behind), if that is too much.
    pub fn excessive_clock_skew(&self) -> Option<i64> {
        self.clock_skew_s
            .filter(|skew_s| skew_s.abs() > MAX_CLOCK_SKEW_S)
    }
}
