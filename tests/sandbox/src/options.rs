//! What can be set when a sandbox starts.

use std::time::Duration;

use crate::version::Version;

/// Settings of a [`Sandbox`](crate::Sandbox); the default ones suit work by hand.
#[derive(Clone, Debug)]
pub struct Options {
    /// The newest version of the API that it speaks, and the one that `config.json` names.
    pub api: Version,
    /// How long an access token is accepted.
    pub token_lifetime: Duration,
    /// Added to every answer.
    pub latency: Duration,
    /// Decides the ids of the sessions that are started, in the order of their starting.
    pub random_seed: u64,
    /// Whether the token call is limited as it is for remote callers of the real server.
    pub token_quota: bool,
    /// When the tokens of `EPSILON\token-refused-after-a-minute` stop being accepted.
    pub refusal_after: Duration,
    /// What `config.json` says of people who do nothing.
    pub idle_minutes: f64,
    /// How long the organization `explore-answers-after-20-s` keeps its caller waiting.
    pub slow_answer: Duration,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            api: Version::default(),
            token_lifetime: Duration::from_secs(3600),
            latency: Duration::ZERO,
            random_seed: 0,
            token_quota: false,
            refusal_after: Duration::from_secs(60),
            idle_minutes: 15.0,
            slow_answer: Duration::from_secs(20),
        }
    }
}
