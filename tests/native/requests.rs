//! Requests as values: where they go, what they carry and how long they wait.

use chrono::{DateTime, FixedOffset, Utc};
use restore_desk::{
    api::{
        base::ApiBase,
        endpoint::Endpoint,
        request::{Body, Deadline, Method, Request},
        session_address::SessionAddress,
        version::Version,
    },
    domain::{
        explore_draft::ExploreDraft, explore_options::ExploreOptions, organization::OrganizationId,
        point_in_time::PointInTime, restore_session::RestoreSessionId, typed_moment::TypedMoment,
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
        point_in_time: TypedMoment::chosen(
            PointInTime::from_api("2022-01-22T14:56:55.862Z").unwrap(),
            &utc,
        ),
        ..ExploreDraft::default()
    }
}

fn options(draft: &ExploreDraft) -> ExploreOptions {
    draft.validate().unwrap()
}

#[test]
fn the_documented_session_is_asked_for_as_documented() {
    let request = Request::explore(Version::V6, &options(&documented()));
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
        chosen_organization: " {3C424478-0811-4920-8AAB-01F0BF2A2822} ".to_owned(),
        ..documented()
    };
    let address = Request::explore(Version::V6, &options(&draft)).address;
    assert_eq!(address, format!("v6/Organizations/{ORGANIZATION}/explore"));
}

#[test]
fn every_other_request_goes_where_it_should_without_a_body() {
    let session = SessionAddress {
        version: Version::V6,
        id: RestoreSessionId::parse(SESSION).unwrap(),
    };
    let stop = format!("v6/RestoreSessions/{SESSION}/Stop");
    let card = format!("v6/RestoreSessions/{SESSION}");
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
            &card,
        ),
        (
            Request::read(&Endpoint::restore_sessions(Version::V6)),
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
fn each_version_has_its_own_addresses() {
    let organization = OrganizationId::parse(ORGANIZATION).unwrap();
    let lists = |version| {
        [
            Endpoint::organizations(version, true),
            Endpoint::restore_points(version, &organization),
            Endpoint::jobs(version, &organization),
            Endpoint::backup_repositories(version),
            Endpoint::restore_sessions(version),
        ]
        .map(|endpoint| endpoint.as_str().replace(ORGANIZATION, "ID"))
    };
    let expected = [
        [
            "v6/Organizations?extendedView=true",
            "v6/RestorePoints?organizationId=ID",
            "v6/Organizations/ID/Jobs",
            "v6/BackupRepositories",
            "v6/RestoreSessions",
        ],
        [
            "v7/Organizations?extendedView=true",
            "v7/RestorePoints?organizationId=ID&limit=10000",
            "v7/Organizations/ID/Jobs",
            "v7/BackupRepositories",
            "v7/RestoreSessions",
        ],
        [
            "v8/Organizations?extendedView=true&limit=10000",
            "v8/RestorePoints?organizationId=ID&limit=10000",
            "v8/Jobs?organizationId=ID&limit=10000",
            "v8/BackupRepositories?limit=10000",
            "v8/RestoreSessions",
        ],
    ];
    assert_eq!(Version::ALL.map(lists), expected);
    let logout = |version| Request::log_out(version).map(|request| request.address);
    let expected = [None, Some("v7/token/logout"), Some("v8/token/logout")];
    assert_eq!(
        Version::ALL.map(logout),
        expected.map(|address| address.map(str::to_owned))
    );
}
