//! The server’s explanation in the body of an error, in the formats that [`parse_error_json`] lists, or as plain text.

use crate::{api::error::ServerMessage, domain::json::Json};

/// The longest plain text that counts as an explanation, in bytes. A longer one is a page of some other system.
const MAX_TEXT_BYTES: usize = 1_000;

/// Reads the explanation in a body that is JSON:
///
/// - `RESTExceptionInfo`: `message`, `errorCode` and `stackTrace`. If the message is blank, the code takes its place;
/// - ASP.NET: the same names with capitals, and `ExceptionMessage`;
/// - problem details (RFC 9457): `title`, `detail` and `errors`;
/// - OAuth (RFC 6749, section 5.2): `error_description` and `error`;
/// - a JSON string.
pub(super) fn parse_error_json(json: &Json) -> Option<ServerMessage> {
    if let Json::String(_) = json {
        return json.non_blank().map(plain_message);
    }
    let text = |name: &str| field(json, name).and_then(Json::non_blank);
    let first_of = |names: &[&str]| names.iter().find_map(|name| text(name));
    let code = text("errorCode");
    let Some(message) = first_of(&["message", "title", "error_description", "error"]) else {
        return code.map(plain_message);
    };
    let detail = first_of(&["exceptionMessage", "detail", "errors"]);
    Some(ServerMessage {
        message: match detail {
            Some(detail) if detail == message => message,
            Some(detail) if message.ends_with('.') => format!("{message} {detail}"),
            Some(detail) => format!("{message}: {detail}"),
            None => message,
        },
        code,
        stack_trace: text("stackTrace"),
    })
}

/// Reads the explanation in a body that is plain text.
pub(super) fn parse_error_text(text: &str) -> Option<ServerMessage> {
    let text = text.trim();
    (!text.is_empty() && text.len() <= MAX_TEXT_BYTES).then(|| plain_message(text.to_owned()))
}

/// Returns whether the body has the shape of the API’s own errors, so that a 500 with it is from the API. Gateways write
/// an `error` only, or a text.
pub(super) fn is_api_error(json: &Json) -> bool {
    ["message", "errorCode", "title"]
        .iter()
        .any(|name| field(json, name).and_then(Json::non_blank).is_some())
}

fn plain_message(message: String) -> ServerMessage {
    ServerMessage {
        message,
        code: None,
        stack_trace: None,
    }
}

/// The field with this name in any case: ASP.NET writes `Message`.
fn field<'a>(json: &'a Json, name: &str) -> Option<&'a Json> {
    match json {
        Json::Object(fields) => fields
            .iter()
            .find(|(key, _)| key.eq_ignore_ascii_case(name))
            .map(|(_, value)| value),
        _ => None,
    }
}
