//! The URL, body and deadline of each request.

use restore_desk::{
    api::{
        base::ApiBase,
        endpoint::{Endpoint, SessionRef},
        request::{Body, Deadline, Method, Request},
        version::Version,
    },
    domain::{
        explore::{
            draft::{ExploreDraft, OrganizationSource},
            options::ExploreOptions,
        },
        organization::Organizations,
        restore_session::RestoreSessionId,
        time::{input::TimeInput, point_in_time::PointInTime},
    },
};

use crate::domain::{organization, utc};

const ORGANIZATION: &str = "3c424478-0811-4920-8aab-01f0bf2a2822";
const SESSION: &str = "8caccbcb-3e6c-4e55-83b2-d7d196e11cbe";

/// The form with the values of the documented example.
fn documented() -> ExploreDraft {
    ExploreDraft {
        chosen_organization: ORGANIZATION.to_owned(),
        restore_type: "Vet".to_owned(),
        point_in_time: TimeInput::chosen(
            PointInTime::from_api("2022-01-22T14:56:55.862Z").unwrap(),
            &utc,
        ),
        ..ExploreDraft::default()
    }
}

fn options(draft: &ExploreDraft) -> ExploreOptions {
    let organizations = Organizations::new(vec![organization(ORGANIZATION)]);
    draft.validate(Some(&organizations)).unwrap()
}

#[test]
fn a_start_is_sent_as_documented() {
    let request = Request::explore(Version::V6, &options(&documented()));
    assert_eq!(request.method, Method::Post);
    assert_eq!(
        request.url,
        "v6/Organizations/3c424478-0811-4920-8aab-01f0bf2a2822/explore"
    );
    let body = r#"{"datetime":"2022-01-22T14:56:55.862Z","type":"Vet","showAllVersions":false,"showDeleted":false}"#;
    assert_eq!(request.body, Body::Json(body.to_owned()));
}

#[test]
fn each_flag_is_sent_with_its_own_name() {
    let draft = ExploreDraft {
        show_deleted: true,
        ..documented()
    };
    let deleted = Request::explore(Version::V6, &options(&draft)).body;
    let draft = ExploreDraft {
        show_all_versions: true,
        ..documented()
    };
    let versions = Request::explore(Version::V6, &options(&draft)).body;
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
        organization_source: OrganizationSource::ById,
        typed_organization: " {3C424478-0811-4920-8AAB-01F0BF2A2822} ".to_owned(),
        ..documented()
    };
    let url = Request::explore(Version::V6, &options(&draft)).url;
    assert_eq!(url, format!("v6/Organizations/{ORGANIZATION}/explore"));
}

#[test]
fn every_other_request_has_its_address_and_no_body() {
    let session = SessionRef {
        version: Version::V6,
        id: RestoreSessionId::parse(SESSION).unwrap(),
    };
    let stop = format!("v6/RestoreSessions/{SESSION}/Stop");
    let read = format!("v6/RestoreSessions/{SESSION}");
    let cases = [
        (Request::config(), Method::Get, "config.json"),
        (
            Request::service_instance(Version::V6),
            Method::Get,
            "v6/ServiceInstance",
        ),
        (
            Request::read(&Endpoint::organizations(Version::V6, true)),
            Method::Get,
            "v6/Organizations?extendedView=true",
        ),
        (
            Request::read(&Endpoint::organizations(Version::V6, false)),
            Method::Get,
            "v6/Organizations?extendedView=false",
        ),
        (Request::stop(&session), Method::Post, &stop),
        (
            Request::read(&Endpoint::restore_session(&session)),
            Method::Get,
            &read,
        ),
        (
            Request::read(&Endpoint::restore_sessions(Version::V6)),
            Method::Get,
            "v6/RestoreSessions",
        ),
    ];
    for (request, method, url) in cases {
        assert_eq!((request.method, request.url.as_str()), (method, url));
        assert_eq!(request.body, Body::Empty, "for {url}");
    }
}

#[test]
fn only_starts_and_lists_inside_a_session_have_the_long_deadline() {
    assert_eq!(Deadline::Short.seconds(), 30);
    assert_eq!(Deadline::Long.seconds(), 300);
    let explore = Request::explore(Version::V6, &options(&documented()));
    assert_eq!(explore.deadline, Deadline::Long);
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
        assert_eq!(Request::read(&endpoint).deadline, deadline, "for {href}");
    }
}

#[test]
fn from_version_7_a_sign_out_sends_a_logout_request() {
    let url = |version| Request::sign_out(version).map(|request| request.url);
    let expected = [None, Some("v7/token/logout"), Some("v8/token/logout")];
    assert_eq!(
        Version::ALL.map(url),
        expected.map(|url| url.map(str::to_owned))
    );
}
