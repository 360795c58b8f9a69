//! Access tokens: what can be pasted, what a sign-in brings, and that none can be shown.

use restore_desk::api::{
    error::ApiError,
    pasted::Pasted,
    reply::{self, Reply},
    request::{Body, Request},
    token::NotAToken,
    version::Version,
};

const ANSWER: &str = include_str!("../fixtures/token.json");
const SECRET: &str = "eyJhbGciOi.JIUzI1NiJ9.c2FuZGJveA";

fn pasted(text: &str) -> Result<(), NotAToken> {
    Pasted::read(text).map(drop)
}

fn reply(status: u16, body: &str) -> Reply {
    Reply {
        status,
        body: body.to_owned(),
        ..Reply::default()
    }
}

#[test]
fn a_token_is_accepted_as_people_copy_it() {
    let copies = [
        SECRET.to_owned(),
        format!("  {SECRET}\r\n"),
        format!("Bearer {SECRET}"),
        format!("bearer\t{SECRET}"),
        format!("Authorization: Bearer {SECRET}"),
        format!("\"{SECRET}\""),
        SECRET.replace('.', ".\n  "),
        ANSWER.to_owned(),
        format!("\n{ANSWER}\n"),
        "abc+/=~-._".to_owned(),
    ];
    for text in copies {
        assert_eq!(pasted(&text), Ok(()), "for {text}");
    }
}

#[test]
fn what_is_no_token_says_why() {
    let cases = [
        ("", NotAToken::Empty),
        (" \n ", NotAToken::Empty),
        ("\"\"", NotAToken::Empty),
        ("{}", NotAToken::NoTokenInside),
        (r#"{"access_token":""}"#, NotAToken::NoTokenInside),
        (r#"{"access_token":null}"#, NotAToken::NoTokenInside),
        (r#"{"refresh_token":"abc"}"#, NotAToken::NoTokenInside),
        (r#"{"access_token":"abc""#, NotAToken::NoTokenInside),
        ("schlüssel", NotAToken::Malformed),
        ("ab\u{0}c", NotAToken::Malformed),
        ("ab\u{200b}c", NotAToken::Malformed),
        (r#"{"access_token":"schlüssel"}"#, NotAToken::Malformed),
    ];
    for (text, problem) in cases {
        assert_eq!(pasted(text), Err(problem), "for {text:?}");
        assert!(!problem.to_string().is_empty());
    }
}

#[test]
fn a_pasted_token_says_when_it_ends_if_it_knows() {
    let ends = |text: &str| Pasted::read(text).unwrap().ends;
    // {"sub":"EPSILON?","exp":1767225600} and the same with a fraction: 2026-01-01.
    let jwt = "e30.eyJzdWIiOiJFUFNJTE9OPyIsImV4cCI6MTc2NzIyNTYwMH0.c2ln";
    let fraction = "e30.eyJzdWIiOiJFUFNJTE9OPyIsImV4cCI6MTc2NzIyNTYwMC41fQ.c2ln";
    for text in [jwt.to_owned(), format!("Bearer {jwt}"), fraction.to_owned()] {
        assert_eq!(ends(&text), Some(1_767_225_600_000), "for {text}");
    }
    let answer = r#"{"access_token":"abc","expires_in":3600,".expires":"2026-11-24T19:30:00.5Z"}"#;
    assert_eq!(ends(answer), Some(1_795_548_600_500));
    let both = format!(r#"{{"access_token":"{jwt}",".expires":"soon"}}"#);
    assert_eq!(ends(&both), Some(1_767_225_600_000));
    for silent in [
        "abc",
        "a.b.c",
        "e30.e30.c2ln",
        "e30.bm8.c2ln",
        "e30.eyJleHAiOiJzb29uIn0.c2ln",
        "e30.eyJleHAiOjk5OTk5OTk5OTk5OTk5OTk5OTl9.c2ln",
        "e30.#.c2ln",
        "..",
    ] {
        assert_eq!(ends(silent), None, "for {silent}");
    }
}

#[test]
fn no_token_shows_itself() {
    let token = Pasted::read(SECRET).unwrap();
    let signed_in = reply::signed_in(&reply(200, ANSWER)).unwrap();
    for shown in [format!("{token:?}"), format!("{signed_in:#?}")] {
        assert!(
            !shown.contains("eyJ") && !shown.contains("9f3b"),
            "{shown} shows it"
        );
    }
}

#[test]
fn a_sign_in_brings_a_token_and_perhaps_a_name() {
    let signed_in = reply::signed_in(&reply(200, ANSWER)).unwrap();
    assert_eq!(signed_in.user.as_deref(), Some(r"EPSILON\Administrator"));
    let nameless = reply::signed_in(&reply(200, r#"{"access_token":"abc"}"#)).unwrap();
    assert_eq!(nameless.user, None);
}

#[test]
fn it_brings_how_long_it_holds_and_what_renews_it() {
    let lifetime = |expires_in: &str| {
        let body = format!(r#"{{"access_token":"abc","expires_in":{expires_in}}}"#);
        reply::signed_in(&reply(200, &body)).unwrap().grant.lifetime
    };
    assert_eq!(lifetime("3599"), Some(3_599));
    assert_eq!(lifetime(r#""3600""#), Some(3_600));
    for unknown in ["null", "-1", "\"soon\"", "1e99", "{}"] {
        assert_eq!(lifetime(unknown), None, "for {unknown}");
    }
    let grant = reply::signed_in(&reply(200, ANSWER)).unwrap().grant;
    let refresh = grant.refresh.unwrap();
    let form = |version| Request::renew(version, &refresh).body;
    let expected = "grant_type=refresh_token&refresh_token=9f3b";
    assert_eq!(form(Version::V6), Body::Form(expected.to_owned()));
    let later = format!("{expected}&disable_antiforgery_token=true");
    assert_eq!(form(Version::V8), Body::Form(later));
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
        let error = reply::signed_in(&reply(status, body)).unwrap_err();
        let said = error.said().map(|said| said.message.as_str());
        assert!(matches!(error, ApiError::WrongCredentials { .. }));
        assert_eq!(said, message);
    }
}

#[test]
fn other_refusals_of_a_sign_in_are_told_apart() {
    let error = |status, body| reply::signed_in(&reply(status, body)).unwrap_err();
    assert_eq!(error(403, ""), ApiError::Forbidden { said: None });
    assert_eq!(error(404, "<html>"), ApiError::Missing { said: None });
    // The API sends no web pages: whoever did has not looked at the password.
    for status in [400, 401, 405] {
        let refused = ApiError::Refused { status, said: None };
        assert_eq!(error(status, "<html>"), refused);
    }
    assert_eq!(error(429, ""), ApiError::Busy { retry_after: None });
    let by_proxy = ApiError::Unreachable { status: Some(502) };
    assert_eq!(error(502, "<html>"), by_proxy);
    for body in ["", "{}", "<html>", r#"{"access_token":"schlüssel"}"#, "[]"] {
        let unreadable = matches!(error(200, body), ApiError::Unreadable { .. });
        assert!(unreadable, "for {body}");
    }
}
