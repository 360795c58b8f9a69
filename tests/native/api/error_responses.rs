//! Error responses, and successful responses that cannot be read: which error each of them is.

use restore_desk::api::{
    config,
    error::{ApiError, ServerMessage},
    resource_response,
    response::{self, Response},
    token_response,
};
use restore_desk::domain::list::column::ListKind;

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
    ];
    for (status, expected) in cases {
        let error = error(status, MESSAGE);
        assert_eq!(error, expected, "for {status}");
        assert!(!error.leaves_outcome_unknown(), "for {status}");
    }
}

#[test]
fn a_gateways_error_never_settles_the_outcome_whatever_its_body() {
    for status in [408, 501, 502, 503, 504, 511, 520, 599] {
        for (body, server_message) in [
            (
                MESSAGE,
                server_message("Restore session cannot be created."),
            ),
            (
                "Endpoint request timed out",
                server_message("Endpoint request timed out"),
            ),
            (PAGE, None),
            ("", None),
        ] {
            let error = error(status, body);
            let expected = ApiError::Gateway {
                status,
                server_message,
            };
            assert_eq!(error, expected, "for {body}");
            assert!(error.leaves_outcome_unknown());
        }
    }
}

#[test]
fn a_web_page_is_from_another_system_whatever_its_status() {
    let pages = [
        PAGE,
        " \r\n<!DOCTYPE html>",
        "\u{feff}<html>",
        "<?xml version=\"1.0\"?><Error/>",
    ];
    for body in pages {
        for status in [300, 304, 400, 401, 403, 404, 407, 409, 429, 451] {
            let error = error(status, body);
            assert_eq!(error, ApiError::NotFromApi { status }, "for {body}");
            assert!(error.leaves_outcome_unknown());
            assert!(!response(status, body).rejects_token());
            let at_sign_in = token_response::tokens(&response(status, body)).unwrap_err();
            assert_eq!(at_sign_in, ApiError::NotFromApi { status });
        }
        for status in [200, 204] {
            let found = "a web page";
            let invalid = |expected| Err(ApiError::InvalidResponse { expected, found });
            assert_eq!(
                response::accepted(&response(status, body)),
                invalid("a confirmation")
            );
            assert_eq!(
                response::restore_session(&response(status, body)).map(drop),
                invalid("a restore session")
            );
        }
    }
    let text_as_html = Response {
        content_type: "text/html; charset=utf-8".to_owned(),
        ..response(403, "Blocked by policy")
    };
    assert_eq!(
        response::restore_session(&text_as_html),
        Err(ApiError::NotFromApi { status: 403 })
    );
    let json_as_html = Response {
        content_type: "text/html".to_owned(),
        ..response(200, DOCUMENTED)
    };
    assert!(response::restore_session(&json_as_html).is_ok());
}

#[test]
fn a_proxy_that_wants_a_sign_in_of_its_own_is_never_the_api() {
    for body in ["", MESSAGE, PAGE] {
        assert_eq!(error(407, body), ApiError::NotFromApi { status: 407 });
    }
}

#[test]
fn a_byte_order_mark_does_not_hide_the_message_of_the_server() {
    let body = format!("\u{feff}{MESSAGE}");
    assert_eq!(error(500, &body), error(500, MESSAGE));
    let session = format!("\u{feff}{DOCUMENTED}");
    assert!(response::restore_session(&response(200, &session)).is_ok());
}

#[test]
fn a_500_that_is_not_in_the_format_of_the_api_is_a_lost_response() {
    let without_message = ["", PAGE, "{}", "[]", "null", r#"{"message":""}"#];
    let with_message = ["oops", r#"{"status":500,"error":"Internal Server Error"}"#];
    for body in without_message.into_iter().chain(with_message) {
        let error = error(500, body);
        assert!(
            matches!(error, ApiError::Gateway { status: 500, .. }),
            "for {body:?}"
        );
        assert!(error.leaves_outcome_unknown());
        let is_explained = with_message.contains(&body);
        assert_eq!(
            error.server_message().is_some(),
            is_explained,
            "for {body:?}"
        );
    }
}

#[test]
fn a_500_in_any_format_of_the_api_is_a_refusal() {
    for body in [
        r#"{"message":"Failed."}"#,
        r#"{"Message":"Failed."}"#,
        r#"{"errorCode":"Timeout","message":""}"#,
        r#"{"title":"Failed.","status":500}"#,
    ] {
        let error = error(500, body);
        assert!(
            matches!(error, ApiError::Rejected { status: 500, .. }),
            "{body}: {error:?}"
        );
        assert!(!error.leaves_outcome_unknown(), "{body}");
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
        (
            r#"{"Message":"An error has occurred.","ExceptionMessage":"The proxy is offline.","StackTrace":"at A.B()"}"#,
            Some(ServerMessage {
                message: "An error has occurred. The proxy is offline.".to_owned(),
                code: None,
                stack_trace: Some("at A.B()".to_owned()),
            }),
        ),
        (
            r#"{"type":"about:blank","title":"Bad Request","status":400,"detail":"The time is missing."}"#,
            server_message("Bad Request: The time is missing."),
        ),
        (
            r#"{"title":"Some fields are wrong.","errors":{"datetime":["It is missing.","It is null."]}}"#,
            server_message("Some fields are wrong. datetime: It is missing., It is null."),
        ),
        (
            r#"{"title":"Bad Request","detail":"Bad Request"}"#,
            server_message("Bad Request"),
        ),
        (
            r#"{"message":"","errorCode":"ProxyOffline"}"#,
            server_message("ProxyOffline"),
        ),
        (
            "The time is missing.",
            server_message("The time is missing."),
        ),
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
        let error = token_response::tokens(&response).unwrap_err();
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
    let resource = |body: &str| resource_response::resource(&response(200, body), ListKind::Other);
    // A list with a row that cannot be read.
    assert!(resource(&arrays).is_ok_and(|list| list.row_count() == 1));
    assert!(matches!(
        resource(&objects),
        Err(ApiError::InvalidResponse { .. })
    ));
    for body in [arrays, objects] {
        assert!(matches!(
            error(500, &body),
            ApiError::Gateway { status: 500, .. }
        ));
        assert_eq!(config::read(&Ok(response(200, &body))).name, None);
    }
}

#[test]
fn a_stop_is_accepted_with_or_without_a_body_but_not_by_a_text() {
    for (status, body) in [(200, ""), (204, ""), (202, "{}"), (200, "null")] {
        assert_eq!(response::accepted(&response(status, body)), Ok(()));
    }
    for (body, found) in [("OK", "something else"), ("{", "incomplete JSON")] {
        let expected = "a confirmation";
        assert_eq!(
            response::accepted(&response(200, body)),
            Err(ApiError::InvalidResponse { expected, found })
        );
    }
}

#[test]
fn an_oauth_error_that_blames_the_request_says_nothing_of_the_password() {
    let sign_in = |status, body| token_response::tokens(&response(status, body)).unwrap_err();
    for body in [
        r#"{"error":"unsupported_grant_type"}"#,
        r#"{"error":"invalid_request","error_description":"No."}"#,
        "Request header or cookie too large",
    ] {
        let error = sign_in(400, body);
        assert!(
            matches!(error, ApiError::Rejected { status: 400, .. }),
            "for {body}"
        );
    }
    for (status, body) in [
        (400, r#"{"error":"invalid_grant"}"#),
        (400, MESSAGE),
        (400, ""),
        (401, MESSAGE),
        (401, ""),
    ] {
        let error = sign_in(status, body);
        assert!(
            matches!(error, ApiError::WrongCredentials { .. }),
            "for {body}"
        );
    }
}
