//! The options of a sandbox.

use std::time::Duration;

use crate::version::Version;

/// The options of a [`Sandbox`](crate::Sandbox). The defaults suit manual tests.
#[derive(Clone, Debug)]
pub struct Options {
    /// The newest version of the API that the server supports, and the one in `config.json`.
    pub api: Version,
    /// Whether the server also has the organizations and the users that fail.
    pub failures: bool,
    /// The lifetime of access tokens.
    pub token_lifetime: Duration,
    /// The delay of every response.
    pub latency: Duration,
    /// The host, with a port if needed, that redirects and links of another server lead to.
    pub elsewhere: String,
    /// The seed of the IDs of new sessions.
    pub random_seed: u64,
    /// Whether the token endpoint has the rate limit that the real server has for remote clients.
    pub token_quota: bool,
    /// The time after sign-in from which the server rejects the tokens of `EPSILON\token-refused-after-a-minute`.
    pub token_rejected_after: Duration,
    /// The `idle_minutes` in `config.json`.
    pub idle_minutes: f64,
    /// The `others` in `config.json`: the name and the path of the page of each other server.
    pub others: &'static [(&'static str, &'static str)],
    /// The response time of the organization `explore-answers-after-20-s`.
    pub slow_response: Duration,
    /// The time between two restore points of the organization `restore-points-20000`. The default gives it 20,000.
    pub many_points_interval: Duration,
    /// How many sessions of several users the server has had in the last year, besides those that it always has.
    pub past_sessions: usize,
    /// The number of events of the newest session.
    pub events: usize,
    /// How many more events this session gains, one every [`later_events_interval`](Self::later_events_interval).
    pub later_events: usize,
    /// The time between two of the later events.
    pub later_events_interval: Duration,
    /// How long a client may take to send the body of a request, before the server closes the connection. For the
    /// headers, it has 30 seconds.
    pub body_timeout: Duration,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            api: Version::default(),
            failures: false,
            token_lifetime: Duration::from_secs(3600),
            latency: Duration::ZERO,
            elsewhere: "elsewhere.example".to_owned(),
            random_seed: 0,
            token_quota: false,
            token_rejected_after: Duration::from_secs(60),
            idle_minutes: 15.0,
            others: &[],
            slow_response: Duration::from_secs(20),
            many_points_interval: Duration::from_secs(8288),
            past_sessions: 0,
            events: 0,
            later_events: 0,
            later_events_interval: Duration::from_secs(10),
            body_timeout: Duration::from_secs(30),
        }
    }
}
