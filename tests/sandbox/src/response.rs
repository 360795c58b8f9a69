//! Responses: JSON, HTML, no body, and closed connections.

use std::{io, time::Duration};

use axum::{
    body::{Body, Bytes},
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use futures_util::stream::{self, StreamExt};
use serde_json::Value;

use crate::version::Version;

/// The content type of JSON. The real server also names the charset.
pub const JSON: &str = "application/json; charset=utf-8";

/// Returns JSON with status 200.
pub fn json(value: &Value) -> Response {
    json_with_status(StatusCode::OK, value)
}

/// Returns JSON with this status.
pub fn json_with_status(status: StatusCode, value: &Value) -> Response {
    with_content_type(status, JSON, value.to_string().into())
}

/// Returns the response to a successful request that has no result.
pub fn without_body(version: Version) -> Response {
    let status = match version {
        Version::V6 | Version::V7 => StatusCode::OK,
        Version::V8 => StatusCode::NO_CONTENT,
    };
    status.into_response()
}

/// Returns the response to a request that created `value`.
pub fn created(version: Version, value: &Value) -> Response {
    let status = match version {
        Version::V6 | Version::V7 => StatusCode::OK,
        Version::V8 => StatusCode::CREATED,
    };
    json_with_status(status, value)
}

/// Returns a web page, which some reverse proxies send although the client expects JSON.
pub fn html(status: StatusCode, title: &str) -> Response {
    let page = format!(
        "<!DOCTYPE html><html><head><title>{title}</title></head><body><h1>{title}</h1></body></html>"
    );
    with_content_type(status, "text/html; charset=utf-8", page.into())
}

/// Returns any body with any content type.
pub fn with_content_type(status: StatusCode, content_type: &'static str, body: Body) -> Response {
    let mut response = Response::new(body);
    *response.status_mut() = status;
    response
        .headers_mut()
        .insert(header::CONTENT_TYPE, HeaderValue::from_static(content_type));
    response
}

/// Marks a response that must not be sent: [`serve`](crate::serve) closes the connection instead.
#[derive(Clone, Debug)]
pub struct CloseConnection;

/// Closes the connection without a response.
pub fn close_connection() -> Response {
    let mut response = StatusCode::INTERNAL_SERVER_ERROR.into_response();
    response.extensions_mut().insert(CloseConnection);
    response
}

/// Sends the first half of a JSON body, and then closes the connection.
pub fn close_mid_body(body: &str) -> Response {
    let length = body.len();
    let half = body.get(..length / 2).unwrap_or_default().to_owned();
    let data = async { io::Result::Ok(Bytes::from(half)) };
    let error = async {
        // Without a pause, not even the first half is sent.
        tokio::time::sleep(Duration::from_millis(100)).await;
        Err(io::ErrorKind::ConnectionAborted.into())
    };
    let chunks = stream::once(data).chain(stream::once(error));
    let mut response = with_content_type(StatusCode::OK, JSON, Body::from_stream(chunks));
    // Without a length, WebKit takes the body for complete when the connection closes.
    response
        .headers_mut()
        .insert(header::CONTENT_LENGTH, HeaderValue::from(length));
    response
}
