//! Requests as values: where they go, what they carry, how long they wait, and what they never show.
#![allow(
    clippy::unwrap_used,
    reason = "a test that cannot set up its case has failed"
)]

use chrono::{DateTime, FixedOffset, Utc};
use proptest::prelude::*;
use restore_desk::{
    api::{
        base::ApiBase,
        endpoint::Endpoint,
        request::{Body, Credentials, Deadline, Method, Request},
    },
    domain::{
        explore_draft::ExploreDraft, explore_options::ExploreOptions,
        restore_session::RestoreSessionId,
    },
};

const ORGANIZATION: &str = "3c424478-0811-4920-8aab-01f0bf2a2822";
const SESSION: &str = "8caccbcb-3e6c-4e55-83b2-d7d196e11cbe";

fn utc(_: DateTime<Utc>) -> FixedOffset {
    FixedOffset::east_opt(0).unwrap()
}

fn documented() -> ExploreDraft {
    ExploreDraft {
        chosen_organization: ORGANIZATION.to_owned(),
        restore_type: "Vet".to_owned(),
        point_in_time: "2022-01-22T14:56:55.862Z".to_owned(),
        ..ExploreDraft::default()
    }
}

fn options(draft: &ExploreDraft) -> ExploreOptions {
    draft.validate(&utc).unwrap()
}

fn sign_in(user_name: &str, password: &str) -> Request {
    Request::sign_in(&Credentials {
        user_name: user_name.to_owned(),
        password: password.to_owned(),
    })
}

fn form(request: &Request) -> &str {
    match &request.body {
        Body::Form(form) => form,
        other => unreachable!("expected a form, found {other:?}"),
    }
}

#[test]
fn the_documented_session_is_asked_for_as_documented() {
    let request = Request::explore(&options(&documented()));
    assert_eq!(request.method, Method::Post);
    assert_eq!(
        request.address,
        "v6/Organizations/3c424478-0811-4920-8aab-01f0bf2a2822/explore"
    );
    let body = r#"{"datetime":"2022-01-22T14:56:55.862Z","type":"Vet","showAllVersions":false,"showDeleted":false}"#;
    assert_eq!(request.body, Body::Json(body.to_owned()));
}

#[test]
fn each_flag_stands_under_its_own_name() {
    let draft = ExploreDraft {
        show_deleted: true,
        ..documented()
    };
    let deleted = Request::explore(&options(&draft)).body;
    let draft = ExploreDraft {
        show_all_versions: true,
        ..documented()
    };
    let versions = Request::explore(&options(&draft)).body;
    let ends_with = |body: &Body, end| matches!(body, Body::Json(json) if json.ends_with(end));
    assert!(ends_with(
        &deleted,
        r#""showAllVersions":false,"showDeleted":true}"#
    ));
    assert!(ends_with(
        &versions,
        r#""showAllVersions":true,"showDeleted":false}"#
    ));
}

#[test]
fn an_organization_id_is_sent_in_lower_case_without_braces() {
    let draft = ExploreDraft {
        chosen_organization: " {3C424478-0811-4920-8AAB-01F0BF2A2822} ".to_owned(),
        ..documented()
    };
    let address = Request::explore(&options(&draft)).address;
    assert_eq!(address, format!("v6/Organizations/{ORGANIZATION}/explore"));
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
fn every_other_request_goes_where_it_should_without_a_body() {
    let id = RestoreSessionId::parse(SESSION).unwrap();
    let stop = format!("v6/RestoreSessions/{SESSION}/Stop");
    let card = format!("v6/RestoreSessions/{SESSION}");
    let cases = [
        (Request::config(), Method::Get, "config.json"),
        (
            Request::service_instance(),
            Method::Get,
            "v6/ServiceInstance",
        ),
        (
            Request::organizations(true),
            Method::Get,
            "v6/Organizations?extendedView=true",
        ),
        (
            Request::organizations(false),
            Method::Get,
            "v6/Organizations?extendedView=false",
        ),
        (Request::stop(&id), Method::Post, &stop),
        (
            Request::read(Endpoint::restore_session(&id)),
            Method::Get,
            &card,
        ),
        (
            Request::read(Endpoint::restore_sessions()),
            Method::Get,
            "v6/RestoreSessions",
        ),
    ];
    for (request, method, address) in cases {
        assert_eq!(
            (request.method, request.address.as_str()),
            (method, address)
        );
        assert_eq!(request.body, Body::Empty, "for {address}");
    }
}

#[test]
fn only_what_opens_or_lists_a_restore_point_may_take_five_minutes() {
    assert_eq!(Deadline::Short.seconds(), 30);
    assert_eq!(Deadline::Long.seconds(), 300);
    let explore = Request::explore(&options(&documented()));
    assert_eq!(explore.deadline, Deadline::Long);
    assert_eq!(sign_in("u", "p").deadline, Deadline::Short);
    let base = ApiBase::new("https://backup.example", "/");
    let cases = [
        ("v6/Organizations", Deadline::Short),
        ("v6/RestoreSessions", Deadline::Short),
        ("v6/RestoreSessions/1", Deadline::Short),
        ("v6/RestoreSessions/1/organization", Deadline::Long),
        ("v6/restoresessions/1/organization/teams", Deadline::Long),
        ("v6/Organizations/1/Users", Deadline::Short),
    ];
    for (href, deadline) in cases {
        let endpoint = Endpoint::from_href(href, &base).unwrap();
        assert_eq!(Request::read(endpoint).deadline, deadline, "for {href}");
    }
}
