//! What the page can see of its own deployment: the headers, compression, caching and protocol of its files, the clock,
//! `config.json`, and whether requests reach the API.
//!
//! The README says what a web server must do; the files for web servers in the zip do it.

use crate::api::{
    diagnosis::ProbeResults,
    error::ApiError,
    response::{BodyKind, Response},
};

/// How the browser received the program, in bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Transfer {
    /// As it was sent.
    pub sent: u32,
    /// After it was decompressed.
    pub full: u32,
}

/// What the page has seen. `None` stands for what it could not read.
#[derive(Clone, Debug, PartialEq)]
pub struct Deployment {
    /// The security headers that are missing or have another value, of the page and of the API.
    pub missing_headers: Option<Vec<String>>,
    /// How the browser received the program.
    pub program: Option<Transfer>,
    /// Whether the browser may keep files with a hash in their name.
    pub keeps_hashed_files: Option<bool>,
    /// Whether the browser checks the page and `config.json` at each visit.
    pub checks_page: Option<bool>,
    /// The protocol of the page, such as `h2`.
    pub protocol: Option<String>,
    /// The responses of the web server and of the API, and the clocks.
    pub probes: ProbeResults,
    /// What is wrong with `config.json`.
    pub config_warnings: Vec<String>,
    /// Whether there is a `config.json`.
    pub has_config: bool,
}

/// The responses from which the page sees its deployment.
pub(super) struct DeploymentResponses {
    /// The page itself.
    pub page: Result<Response, ApiError>,
    /// A file with a hash in its name.
    pub hashed_file: Result<Response, ApiError>,
    /// `config.json`.
    pub config: Result<Response, ApiError>,
    /// `ServiceInstance`.
    pub api: Result<Response, ApiError>,
}

/// The security headers of the page, each with its value.
const HEADERS: [(&str, &str); 4] = [
    (SNIFFING, "nosniff"),
    ("Referrer-Policy", "no-referrer"),
    ("Cross-Origin-Opener-Policy", "same-origin"),
    ("Cross-Origin-Resource-Policy", "same-origin"),
];

/// Those that list rules, each with a rule that must be in it.
const LISTS: [(&str, &str); 4] = [
    ("Content-Security-Policy", "default-src 'none';"),
    (
        "Content-Security-Policy",
        "script-src 'self' 'wasm-unsafe-eval';",
    ),
    ("Content-Security-Policy", "frame-ancestors 'none'"),
    ("Permissions-Policy", "camera=()"),
];

const SNIFFING: &str = "X-Content-Type-Options";

impl DeploymentResponses {
    /// The security headers that are missing.
    pub(super) fn missing_headers(&self) -> Option<Vec<String>> {
        let page = found(&self.page)?;
        let lists = LISTS.iter();
        let lists = lists.filter(|(name, rule)| !page.header(name).contains(rule));
        let headers = HEADERS.iter();
        let headers = headers.filter(|(name, value)| first_value(page.header(name)) != *value);
        let mut missing: Vec<String> = lists
            .chain(headers)
            .map(|(name, _)| (*name).to_owned())
            .collect();
        missing.dedup();
        // An error of the web server itself says nothing of the responses that it passes on.
        let is_of_api = |response: &&Response| matches!(response.status, 200 | 401 | 403);
        let api = self.api.as_ref().ok().filter(is_of_api);
        if api.is_some_and(|response| first_value(response.header(SNIFFING)) != "nosniff") {
            missing.push(format!("{SNIFFING} (API)"));
        }
        Some(missing)
    }

    /// Whether the browser may keep files with a hash in their name.
    pub(super) fn keeps_hashed_files(&self) -> Option<bool> {
        let value = found(&self.hashed_file)?.header("Cache-Control");
        Some(value.contains("immutable") || value.contains("max-age=31536000"))
    }

    /// Whether the browser checks the page and `config.json` at each visit.
    pub(super) fn checks_page(&self) -> Option<bool> {
        let is_checked = |response: &Response| {
            let value = response.header("Cache-Control");
            ["no-cache", "no-store", "max-age=0"]
                .iter()
                .any(|directive| value.contains(directive))
        };
        let config = found(&self.config);
        Some(is_checked(found(&self.page)?) && config.is_none_or(is_checked))
    }

    /// Whether there is a `config.json`.
    pub(super) fn has_config(&self) -> bool {
        found(&self.config).is_some_and(|response| response.body_kind() == BodyKind::Json)
    }
}

/// The first of several values: a server and its proxy may both send a header.
fn first_value(header: &str) -> &str {
    header.split(',').next().unwrap_or_default().trim()
}

/// The response of a file that is there.
fn found(response: &Result<Response, ApiError>) -> Option<&Response> {
    response
        .as_ref()
        .ok()
        .filter(|response| response.status == 200)
}
