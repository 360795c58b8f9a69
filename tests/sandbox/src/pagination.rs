//! Splits long lists into pages that link to the pages before and after them.

use axum::{extract::FromRequestParts, http::request::Parts, response::Response};
use serde_json::{Map, Value, json};

use crate::{
    api_error::ApiError, path_case::OriginalUri, query_parameters::QueryParameters, response,
};

const DEFAULT_LIMIT: usize = 30;
const MAX_LIMIT: usize = 10_000;

/// The part of a list that a request asks for.
#[derive(Debug)]
pub struct Pagination {
    offset: usize,
    limit: usize,
    /// The start of all links, up to `offset=`: the path and the other parameters as the client sent them.
    link_prefix: String,
}

impl Pagination {
    /// Returns the page or, in a version that does not paginate this list, an array of all `items`.
    pub fn page_or_array<T>(
        &self,
        is_paginated: bool,
        items: &[T],
        to_json: impl Fn(&T) -> Value,
    ) -> Response {
        if is_paginated {
            self.page(items, to_json)
        } else {
            response::json(&items.iter().map(to_json).collect())
        }
    }

    /// Returns the page of `items`.
    pub fn page<T>(&self, items: &[T], to_json: impl Fn(&T) -> Value) -> Response {
        let results = items.iter().skip(self.offset).take(self.limit);
        response::json(&json!({
            "offset": self.offset,
            "limit": self.limit,
            "_links": self.links(items.len()),
            "results": results.map(to_json).collect::<Vec<_>>(),
        }))
    }

    fn links(&self, total: usize) -> Map<String, Value> {
        let mut links = Map::new();
        let mut link = |rel: &str, offset: usize| {
            let href = format!("{}offset={offset}&limit={}", self.link_prefix, self.limit);
            links.insert(rel.to_owned(), json!({ "href": href }));
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

impl<S: Sync> FromRequestParts<S> for Pagination {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, ApiError> {
        let Ok(query) = QueryParameters::from_request_parts(parts, state).await;
        let offset = query.number("offset", 0..=i32::MAX as usize)?;
        let limit = query.number("limit", 1..=MAX_LIMIT)?;
        let uri = parts
            .extensions
            .get::<OriginalUri>()
            .map_or(&parts.uri, |OriginalUri(uri)| uri);
        let mut link_prefix = format!("{}?", uri.path());
        for pair in uri.query().unwrap_or_default().split('&') {
            let name = pair.split('=').next().unwrap_or_default();
            if !["", "offset", "limit"].contains(&name.to_ascii_lowercase().as_str()) {
                link_prefix.push_str(pair);
                link_prefix.push('&');
            }
        }
        Ok(Self {
            offset: offset.unwrap_or(0),
            limit: limit.unwrap_or(DEFAULT_LIMIT),
            link_prefix,
        })
    }
}
