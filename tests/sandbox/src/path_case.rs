//! Makes the paths of the API case-insensitive.
//!
//! Only the words of the API become lowercase. IDs are unchanged, because those of folders are case-sensitive.

use axum::http::{Uri, uri::PathAndQuery};

/// The URI as the client sent it, an extension of the request. The links of a page keep its case.
#[derive(Clone, Debug)]
pub struct OriginalUri(pub Uri);

const API_WORDS: [&str; 19] = [
    "token",
    "logout",
    "serviceinstance",
    "organizations",
    "explore",
    "jobs",
    "backuprepositories",
    "restorepoints",
    "restoresessions",
    "stop",
    "events",
    "organization",
    "mailboxes",
    "folders",
    "onedrives",
    "sites",
    "teams",
    "channels",
    "faults",
];

/// Returns the URI below the version, with the words of the API in lowercase.
pub fn api_uri(uri: &Uri) -> Uri {
    let segments = uri.path().trim_end_matches('/').split('/').skip(2);
    let segments = segments.map(|segment| {
        API_WORDS
            .into_iter()
            .find(|word| word.eq_ignore_ascii_case(segment))
            .unwrap_or(segment)
    });
    let mut path = format!("/{}", segments.collect::<Vec<_>>().join("/"));
    if let Some(query) = uri.query() {
        path = format!("{path}?{query}");
    }
    path.parse::<PathAndQuery>()
        .map_or_else(|_| uri.clone(), Uri::from)
}
