//! The errors of the API, with the `message` that clients read. The 429 of the rate limit differs: see `quota`.

use axum::{
    http::StatusCode,
    response::{IntoResponse, Response},
};
use serde_json::json;

use crate::{response, version::Version};

/// The stack trace of every error in version 8.
const STACK_TRACE: &str = "   at Veeam.Archiver.REST.Controllers.ControllerBase.Execute(Func`1 action)\r\n   at Veeam.Archiver.REST.Filters.ExceptionFilter.OnException(ExceptionContext context)";

/// An error of the API: a status and a body `{"message": …}`.
#[derive(Clone, Debug)]
pub struct ApiError {
    status: StatusCode,
    message: String,
    code: Option<&'static str>,
}

impl ApiError {
    /// An error with any status.
    pub fn new(status: StatusCode, message: impl Into<String>) -> Self {
        Self {
            status,
            message: message.into(),
            code: None,
        }
    }

    /// 400: the request is not valid.
    pub fn bad_request(message: impl Into<String>) -> Self {
        Self::new(StatusCode::BAD_REQUEST, message)
    }

    /// 401, with the message of the framework that the real server uses.
    pub fn unauthorized() -> Self {
        Self::new(
            StatusCode::UNAUTHORIZED,
            "Authorization has been denied for this request.",
        )
    }

    /// 403: the user is signed in but not allowed to do this.
    pub fn forbidden() -> Self {
        Self::new(StatusCode::FORBIDDEN, "Access is denied.")
    }

    /// 404: the object does not exist.
    pub fn not_found(message: impl Into<String>) -> Self {
        Self::new(StatusCode::NOT_FOUND, message)
    }

    /// 404: the path does not exist.
    pub fn unknown_path() -> Self {
        Self::not_found("No HTTP resource was found that matches the request URI.")
    }

    /// 500: the server failed to process the request.
    pub fn internal(message: impl Into<String>) -> Self {
        Self::new(StatusCode::INTERNAL_SERVER_ERROR, message)
    }

    /// 500: the backup proxy is offline. The only error that has a code in version 7.
    pub fn proxy_offline() -> Self {
        Self {
            code: Some("ProxyOffline"),
            ..Self::internal("Proxy is offline.")
        }
    }

    /// Returns the response of this API version.
    pub fn to_response(&self, version: Version) -> Response {
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
        response::json_with_status(self.status, &body)
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

impl IntoResponse for ApiError {
    fn into_response(self) -> Response {
        let mut response = self.to_response(Version::V6);
        // Handlers do not know the version. `version_adapter` makes the response again for the requested one.
        response.extensions_mut().insert(self);
        response
    }
}
