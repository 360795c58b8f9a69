//! The optional `config.json` beside the page, which describes the deployment.

use crate::{
    api::{
        error::ApiError,
        response::{BodyKind, Response},
        version::Version,
        wire,
    },
    domain::json::{Json, JsonError},
};

/// The contents of `config.json`.
#[derive(Clone, Debug, PartialEq)]
pub struct Config {
    /// The name of the server.
    pub name: Option<String>,
    /// A notice below the sign-in form.
    pub notice: Option<String>,
    /// The version of the API to use.
    pub api: Version,
    /// Milliseconds of inactivity before the warning; `None` if inactive users stay signed in.
    pub idle_timeout_ms: Option<u32>,
    /// The pages of other servers.
    pub others: Vec<OtherServer>,
    /// What is wrong with the file and was ignored, in whole sentences.
    pub warnings: Vec<String>,
}

/// The page of another backup server, under another path of the same origin.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OtherServer {
    /// The name of the server.
    pub name: String,
    /// The path of its page, such as `/dr/`.
    pub href: String,
}

/// 15 minutes, which is usual for a page that opens mailboxes.
const DEFAULT_IDLE_TIMEOUT_MS: u32 = 15 * 60_000;

impl Default for Config {
    fn default() -> Self {
        Self {
            name: None,
            notice: None,
            api: Version::default(),
            idle_timeout_ms: Some(DEFAULT_IDLE_TIMEOUT_MS),
            others: Vec::new(),
            warnings: Vec::new(),
        }
    }
}

/// Reads `config.json`. The file counts as absent if it is empty, or if the server has none or responds with a web page
/// instead.
pub fn read(response: &Result<Response, ApiError>) -> Config {
    let mut warnings = Vec::new();
    let json = match response {
        Ok(response) if response.status < 300 => {
            match response.body_kind() {
                BodyKind::Empty | BodyKind::WebPage => Json::Null,
                // Not `text`, so that the lines of a warning are those of the file.
                BodyKind::Json | BodyKind::Text => {
                    parse(response.body.trim_start_matches('\u{feff}'), &mut warnings)
                }
            }
        }
        Ok(response) if response.status < 500 => Json::Null,
        // Some web servers redirect requests for missing files to a page.
        Err(ApiError::Redirected) => Json::Null,
        _ => {
            let problem = "config.json could not be read and was ignored. Reload the page.";
            warnings.push(problem.to_owned());
            Json::Null
        }
    };
    let api = wire::text(&json, "api").and_then(|api| {
        let version = Version::parse(&api);
        if version.is_none() {
            warnings.push(format!(
                "config.json: “api” must be v6, v7, or v8, not “{api}”; v6 is used."
            ));
        }
        version
    });
    let idle_timeout_ms = wire::text(&json, "idle_minutes").and_then(|minutes| {
        let idle_timeout_ms = parse_minutes(&minutes);
        if idle_timeout_ms.is_none() {
            warnings.push(format!(
                "config.json: “idle_minutes” must be a number of minutes, not “{minutes}”; 15 is used."
            ));
        }
        idle_timeout_ms
    });
    let others = other_servers(&json, &mut warnings);
    Config {
        name: wire::text(&json, "name"),
        notice: wire::text(&json, "notice"),
        api: api.unwrap_or_default(),
        idle_timeout_ms: Some(idle_timeout_ms.unwrap_or(DEFAULT_IDLE_TIMEOUT_MS))
            .filter(|milliseconds| *milliseconds > 0),
        others,
        warnings,
    }
}

/// The other servers. Only paths, so that a link stays on this origin whatever the file says.
fn other_servers(json: &Json, warnings: &mut Vec<String>) -> Vec<OtherServer> {
    let Some(Json::Array(entries)) = json.field("others") else {
        return Vec::new();
    };
    let read = |entry: &Json| {
        let href = wire::text(entry, "href").filter(|href| is_path(href))?;
        let name = wire::text(entry, "name")?;
        Some(OtherServer { name, href })
    };
    let others: Vec<_> = entries.iter().filter_map(read).collect();
    if others.len() < entries.len() {
        let problem = "config.json: an entry of “others” was ignored. Each needs a name and a path, such as {\"name\": \"DR site\", \"href\": \"/dr/\"}.";
        warnings.push(problem.to_owned());
    }
    others
}

/// Whether a text is an absolute path, and nothing that a browser could read as another host.
fn is_path(href: &str) -> bool {
    let is_in_path = |byte: u8| byte.is_ascii_alphanumeric() || b"/-._~%".contains(&byte);
    href.starts_with('/') && !href.starts_with("//") && href.bytes().all(is_in_path)
}

/// Parses the text of the file, and adds what is wrong with it to the warnings.
fn parse(text: &str, warnings: &mut Vec<String>) -> Json {
    if text.contains(['\0', char::REPLACEMENT_CHARACTER]) {
        let problem = "config.json contains characters that are not UTF-8. Save it as UTF-8.";
        warnings.push(problem.to_owned());
    }
    let problem = match Json::parse(text) {
        Ok(json @ Json::Object(_)) => return json,
        Ok(_) => "config.json is not a JSON object, such as {\"name\": \"Head office\"}, and was ignored.".to_owned(),
        Err(JsonError { line, column, .. }) => {
            let from_error = text
                .lines()
                .nth(line.saturating_sub(1))
                .and_then(|line| line.get(column.saturating_sub(1)..));
            let advice = match from_error {
                Some(rest) if rest.starts_with(['/', '#']) => " JSON cannot contain comments.",
                _ => "",
            };
            format!("config.json is not valid JSON (line {line}, column {column}) and was ignored.{advice}")
        }
    };
    warnings.push(problem);
    Json::Null
}

/// Parses a decimal number of minutes, to the thousandth, and returns milliseconds. Avoids `f64`: its parser would be
/// larger than this whole file, and nothing else in the wasm needs it.
fn parse_minutes(minutes: &str) -> Option<u32> {
    let (whole, fraction) = minutes.split_once('.').unwrap_or((minutes, "0"));
    if !fraction.bytes().all(|digit| digit.is_ascii_digit()) {
        return None;
    }
    let thousandths: u32 = format!("{fraction:0<3}").get(..3)?.parse().ok()?;
    let whole: u32 = whole.parse().ok()?;
    let milliseconds = whole.checked_mul(60_000)?.checked_add(thousandths * 60)?;
    // 0 means never, so a positive number must not become 0.
    let is_zero = minutes.bytes().all(|digit| matches!(digit, b'0' | b'.'));
    Some(if is_zero { 0 } else { milliseconds.max(60) })
}
