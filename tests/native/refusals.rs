//! Answers that are not what was asked for: each means something to do, none is taken for another.

use restore_desk::api::{
    config::{self, Config},
    error::{ApiError, Said},
    reply,
    reply::Reply,
    version::Version,
};

const DOCUMENTED: &str = include_str!("../fixtures/documented-session.json");
const MESSAGE: &str = r#"{"message":"Restore session cannot be created."}"#;
const PAGE: &str = "<html><head><title>502 Bad Gateway</title></head></html>";

fn reply(status: u16, body: &str) -> Reply {
    Reply {
        status,
        body: body.to_owned(),
        ..Reply::default()
    }
}

fn refusal(status: u16, body: &str) -> ApiError {
    reply::restore_session(&reply(status, body)).unwrap_err()
}

#[allow(clippy::unnecessary_wraps, reason = "the tables compare it as it is")]
fn said(text: &str) -> Option<Said> {
    Some(Said {
        message: text.to_owned(),
        code: None,
        stack_trace: None,
    })
}

#[test]
fn each_status_means_something_to_do() {
    let said = said("Restore session cannot be created.");
    let refused = |status| ApiError::Refused {
        status,
        said: said.clone(),
    };
    let cases = [
        (400, refused(400)),
        (401, ApiError::SignedOut),
        (403, ApiError::Forbidden { said: said.clone() }),
        (404, ApiError::Missing { said: said.clone() }),
        (409, refused(409)),
        (429, ApiError::Busy { retry_after: None }),
        (500, refused(500)),
        (502, refused(502)),
        (504, refused(504)),
    ];
    for (status, expected) in cases {
        assert_eq!(refusal(status, MESSAGE), expected, "for {status}");
    }
}

#[test]
fn a_5xx_without_the_servers_own_words_is_a_lost_answer() {
    for status in [500, 502, 503, 504] {
        for body in ["", PAGE, "{}", "[]", "null", r#"{"message":""}"#, "oops"] {
            let error = refusal(status, body);
            let expected = ApiError::Unreachable {
                status: Some(status),
            };
            assert_eq!(error, expected, "for {status} {body:?}");
            assert!(error.leaves_outcome_unknown());
        }
    }
}

#[test]
fn the_servers_words_are_found_wherever_they_stand() {
    let cases = [
        (MESSAGE, said("Restore session cannot be created.")),
        (
            r#"{"error":"invalid_grant","error_description":"Invalid credential"}"#,
            said("Invalid credential"),
        ),
        (r#"{"error":"invalid_grant"}"#, said("invalid_grant")),
        (
            r#""API calls quota exceeded! maximum admitted 5 per Minute.""#,
            said("API calls quota exceeded! maximum admitted 5 per Minute."),
        ),
        (
            r#"{"message":"Höchstens 5","errorCode":"OperationConflict","stackTrace":"at A.B()"}"#,
            Some(Said {
                message: "Höchstens 5".to_owned(),
                code: Some("OperationConflict".to_owned()),
                stack_trace: Some("at A.B()".to_owned()),
            }),
        ),
        (
            r#"{"message":"No","errorCode":null,"stackTrace":""}"#,
            said("No"),
        ),
        (PAGE, None),
        ("", None),
        (r#"{"message":null}"#, None),
    ];
    for (body, said) in cases {
        let expected = ApiError::Refused { status: 400, said };
        assert_eq!(refusal(400, body), expected, "for {body}");
    }
}

#[test]
fn the_quota_says_how_long_to_wait() {
    for retry_after in [None, Some(7)] {
        let reply = Reply {
            retry_after,
            ..reply(429, r#""API calls quota exceeded!""#)
        };
        let error = reply::signed_in(&reply).unwrap_err();
        assert_eq!(error, ApiError::Busy { retry_after });
    }
}

#[test]
fn an_unreadable_success_says_what_was_expected_and_found() {
    let half = DOCUMENTED.split_at(DOCUMENTED.len() / 2).0;
    let cases = [
        ("", "nothing"),
        (" \r\n", "nothing"),
        (PAGE, "a web page"),
        (half, "JSON that is cut off"),
        ("[1,", "JSON that is cut off"),
        ("{\"id\":}", "something else"),
        ("hello", "something else"),
        (r#"{"name":"x"}"#, "JSON without a session’s ID"),
    ];
    for status in [200, 201, 204] {
        for (body, found) in cases {
            let error = refusal(status, body);
            let expected = ApiError::Unreadable {
                expected: "a restore session",
                found,
            };
            assert_eq!(error, expected, "for {status} {body:?}");
            assert!(error.leaves_outcome_unknown());
        }
    }
}

#[test]
fn an_answer_nested_without_end_is_unreadable_and_harmless() {
    let levels = 100_000;
    let deep = "[".repeat(levels) + &"]".repeat(levels);
    let fields = "{\"a\":".repeat(levels) + "1" + &"}".repeat(levels);
    for body in [deep, fields] {
        assert!(matches!(
            reply::resource(&reply(200, &body)),
            Err(ApiError::Unreadable { .. })
        ));
        assert!(matches!(
            refusal(500, &body),
            ApiError::Unreachable { status: Some(500) }
        ));
        assert_eq!(config::read(&Ok(reply(200, &body))).name, None);
    }
}

#[test]
fn stopping_is_accepted_with_or_without_a_body() {
    for (status, body) in [(200, ""), (204, ""), (202, "{}")] {
        assert_eq!(reply::accepted(&reply(status, body)), Ok(body));
    }
}

#[test]
fn the_deployments_description_names_the_version_and_says_what_is_wrong_with_it() {
    let read = |body: &str| {
        let config = config::read(&Ok(reply(200, body)));
        (config.api, config.idle, config.problems.join(" "))
    };
    assert_eq!(read("{}"), (Version::V6, None, String::new()));
    let good = r#"{"api":"V8","idle_minutes":0.5}"#;
    assert_eq!(read(good), (Version::V8, Some(30_000), String::new()));
    for (body, field) in [
        (r#"{"api":"v9"}"#, "“api”"),
        (r#"{"api":8}"#, "“api”"),
        (r#"{"idle_minutes":"soon"}"#, "“idle_minutes”"),
        (r#"{"idle_minutes":-5}"#, "“idle_minutes”"),
    ] {
        let (api, idle, problems) = read(body);
        assert_eq!((api, idle), (Version::V6, None), "for {body}");
        assert!(problems.contains(field), "for {body}: {problems}");
    }
}

#[test]
fn a_description_that_is_broken_is_not_passed_over_in_silence() {
    for body in [
        "{\"name\":",
        " {name: \"Head office\"}",
        "{\"api\": \"v8\",}",
    ] {
        let config = config::read(&Ok(reply(200, body)));
        assert_eq!(
            config.problems,
            ["config.json is not JSON: nothing of it is used."],
            "for {body}"
        );
    }
}

#[test]
fn a_description_that_cannot_be_had_is_not_passed_over_in_silence() {
    for answer in [Ok(reply(503, PAGE)), Err(ApiError::TimedOut { seconds: 5 })] {
        let problems = config::read(&answer).problems.join(" ");
        assert!(problems.contains("could not be read"), "{problems}");
    }
}

#[test]
fn a_description_that_is_led_elsewhere_is_absent() {
    assert_eq!(config::read(&Err(ApiError::Redirected)), Config::default());
}

#[test]
fn the_deployments_description_is_absent_unless_it_is_json() {
    let read = |status, body| config::read(&Ok(reply(status, body)));
    let described = read(
        200,
        r#"{"name":"Head office","notice":"Be careful","api":"v6"}"#,
    );
    assert_eq!(described.name.as_deref(), Some("Head office"));
    assert_eq!(described.notice.as_deref(), Some("Be careful"));
    for (status, body) in [(404, ""), (200, PAGE), (200, "[]")] {
        assert_eq!(read(status, body), Config::default(), "for {body}");
    }
}
