//! Answers in the server's own wording: JSON with its content type, refusals with a message.
//!
//! Every refusal of the API is made here, so that none can lack the `message` that clients read.

use axum::body::Body;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde_json::{Value, json};

/// A JSON answer with status 200.
pub fn json(value: &Value) -> Response {
    json_with(StatusCode::OK, value)
}

/// A JSON answer with the charset that the real server names as well.
pub fn json_with(status: StatusCode, value: &Value) -> Response {
    typed(
        status,
        "application/json; charset=utf-8",
        value.to_string().into(),
    )
}

/// A page for people, as a proxy puts it where JSON is expected.
pub fn html(status: StatusCode, title: &str) -> Response {
    let page = format!(
        "<!DOCTYPE html><html><head><title>{title}</title></head><body><h1>{title}</h1></body></html>"
    );
    typed(status, "text/html; charset=utf-8", page.into())
}

/// Any body under any content type.
pub fn typed(status: StatusCode, content_type: &'static str, body: Body) -> Response {
    let mut response = Response::new(body);
    *response.status_mut() = status;
    response
        .headers_mut()
        .insert(header::CONTENT_TYPE, HeaderValue::from_static(content_type));
    response
}

/// Marks a response that must never be sent: [`serve`](crate::serve) closes the connection instead.
#[derive(Clone, Debug)]
pub struct HangUp;

/// The connection is closed without an answer.
pub fn hang_up() -> Response {
    let mut response = StatusCode::INTERNAL_SERVER_ERROR.into_response();
    response.extensions_mut().insert(HangUp);
    response
}

/// An error of the API: a status and a body `{"message": …}`.
#[derive(Clone, Debug)]
pub struct Refusal {
    status: StatusCode,
    message: String,
}

impl Refusal {
    /// A refusal with any status.
    pub fn new(status: StatusCode, message: impl Into<String>) -> Self {
        let message = message.into();
        Self { status, message }
    }

    /// 400: the request itself is wrong.
    pub fn bad_request(message: impl Into<String>) -> Self {
        Self::new(StatusCode::BAD_REQUEST, message)
    }

    /// 401, in the words of the framework that the real server is built on.
    pub fn unauthorized() -> Self {
        Self::new(
            StatusCode::UNAUTHORIZED,
            "Authorization has been denied for this request.",
        )
    }

    /// 403: signed in, but not allowed.
    pub fn forbidden() -> Self {
        Self::new(StatusCode::FORBIDDEN, "Access is denied.")
    }

    /// 404: no such thing.
    pub fn not_found(message: impl Into<String>) -> Self {
        Self::new(StatusCode::NOT_FOUND, message)
    }

    /// 500: the server tried and failed.
    pub fn failed(message: impl Into<String>) -> Self {
        Self::new(StatusCode::INTERNAL_SERVER_ERROR, message)
    }
}

impl IntoResponse for Refusal {
    fn into_response(self) -> Response {
        json_with(self.status, &json!({ "message": self.message }))
    }
}
