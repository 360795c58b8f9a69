//! The optional `config.json`, by which whoever runs the page describes their server.

use super::{
    error::ApiError,
    reply::{self, Reply},
    version::Version,
    wire,
};
use crate::domain::json::Json;

/// The optional `config.json` beside the page.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Config {
    /// What this server is called.
    pub name: Option<String>,
    /// What everybody should know before signing in.
    pub notice: Option<String>,
    /// In which version the server is spoken to.
    pub api: Version,
    /// For how many milliseconds nothing may be done before one is warned and then signed out (`idle_minutes`); 0
    /// switches it off.
    pub idle: Option<u32>,
    /// What is wrong with the file, in whole sentences: what it says instead is not done.
    pub problems: Vec<String>,
}

/// What is usual for a page that opens mailboxes: 15 minutes.
const USUAL_IDLE: u32 = 15 * 60_000;

impl Config {
    /// How many milliseconds nothing may be done before the warning; nothing when that does not matter.
    pub fn idle_milliseconds(&self) -> Option<f64> {
        let milliseconds = self.idle.unwrap_or(USUAL_IDLE);
        (milliseconds > 0).then_some(f64::from(milliseconds))
    }
}

/// A decimal number of minutes, to the thousandth, in milliseconds. The library's floating point would be the only one
/// in the wasm and weighs more than this whole file.
fn milliseconds(minutes: &str) -> Option<u32> {
    let (whole, part) = minutes.split_once('.').unwrap_or((minutes, "0"));
    let thousandths: u32 = format!("{part:0<3}").get(..3)?.parse().ok()?;
    let whole: u32 = whole.parse().ok()?;
    whole.checked_mul(60_000)?.checked_add(thousandths * 60)
}

/// Reads `config.json`. It is absent where there is none, and where a host answers every address with a page.
pub fn read(answer: &Result<Reply, ApiError>) -> Config {
    let mut problems = Vec::new();
    let config = match answer {
        Ok(reply) if reply.status < 500 => reply::json(reply, "").unwrap_or_else(|error| {
            let is_meant = reply.body.trim_start().starts_with('{');
            if is_meant && matches!(error, ApiError::Unreadable { .. }) {
                problems.push("config.json is not JSON: nothing of it is used.".to_owned());
            }
            Json::Null
        }),
        // Some hosts lead whoever asks for what is not there to a page.
        Err(ApiError::Redirected) => Json::Null,
        _ => {
            let words = "config.json could not be read: nothing of it is used. Reload the page.";
            problems.push(words.to_owned());
            Json::Null
        }
    };
    let api = wire::text(&config, "api").and_then(|api| {
        let version = Version::parse(&api);
        if version.is_none() {
            problems.push(format!(
                "config.json: “api” is v6, v7 or v8, not “{api}”; v6 is used."
            ));
        }
        version
    });
    let idle = wire::text(&config, "idle_minutes").and_then(|minutes| {
        let idle = milliseconds(&minutes);
        if idle.is_none() {
            problems.push(format!(
                "config.json: “idle_minutes” is a number of minutes, not “{minutes}”; 15 are used."
            ));
        }
        idle
    });
    Config {
        name: wire::text(&config, "name"),
        notice: wire::text(&config, "notice"),
        api: api.unwrap_or_default(),
        idle,
        problems,
    }
}
