//! The release bundle as it is served: its files, and the headers that Trunk.toml asks for.

use std::{collections::HashMap, env, fs, path::Path};

use anyhow::{Context, Result, bail};
use axum::body::Bytes;
use http::{
    HeaderMap, HeaderName, HeaderValue,
    header::{
        CACHE_CONTROL, CONTENT_SECURITY_POLICY, CONTENT_SECURITY_POLICY_REPORT_ONLY, CONTENT_TYPE,
    },
};

const FOR_EVER: &str = "max-age=31536000, immutable";

/// The files of the bundle, by name, and the headers of every answer.
#[derive(Debug)]
pub struct Bundle {
    files: HashMap<String, (HeaderMap, Bytes)>,
    headers: HeaderMap,
}

impl Bundle {
    /// Reads the bundle in the folder that `RESTORE_DESK_DIST` names.
    pub fn open() -> Result<Self> {
        let Some(folder) = env::var_os("RESTORE_DESK_DIST") else {
            bail!(
                "RESTORE_DESK_DIST names no bundle to walk through: `cargo xtask test` builds one and runs the journeys"
            );
        };
        let headers = served_headers()?;
        let mut files = HashMap::new();
        let folder = Path::new(&folder);
        let entries =
            fs::read_dir(folder).with_context(|| format!("reading {}", folder.display()))?;
        for entry in entries {
            let path = entry?.path();
            let Some(name) = path.file_name().and_then(|name| name.to_str()) else {
                continue;
            };
            if !path.is_file() {
                continue;
            }
            let mut headers = headers.clone();
            headers.insert(CONTENT_TYPE, content_type(name));
            if name == "index.html" {
                headers.insert(CONTENT_SECURITY_POLICY_REPORT_ONLY, reported(&headers)?);
            } else {
                // As in production: a hash is part of the name.
                headers.insert(CACHE_CONTROL, HeaderValue::from_static(FOR_EVER));
            }
            files.insert(name.to_owned(), (headers, fs::read(&path)?.into()));
        }
        if !files.contains_key("index.html") {
            bail!("there is no index.html in {}", folder.display());
        }
        Ok(Self { files, headers })
    }

    /// A file with its headers.
    pub fn file(&self, name: &str) -> Option<(HeaderMap, Bytes)> {
        self.files.get(name).cloned()
    }

    /// The headers of Trunk.toml.
    pub fn headers(&self) -> &HeaderMap {
        &self.headers
    }
}

/// The policy once more, as one that only reports: so the host hears of every breach, whatever the browser.
fn reported(headers: &HeaderMap) -> Result<HeaderValue> {
    let policy = headers
        .get(CONTENT_SECURITY_POLICY)
        .context("there is no policy")?;
    Ok(format!("{}; report-uri breach", policy.to_str()?).parse()?)
}

/// The same table that `cargo xtask serve` obeys, so that a policy that breaks the page breaks the journeys.
fn served_headers() -> Result<HeaderMap> {
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
            let value = value.as_str().context("a header that is not a text")?;
            Ok((name.parse::<HeaderName>()?, value.parse::<HeaderValue>()?))
        })
        .collect()
}

fn content_type(name: &str) -> HeaderValue {
    HeaderValue::from_static(match name.rsplit('.').next() {
        Some("html") => "text/html; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("wasm") => "application/wasm",
        Some("svg") => "image/svg+xml",
        Some("json") => "application/json",
        _ => "application/octet-stream",
    })
}
