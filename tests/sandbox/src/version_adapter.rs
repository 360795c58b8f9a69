//! Adapts responses to the API version of the request. Handlers respond as version 6 does; differences that affect all
//! responses (links, error bodies) are made here, all others in the handlers.

use axum::{
    body::to_bytes,
    http::header::{CONTENT_LENGTH, CONTENT_TYPE},
    response::Response,
};
use serde_json::Value;

use crate::{api_error::ApiError, response, version::Version};

const MAX_BODY_BYTES: usize = 64 * 1024 * 1024;

/// Returns the response of this version: its links have the same version, and its errors have the fields of the version.
pub async fn adapt(response: Response, version: Version) -> Response {
    if let Some(error) = response.extensions().get::<ApiError>() {
        return error.to_response(version);
    }
    let is_json = response
        .headers()
        .get(CONTENT_TYPE)
        .is_some_and(|value| value.as_bytes().starts_with(b"application/json"));
    if version == Version::V6 || !is_json {
        return response;
    }
    let (mut parts, body) = response.into_parts();
    let Ok(body) = to_bytes(body, MAX_BODY_BYTES).await else {
        return response::close_connection();
    };
    // A body that is not valid JSON, such as that of a faulty response, is sent unchanged.
    let body = match serde_json::from_slice::<Value>(&body) {
        Ok(mut value) => {
            rewrite_links(&mut value, version);
            value.to_string().into()
        }
        Err(_) => body.into(),
    };
    parts.headers.remove(CONTENT_LENGTH);
    Response::from_parts(parts, body)
}

fn rewrite_links(value: &mut Value, version: Version) {
    match value {
        Value::Array(entries) => {
            for entry in entries {
                rewrite_links(entry, version);
            }
        }
        Value::Object(fields) => {
            for (name, value) in fields {
                match value {
                    Value::String(href) if name == "href" => *href = rewrite_href(href, version),
                    value => rewrite_links(value, version),
                }
            }
        }
        _ => {}
    }
}

fn rewrite_href(href: &str, version: Version) -> String {
    let slash = if href.starts_with('/') { "/" } else { "" };
    match href.trim_start_matches('/').strip_prefix("v6/") {
        Some(rest) if !href.starts_with("//") => format!("{slash}{version}/{rest}"),
        _ => href.to_owned(),
    }
}
