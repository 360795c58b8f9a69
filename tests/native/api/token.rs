//! Access tokens: which texts can be pasted, what the response to a sign-in contains, and that tokens are never shown.

use restore_desk::api::{
    error::ApiError,
    pasted_token::PastedToken,
    request::{Body, Request},
    token::InvalidToken,
    token_response,
    version::Version,
};

use crate::api::response;

const RESPONSE: &str = include_str!("../../fixtures/token.json");
const SECRET: &str = "eyJhbGciOi.JIUzI1NiJ9.c2FuZGJveA";

fn pasted(text: &str) -> Result<(), InvalidToken> {
    PastedToken::parse(text).map(drop)
}

#[test]
fn a_token_is_accepted_in_every_form_that_users_copy() {
    let copies = [
        SECRET.to_owned(),
        format!("  {SECRET}\r\n"),
        format!("Bearer {SECRET}"),
        format!("bearer\t{SECRET}"),
        format!("Authorization: Bearer {SECRET}"),
        format!("\"{SECRET}\""),
        SECRET.replace('.', ".\n  "),
        RESPONSE.to_owned(),
        format!("\n{RESPONSE}\n"),
        format!("\u{feff}{RESPONSE}"),
        "abc+/=~-._".to_owned(),
    ];
    for text in copies {
        assert_eq!(pasted(&text), Ok(()), "for {text}");
    }
}

#[test]
fn each_invalid_token_is_rejected_with_its_reason() {
    let cases = [
        ("", InvalidToken::Empty),
        (" \n ", InvalidToken::Empty),
        ("\"\"", InvalidToken::Empty),
        ("{}", InvalidToken::NoTokenInside),
        (r#"{"access_token":""}"#, InvalidToken::NoTokenInside),
        (r#"{"access_token":null}"#, InvalidToken::NoTokenInside),
        (r#"{"refresh_token":"abc"}"#, InvalidToken::NoTokenInside),
        (r#"{"access_token":"abc""#, InvalidToken::NoTokenInside),
        ("schlüssel", InvalidToken::Malformed),
        ("ab\u{0}c", InvalidToken::Malformed),
        ("abc\u{e9}", InvalidToken::Malformed),
        (r#"{"access_token":"schlüssel"}"#, InvalidToken::Malformed),
    ];
    for (text, reason) in cases {
        assert_eq!(pasted(text), Err(reason), "for {text:?}");
        assert!(!reason.to_string().is_empty());
    }
}

#[test]
fn a_pasted_token_has_an_expiry_if_it_contains_one() {
    let expires_at = |text: &str| PastedToken::parse(text).unwrap().expires_at;
    // {"sub":"EPSILON?","exp":1767225600} and the same with a fraction: 2026-01-01.
    let jwt = "e30.eyJzdWIiOiJFUFNJTE9OPyIsImV4cCI6MTc2NzIyNTYwMH0.c2ln";
    let fraction = "e30.eyJzdWIiOiJFUFNJTE9OPyIsImV4cCI6MTc2NzIyNTYwMC41fQ.c2ln";
    for text in [jwt.to_owned(), format!("Bearer {jwt}"), fraction.to_owned()] {
        assert_eq!(expires_at(&text), Some(1_767_225_600_000), "for {text}");
    }
    let response =
        r#"{"access_token":"abc","expires_in":3600,".expires":"2026-11-24T19:30:00.5Z"}"#;
    assert_eq!(expires_at(response), Some(1_795_548_600_500));
    let both = format!(r#"{{"access_token":"{jwt}",".expires":"soon"}}"#);
    assert_eq!(expires_at(&both), Some(1_767_225_600_000));
    for no_expiry in [
        "abc",
        "a.b.c",
        "e30.e30.c2ln",
        "e30.bm8.c2ln",
        "e30.eyJleHAiOiJzb29uIn0.c2ln",
        "e30.eyJleHAiOjk5OTk5OTk5OTk5OTk5OTk5OTl9.c2ln",
        "e30.#.c2ln",
        "a..",
    ] {
        assert_eq!(expires_at(no_expiry), None, "for {no_expiry}");
    }
}

#[test]
fn the_debug_output_of_a_token_does_not_contain_it() {
    let token = PastedToken::parse(SECRET).unwrap();
    let signed_in = token_response::tokens(&response(200, RESPONSE)).unwrap();
    for output in [format!("{token:?}"), format!("{signed_in:#?}")] {
        assert!(
            !output.contains("eyJ") && !output.contains("9f3b"),
            "{output} contains it"
        );
    }
}

#[test]
fn the_response_to_a_sign_in_may_contain_the_user_name() {
    let signed_in = token_response::tokens(&response(200, RESPONSE)).unwrap();
    assert_eq!(signed_in.user.as_deref(), Some(r"EPSILON\Administrator"));
    let unnamed = token_response::tokens(&response(200, r#"{"access_token":"abc"}"#)).unwrap();
    assert_eq!(unnamed.user, None);
}

#[test]
fn the_response_to_a_sign_in_may_contain_a_lifetime_and_a_refresh_token() {
    let lifetime = |expires_in: &str| {
        let body = format!(r#"{{"access_token":"abc","expires_in":{expires_in}}}"#);
        token_response::tokens(&response(200, &body))
            .unwrap()
            .tokens
            .expires_in
    };
    assert_eq!(lifetime("3599"), Some(3_599));
    for hour in [r#""3600""#, "3600.0", r#""3600.0""#, "3600.9"] {
        assert_eq!(lifetime(hour), Some(3_600), "for {hour}");
    }
    let hundred_years = 100 * 365 * 86_400;
    assert_eq!(lifetime(&hundred_years.to_string()), Some(hundred_years));
    for unknown in ["null", "-1", "\"soon\"", "1e99", "{}"] {
        assert_eq!(lifetime(unknown), None, "for {unknown}");
    }
    let tokens = token_response::tokens(&response(200, RESPONSE))
        .unwrap()
        .tokens;
    let refresh = tokens.refresh.unwrap();
    let form = |version| Request::refresh_tokens(version, &refresh).body;
    let expected = "grant_type=refresh_token&refresh_token=9f3b";
    assert_eq!(form(Version::V6), Body::Form(expected.to_owned()));
    let newer = format!("{expected}&disable_antiforgery_token=true");
    assert_eq!(form(Version::V8), Body::Form(newer));
}

#[test]
fn both_400_and_401_mean_wrong_credentials_at_sign_in() {
    let cases = [
        (
            400,
            r#"{"error":"invalid_grant","error_description":"Invalid credential"}"#,
            Some("Invalid credential"),
        ),
        (401, r#"{"message":"Access denied"}"#, Some("Access denied")),
        (401, "", None),
    ];
    for (status, body, message) in cases {
        let error = token_response::tokens(&response(status, body)).unwrap_err();
        let found = error
            .server_message()
            .map(|server_message| server_message.message.as_str());
        assert!(matches!(error, ApiError::WrongCredentials { .. }));
        assert_eq!(found, message);
    }
}

#[test]
fn other_errors_of_a_sign_in_are_distinguished() {
    let error = |status, body| token_response::tokens(&response(status, body)).unwrap_err();
    assert_eq!(
        error(403, ""),
        ApiError::Forbidden {
            server_message: None
        }
    );
    assert_eq!(
        error(404, ""),
        ApiError::NotFound {
            server_message: None
        }
    );
    // The API sends no web pages, so another system responded, which has not checked the password.
    for status in [400, 401, 404, 405] {
        assert_eq!(error(status, "<html>"), ApiError::NotFromApi { status });
    }
    assert_eq!(
        error(429, ""),
        ApiError::TooManyRequests { retry_after: None }
    );
    let gateway = ApiError::Gateway {
        status: 502,
        server_message: None,
    };
    assert_eq!(error(502, "<html>"), gateway);
    for body in ["", "{}", "<html>", r#"{"access_token":"schlüssel"}"#, "[]"] {
        let is_invalid = matches!(error(200, body), ApiError::InvalidResponse { .. });
        assert!(is_invalid, "for {body}");
    }
}
