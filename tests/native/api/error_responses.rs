//! Error responses, and successful responses that cannot be read: which error each of them is.

use restore_desk::api::{
    config,
    error::{ApiError, ServerMessage},
    response::{self, Response},
};

use crate::api::response;

const DOCUMENTED: &str = include_str!("../../fixtures/documented-session.json");
const MESSAGE: &str = r#"{"message":"Restore session cannot be created."}"#;
const PAGE: &str = "<html><head><title>502 Bad Gateway</title></head></html>";

fn error(status: u16, body: &str) -> ApiError {
    response::restore_session(&response(status, body)).unwrap_err()
}

#[allow(
    clippy::unnecessary_wraps,
    reason = "an error contains an optional message"
)]
fn server_message(text: &str) -> Option<ServerMessage> {
    Some(ServerMessage {
        message: text.to_owned(),
        code: None,
        stack_trace: None,
    })
}

#[test]
fn each_status_is_its_own_error() {
    let server_message = server_message("Restore session cannot be created.");
    let rejected = |status| ApiError::Rejected {
        status,
        server_message: server_message.clone(),
    };
    let cases = [
        (400, rejected(400)),
        (401, ApiError::Unauthorized),
        (
            403,
            ApiError::Forbidden {
                server_message: server_message.clone(),
            },
        ),
        (
            404,
            ApiError::NotFound {
                server_message: server_message.clone(),
            },
        ),
        (409, rejected(409)),
        (429, ApiError::TooManyRequests { retry_after: None }),
        (500, rejected(500)),
        (502, rejected(502)),
        (504, rejected(504)),
    ];
    for (status, expected) in cases {
        assert_eq!(error(status, MESSAGE), expected, "for {status}");
    }
}

#[test]
fn a_5xx_without_a_server_message_is_a_lost_response() {
    for status in [500, 502, 503, 504] {
        for body in ["", PAGE, "{}", "[]", "null", r#"{"message":""}"#, "oops"] {
            let error = error(status, body);
            let expected = ApiError::Unreachable {
                status: Some(status),
            };
            assert_eq!(error, expected, "for {status} {body:?}");
            assert!(error.leaves_outcome_unknown());
        }
    }
}

#[test]
fn every_format_of_a_server_message_is_parsed() {
    let cases = [
        (
            MESSAGE,
            server_message("Restore session cannot be created."),
        ),
        (
            r#"{"error":"invalid_grant","error_description":"Invalid credential"}"#,
            server_message("Invalid credential"),
        ),
        (
            r#"{"error":"invalid_grant"}"#,
            server_message("invalid_grant"),
        ),
        (
            r#""API calls quota exceeded! maximum admitted 5 per Minute.""#,
            server_message("API calls quota exceeded! maximum admitted 5 per Minute."),
        ),
        (
            r#"{"message":"Höchstens 5","errorCode":"OperationConflict","stackTrace":"at A.B()"}"#,
            Some(ServerMessage {
                message: "Höchstens 5".to_owned(),
                code: Some("OperationConflict".to_owned()),
                stack_trace: Some("at A.B()".to_owned()),
            }),
        ),
        (
            r#"{"message":"No","errorCode":null,"stackTrace":""}"#,
            server_message("No"),
        ),
        (PAGE, None),
        ("", None),
        (r#"{"message":null}"#, None),
    ];
    for (body, server_message) in cases {
        let expected = ApiError::Rejected {
            status: 400,
            server_message,
        };
        assert_eq!(error(400, body), expected, "for {body}");
    }
}

#[test]
fn too_many_requests_contains_the_retry_after_header() {
    for retry_after in [None, Some(7)] {
        let response = Response {
            retry_after,
            ..response(429, r#""API calls quota exceeded!""#)
        };
        let error = response::tokens(&response).unwrap_err();
        assert_eq!(error, ApiError::TooManyRequests { retry_after });
    }
}

#[test]
fn a_successful_response_that_cannot_be_read_says_what_was_expected_and_found() {
    let half = DOCUMENTED.split_at(DOCUMENTED.len() / 2).0;
    let cases = [
        ("", "nothing"),
        (" \r\n", "nothing"),
        (PAGE, "a web page"),
        (half, "incomplete JSON"),
        ("[1,", "incomplete JSON"),
        ("{\"id\":}", "something else"),
        ("hello", "something else"),
        (r#"{"name":"x"}"#, "JSON without a session ID"),
    ];
    for status in [200, 201, 204] {
        for (body, found) in cases {
            let error = error(status, body);
            let expected = ApiError::InvalidResponse {
                expected: "a restore session",
                found,
            };
            assert_eq!(error, expected, "for {status} {body:?}");
            assert!(error.leaves_outcome_unknown());
        }
    }
}

#[test]
fn a_deeply_nested_response_is_invalid_and_harmless() {
    let levels = 100_000;
    let arrays = "[".repeat(levels) + &"]".repeat(levels);
    let objects = "{\"a\":".repeat(levels) + "1" + &"}".repeat(levels);
    for body in [arrays, objects] {
        assert!(matches!(
            response::resource(&response(200, &body)),
            Err(ApiError::InvalidResponse { .. })
        ));
        assert!(matches!(
            error(500, &body),
            ApiError::Unreachable { status: Some(500) }
        ));
        assert_eq!(config::read(&Ok(response(200, &body))).name, None);
    }
}

#[test]
fn a_stop_is_accepted_with_or_without_a_body() {
    for (status, body) in [(200, ""), (204, ""), (202, "{}")] {
        assert_eq!(response::success_body(&response(status, body)), Ok(body));
    }
}
