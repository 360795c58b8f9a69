//! The request that signs in: a form that any server reads back as it was typed, and that never shows itself.

use proptest::prelude::*;
use restore_desk::api::{
    request::{Body, Credentials, Deadline, Method, Request},
    version::Version,
};

fn sign_in(user_name: &str, password: &str) -> Request {
    Request::sign_in(
        Version::V6,
        &Credentials {
            user_name: user_name.to_owned(),
            password: password.to_owned(),
        },
    )
}

fn form(request: &Request) -> &str {
    match &request.body {
        Body::Form(form) => form,
        other => unreachable!("expected a form, found {other:?}"),
    }
}

#[test]
fn signing_in_is_a_form_of_the_password_grant() {
    let request = sign_in(r"EPSILON\Administrator", "sandbox");
    assert_eq!(
        (request.method, request.address.as_str()),
        (Method::Post, "v6/token")
    );
    assert_eq!(
        form(&request),
        "grant_type=password&username=EPSILON%5CAdministrator&password=sandbox"
    );
}

#[test]
fn later_versions_are_told_that_no_antiforgery_token_is_wanted() {
    for version in [Version::V7, Version::V8] {
        let request = Request::sign_in(version, &Credentials::default());
        assert_eq!(request.address, format!("{version}/token"));
        assert!(form(&request).ends_with("&disable_antiforgery_token=true"));
    }
}

#[test]
fn passwords_are_encoded_as_forms_are() {
    let cases = [
        ("a+b", "a%2Bb"),
        ("R&D", "R%26D"),
        ("a=b", "a%3Db"),
        ("two words", "two+words"),
        (" edges ", "+edges+"),
        ("100%", "100%25"),
        ("Grüße", "Gr%C3%BC%C3%9Fe"),
        ("€", "%E2%82%AC"),
        ("🔑", "%F0%9F%94%91"),
        ("~*-._", "%7E*-._"),
        ("?/#;\"'<>", "%3F%2F%23%3B%22%27%3C%3E"),
        ("tab\tand\nline", "tab%09and%0Aline"),
        ("", ""),
    ];
    for (password, encoded) in cases {
        let request = sign_in("u", password);
        let expected = format!("grant_type=password&username=u&password={encoded}");
        assert_eq!(form(&request), expected, "for {password:?}");
    }
}

proptest! {
    #[test]
    fn a_server_reads_back_what_was_typed(user_name in any::<String>(), password in any::<String>()) {
        let request = sign_in(&user_name, &password);
        let read: Vec<_> = url::form_urlencoded::parse(form(&request).as_bytes()).into_owned().collect();
        let expected = [("grant_type", "password"), ("username", &user_name), ("password", &password)];
        prop_assert_eq!(read, expected.map(|(name, value)| (name.to_owned(), value.to_owned())));
    }
}

#[test]
fn a_request_never_shows_the_password() {
    let shown = format!("{:?}", sign_in("EPSILON\\Administrator", "hunter2"));
    assert!(
        shown.contains("v6/token"),
        "it says what it is, but showed {shown}"
    );
    assert!(!shown.contains("hunter2") && !shown.contains("Administrator"));
}

#[test]
fn a_sign_in_does_not_wait_for_ever() {
    assert_eq!(sign_in("u", "p").deadline, Deadline::Short);
}
