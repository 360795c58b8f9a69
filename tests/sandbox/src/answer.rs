//! Answers in the server's own wording: JSON with its content type, refusals with a message.
//!
//! Every refusal of the API is made here, so that none can lack the `message` that clients read.

use std::io;
use std::time::Duration;

use axum::body::{Body, Bytes};
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use futures_util::stream::{self, StreamExt};
use serde_json::{Value, json};

use crate::version::Version;

/// The charset is one that the real server names as well.
pub const JSON: &str = "application/json; charset=utf-8";

/// A JSON answer with status 200.
pub fn json(value: &Value) -> Response {
    json_with(StatusCode::OK, value)
}

/// A JSON answer.
pub fn json_with(status: StatusCode, value: &Value) -> Response {
    typed(status, JSON, value.to_string().into())
}

/// What was asked for is done, and there is nothing to say of it.
pub fn done(version: Version) -> Response {
    let status = match version {
        Version::V6 | Version::V7 => StatusCode::OK,
        Version::V8 => StatusCode::NO_CONTENT,
    };
    status.into_response()
}

/// What was asked for is made.
pub fn made(version: Version, value: &Value) -> Response {
    let status = match version {
        Version::V6 | Version::V7 => StatusCode::OK,
        Version::V8 => StatusCode::CREATED,
    };
    json_with(status, value)
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

/// The connection is closed in the middle of a JSON body.
pub fn breaking_off(body: &str) -> Response {
    let length = body.len();
    let begun = body.get(..length / 2).unwrap_or_default().to_owned();
    let first = async { io::Result::Ok(Bytes::from(begun)) };
    let then = async {
        // Else not even the beginning would leave.
        tokio::time::sleep(Duration::from_millis(100)).await;
        Err(io::ErrorKind::ConnectionAborted.into())
    };
    let parts = stream::once(first).chain(stream::once(then));
    let mut response = typed(StatusCode::OK, JSON, Body::from_stream(parts));
    // WebKit takes a body of unknown length for whole when the connection closes.
    response
        .headers_mut()
        .insert(header::CONTENT_LENGTH, HeaderValue::from(length));
    response
}

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
    code: Option<&'static str>,
}

/// What a debugger would print, in version 8.
const STACK_TRACE: &str = "   at Veeam.Archiver.REST.Controllers.ControllerBase.Execute(Func`1 action)\r\n   at Veeam.Archiver.REST.Filters.ExceptionFilter.OnException(ExceptionContext context)";

impl Refusal {
    /// A refusal with any status.
    pub fn new(status: StatusCode, message: impl Into<String>) -> Self {
        Self {
            status,
            message: message.into(),
            code: None,
        }
    }

    /// 500: what works for the server is not there. Version 7 already has a code for it.
    pub fn offline() -> Self {
        Self {
            code: Some("ProxyOffline"),
            ..Self::failed("Proxy is offline.")
        }
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

    /// 404: no such address.
    pub fn unknown_path() -> Self {
        Self::not_found("No HTTP resource was found that matches the request URI.")
    }

    /// 500: the server tried and failed.
    pub fn failed(message: impl Into<String>) -> Self {
        Self::new(StatusCode::INTERNAL_SERVER_ERROR, message)
    }

    /// The refusal as this version words it.
    pub fn speaking(&self, version: Version) -> Response {
        let message = &self.message;
        let body = match version {
            Version::V6 => json!({ "message": message }),
            Version::V7 => json!({ "message": message, "errorCode": self.code }),
            Version::V8 => json!({
                "message": message,
                "errorCode": self.code.or(self.code_of_status()),
                "stackTrace": STACK_TRACE,
            }),
        };
        json_with(self.status, &body)
    }

    fn code_of_status(&self) -> Option<&'static str> {
        match self.status {
            StatusCode::BAD_REQUEST => Some("ParameterValidationFailure"),
            StatusCode::FORBIDDEN => Some("ResourceAccessDenied"),
            StatusCode::NOT_FOUND => Some("ResourceNotFound"),
            StatusCode::CONFLICT => Some("OperationConflict"),
            _ => None,
        }
    }
}

impl IntoResponse for Refusal {
    fn into_response(self) -> Response {
        let mut response = self.speaking(Version::V6);
        // For the version in which it is heard in the end.
        response.extensions_mut().insert(self);
        response
    }
}
