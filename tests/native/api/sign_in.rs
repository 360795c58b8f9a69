//! The sign-in request: servers decode the user name and password exactly as typed, and logs never contain them.

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
fn a_sign_in_is_a_form_with_the_password_grant() {
    let request = sign_in(r"EPSILON\Administrator", "sandbox");
    assert_eq!(
        (request.method, request.url.as_str()),
        (Method::Post, "v6/token")
    );
    assert_eq!(
        form(&request),
        "grant_type=password&username=EPSILON%5CAdministrator&password=sandbox"
    );
}

#[test]
fn from_version_7_a_sign_in_disables_the_antiforgery_token() {
    for version in [Version::V7, Version::V8] {
        let request = Request::sign_in(version, &Credentials::default());
        assert_eq!(request.url, format!("{version}/token"));
        assert!(form(&request).ends_with("&disable_antiforgery_token=true"));
    }
}

#[test]
fn passwords_are_form_encoded() {
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
    fn a_server_decodes_exactly_what_was_typed(user_name in any::<String>(), password in any::<String>()) {
        let request = sign_in(&user_name, &password);
        let decoded: Vec<_> = url::form_urlencoded::parse(form(&request).as_bytes()).into_owned().collect();
        let expected = [("grant_type", "password"), ("username", &user_name), ("password", &password)];
        prop_assert_eq!(decoded, expected.map(|(name, value)| (name.to_owned(), value.to_owned())));
    }
}

#[test]
fn the_debug_output_of_a_request_contains_no_credentials() {
    let output = format!("{:?}", sign_in("EPSILON\\Administrator", "hunter2"));
    assert!(
        output.contains("v6/token"),
        "it should name the address: {output}"
    );
    assert!(!output.contains("hunter2") && !output.contains("Administrator"));
}

#[test]
fn a_sign_in_has_the_short_deadline() {
    assert_eq!(sign_in("u", "p").deadline, Deadline::Short);
}
