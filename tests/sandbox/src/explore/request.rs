//! Parses the body of a request that starts a session.

use axum::http::{HeaderMap, StatusCode, header::CONTENT_TYPE};
use serde_json::{Map, Value};

use super::ExploreRequest;
use crate::{api_error::ApiError, restore_type::RestoreType, time_parser};

/// Parses the body. Property names and types ignore case, because the documents of the vendor differ in it.
pub(super) fn parse(headers: &HeaderMap, body: &[u8]) -> Result<ExploreRequest, ApiError> {
    let is_json = headers.get(CONTENT_TYPE).is_some_and(|value| {
        value
            .as_bytes()
            .to_ascii_lowercase()
            .starts_with(b"application/json")
    });
    if !is_json {
        return Err(ApiError::new(
            StatusCode::UNSUPPORTED_MEDIA_TYPE,
            "The request entity's media type is not supported for this resource.",
        ));
    }
    let properties: Map<String, Value> = serde_json::from_slice(body)
        .map_err(|_| ApiError::bad_request("The request body is not a JSON object."))?;
    let property = |name: &str| {
        properties
            .iter()
            .find(|(key, _)| key.eq_ignore_ascii_case(name))
            .map_or(&Value::Null, |(_, value)| value)
    };
    // Only validated, because the lists of the sandbox do not depend on them.
    validate_boolean("showDeleted", property("showDeleted"))?;
    validate_boolean("showAllVersions", property("showAllVersions"))?;
    Ok(ExploreRequest {
        point_in_time: parse_text("dateTime", property("datetime"), time_parser::parse)?,
        kind: parse_text("type", property("type"), RestoreType::from_code)?,
    })
}

fn parse_text<T>(
    name: &str,
    value: &Value,
    parse: impl Fn(&str) -> Option<T>,
) -> Result<T, ApiError> {
    value
        .as_str()
        .and_then(parse)
        .ok_or_else(|| invalid_property(name))
}

fn validate_boolean(name: &str, value: &Value) -> Result<(), ApiError> {
    let is_valid = match value {
        Value::Null | Value::Bool(_) => true,
        Value::String(text) => {
            text.eq_ignore_ascii_case("true") || text.eq_ignore_ascii_case("false")
        }
        _ => false,
    };
    if is_valid {
        Ok(())
    } else {
        Err(invalid_property(name))
    }
}

fn invalid_property(name: &str) -> ApiError {
    ApiError::bad_request(format!(
        "The value of the property '{name}' is missing or not valid."
    ))
}
