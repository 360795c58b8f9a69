//! The files of the release bundle, with the response headers that Trunk.toml configures.

use std::{collections::HashMap, env, fs, path::Path};

use anyhow::{Context, Result, bail};
use axum::body::Bytes;
use http::{
    HeaderMap, HeaderName, HeaderValue,
    header::{
        CACHE_CONTROL, CONTENT_SECURITY_POLICY, CONTENT_SECURITY_POLICY_REPORT_ONLY, CONTENT_TYPE,
    },
};

/// The files of the bundle by name, and the headers of every response.
#[derive(Debug)]
pub struct Bundle {
    files: HashMap<String, (HeaderMap, Bytes)>,
    headers: HeaderMap,
}

impl Bundle {
    /// Reads the bundle from the folder in `RESTORE_DESK_DIST`.
    pub fn load() -> Result<Self> {
        let Some(folder) = env::var_os("RESTORE_DESK_DIST") else {
            bail!(
                "RESTORE_DESK_DIST is not set to the folder of a bundle: `cargo xtask test` builds the bundle and runs the scenarios"
            );
        };
        let headers = configured_headers()?;
        let mut files = HashMap::new();
        let folder = Path::new(&folder);
        let entries =
            fs::read_dir(folder).with_context(|| format!("{} cannot be read", folder.display()))?;
        for entry in entries {
            let path = entry?.path();
            let Some(name) = path.file_name().and_then(|name| name.to_str()) else {
                continue;
            };
            if !path.is_file() {
                continue;
            }
            let mut headers = headers.clone();
            headers.insert(CONTENT_TYPE, HeaderValue::from_static(content_type(name)));
            if name == "index.html" {
                headers.insert(
                    CONTENT_SECURITY_POLICY_REPORT_ONLY,
                    report_only_policy(&headers)?,
                );
            } else {
                // A later host, with a fault in its bundle, may get the same port.
                headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
            }
            files.insert(name.to_owned(), (headers, fs::read(&path)?.into()));
        }
        if !files.contains_key("index.html") {
            bail!("{} does not contain index.html", folder.display());
        }
        Ok(Self { files, headers })
    }

    /// Returns a file with its headers.
    pub fn file(&self, name: &str) -> Option<(HeaderMap, Bytes)> {
        self.files.get(name).cloned()
    }

    /// The headers that Trunk.toml configures.
    pub fn headers(&self) -> &HeaderMap {
        &self.headers
    }
}

/// Returns the content security policy as a report-only policy, so that every browser reports violations to the host.
fn report_only_policy(headers: &HeaderMap) -> Result<HeaderValue> {
    let policy = headers
        .get(CONTENT_SECURITY_POLICY)
        .context("Trunk.toml configures no content security policy")?;
    Ok(format!("{}; report-uri csp-report", policy.to_str()?).parse()?)
}

/// Reads the table that `cargo xtask serve` uses, so that a policy that breaks the page fails the scenarios.
fn configured_headers() -> Result<HeaderMap> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../Trunk.toml");
    let config: toml::Table = fs::read_to_string(&path)?.parse()?;
    let headers = config
        .get("serve")
        .and_then(|serve| serve.get("headers"))
        .and_then(toml::Value::as_table)
        .context("Trunk.toml has no [serve.headers]")?;
    headers
        .iter()
        .map(|(name, value)| {
            let value = value
                .as_str()
                .context("a header in Trunk.toml is not a string")?;
            Ok((name.parse::<HeaderName>()?, value.parse::<HeaderValue>()?))
        })
        .collect()
}

/// The media type of a file, by the end of its name.
pub fn content_type(name: &str) -> &'static str {
    match name.rsplit('.').next() {
        Some("html") => "text/html; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("wasm") => "application/wasm",
        Some("svg") => "image/svg+xml",
        Some("json") => "application/json",
        _ => "application/octet-stream",
    }
}
