//! The versions of the API. Answers are made as version 6 has them; what later ones changed everywhere is changed here,
//! what they changed in one place is changed there.

use std::fmt;

use axum::body::to_bytes;
use axum::http::header::{CONTENT_LENGTH, CONTENT_TYPE};
use axum::response::Response;
use clap::ValueEnum;
use serde_json::Value;

use crate::answer::{self, Refusal};

/// A version of the API. A server speaks its own version and those before it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, ValueEnum)]
pub enum Version {
    /// Version 6.
    #[default]
    V6,
    /// Version 7.
    V7,
    /// Version 8.
    V8,
}

/// The largest answer that is sent in another version.
const LARGEST: usize = 64 * 1024 * 1024;

impl Version {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::V6, Self::V7, Self::V8];

    /// The first segment of its addresses.
    pub fn name(self) -> &'static str {
        match self {
            Self::V6 => "v6",
            Self::V7 => "v7",
            Self::V8 => "v8",
        }
    }

    /// The version of this name, in any case.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|version| version.name().eq_ignore_ascii_case(name))
    }

    /// The answer as this version sends it: its links stay within the version, its refusals say more.
    pub async fn put(self, response: Response) -> Response {
        if let Some(refusal) = response.extensions().get::<Refusal>() {
            return refusal.speaking(self);
        }
        let is_json = response
            .headers()
            .get(CONTENT_TYPE)
            .is_some_and(|kind| kind.as_bytes().starts_with(b"application/json"));
        if self == Self::V6 || !is_json {
            return response;
        }
        let (mut parts, body) = response.into_parts();
        let Ok(body) = to_bytes(body, LARGEST).await else {
            return answer::hang_up();
        };
        // What is no JSON after all goes out as it is.
        let body = match serde_json::from_slice::<Value>(&body) {
            Ok(mut value) => {
                self.relink(&mut value);
                value.to_string().into()
            }
            Err(_) => body.into(),
        };
        parts.headers.remove(CONTENT_LENGTH);
        Response::from_parts(parts, body)
    }

    fn relink(self, value: &mut Value) {
        match value {
            Value::Array(entries) => {
                for entry in entries {
                    self.relink(entry);
                }
            }
            Value::Object(fields) => {
                for (name, value) in fields {
                    match value {
                        Value::String(href) if name == "href" => *href = self.href(href),
                        value => self.relink(value),
                    }
                }
            }
            _ => {}
        }
    }

    fn href(self, href: &str) -> String {
        let slash = if href.starts_with('/') { "/" } else { "" };
        match href.trim_start_matches('/').strip_prefix("v6/") {
            Some(rest) if !href.starts_with("//") => format!("{slash}{self}/{rest}"),
            _ => href.to_owned(),
        }
    }
}

impl fmt::Display for Version {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}
