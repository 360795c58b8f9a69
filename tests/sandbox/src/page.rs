//! Long lists, cut into pages with links to their neighbours.

use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use serde_json::{Map, Value, json};

use crate::answer::Refusal;
use crate::parameters::Parameters;
use crate::routing::AsSent;

const DEFAULT_LIMIT: usize = 30;
const MAXIMUM_LIMIT: usize = 10_000;

/// The part of a list that was asked for.
#[derive(Debug)]
pub struct Page {
    offset: usize,
    limit: usize,
    /// Path and other parameters as sent, up to where `offset=` belongs: links keep the caller's casing and filters.
    prefix: String,
}

impl Page {
    /// All of `all`, or only this page of it where the version has pages.
    pub fn list<T>(&self, has_pages: bool, all: &[T], show: impl Fn(&T) -> Value) -> Value {
        if has_pages {
            self.of(all, show)
        } else {
            all.iter().map(show).collect()
        }
    }

    /// The page of `all`, each row shown by `show`.
    pub fn of<T>(&self, all: &[T], show: impl Fn(&T) -> Value) -> Value {
        let rows = all.iter().skip(self.offset).take(self.limit);
        json!({
            "offset": self.offset,
            "limit": self.limit,
            "_links": self.links(all.len()),
            "results": rows.map(show).collect::<Vec<_>>(),
        })
    }

    fn links(&self, total: usize) -> Map<String, Value> {
        let mut links = Map::new();
        let mut link = |key: &str, offset: usize| {
            let href = format!("{}offset={offset}&limit={}", self.prefix, self.limit);
            links.insert(key.to_owned(), json!({ "href": href }));
        };
        link("self", self.offset);
        if self.offset > 0 && total > 0 {
            link("first", 0);
            link("prev", self.offset.saturating_sub(self.limit));
        }
        let next = self.offset.saturating_add(self.limit);
        if next < total {
            link("next", next);
        }
        links
    }
}

impl<S: Sync> FromRequestParts<S> for Page {
    type Rejection = Refusal;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Refusal> {
        let Ok(parameters) = Parameters::from_request_parts(parts, state).await;
        let offset = parameters.number("offset", 0..=i32::MAX as usize)?;
        let limit = parameters.number("limit", 1..=MAXIMUM_LIMIT)?;
        let uri = parts
            .extensions
            .get::<AsSent>()
            .map_or(&parts.uri, |AsSent(uri)| uri);
        let mut prefix = format!("{}?", uri.path());
        for pair in uri.query().unwrap_or_default().split('&') {
            let name = pair.split('=').next().unwrap_or_default();
            if !["", "offset", "limit"].contains(&name.to_ascii_lowercase().as_str()) {
                prefix.push_str(pair);
                prefix.push('&');
            }
        }
        Ok(Self {
            offset: offset.unwrap_or(0),
            limit: limit.unwrap_or(DEFAULT_LIMIT),
            prefix,
        })
    }
}
