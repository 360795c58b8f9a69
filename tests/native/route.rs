//! The URL of the page: every address of the API can be shown in it and parsed back unchanged.

use proptest::prelude::*;
use restore_desk::{
    api::{
        base::ApiBase,
        endpoint::{Endpoint, SessionRef, link_policy::RejectedLink},
        version::Version,
    },
    domain::restore_session::RestoreSessionId,
    route::Route,
};

const ID: &str = "8caccbcb-3e6c-4e55-83b2-d7d196e11cbe";

/// Links as servers send them: in mixed case, with and without a leading slash, with keys that contain URL delimiters.
const DOCUMENTED: [&str; 20] = [
    "/v6/RestoreSessions/8caccbcb-3e6c-4e55-83b2-d7d196e11cbe",
    "/v6/RestoreSessions/8caccbcb-3e6c-4e55-83b2-d7d196e11cbe/organization",
    "/v6/RestoreSessions/8caccbcb-3e6c-4e55-83b2-d7d196e11cbe/events",
    "/v6/RestoreSessions/8caccbcb-3e6c-4e55-83b2-d7d196e11cbe/Events?offset=0&limit=30",
    "v6/restoresessions/8caccbcb-3e6c-4e55-83b2-d7d196e11cbe/organization/mailboxes",
    "/v6/restoresessions/8caccbcb-3e6c-4e55-83b2-d7d196e11cbe/events/2b1f3cde-0a1b-4c2d-8e3f-405162738495",
    "/v6/RestoreSessions?startTimeFrom=2022-03-12T15:55:20.8557416Z&limit=30",
    "/v6/x/organization/mailboxes/2b1f3cde-0a1b-4c2d-8e3f-405162738495/folders?parentId=null",
    "/v6/x/organization/mailboxes/1/folders/AAAAAKGE4d4AAAAAAAAAAAAAAAA==",
    "/v6/x/organization/mailboxes/1/items?folderId=AAAA%2FKGE4d%2B==&offset=0",
    "/v6/x/organization/mailboxes/1/items/AA/BB+C==",
    "/v6/x/Organization/OneDrives/9c4a2afc-0000-4000-8000-1772ef4221af-9c4a2afc-0000-4000-8000-1772ef4221af",
    "/v6/x/Organization/Sites?parentId=null",
    "/v6/x/organization/teams/1/channels/19:4f0c@thread.tacv2/tabs",
    "/v6/Organizations/3c424478-0811-4920-8aab-01f0bf2a2822",
    "/v6/Organizations?extendedView=true",
    "/v6/RestorePoints?organizationId=3c424478-0811-4920-8aab-01f0bf2a2822",
    "/v6/Jobs",
    "/v8/RestoreSessions/8caccbcb-3e6c-4e55-83b2-d7d196e11cbe/Statistics",
    "/v6/x/organization/sites/search?query=a?b/c",
];

fn session(version: Version) -> SessionRef {
    let id = RestoreSessionId::parse(ID).unwrap();
    SessionRef { version, id }
}

fn bases() -> [ApiBase; 2] {
    ["/", "/dr/index.html"].map(|path| ApiBase::new("https://backup.example", path))
}

#[test]
fn every_documented_link_is_accepted_unchanged() {
    for base in bases() {
        for href in DOCUMENTED {
            let endpoint = Endpoint::from_href(href, &base).unwrap();
            assert_eq!(endpoint.as_str(), href.trim_start_matches('/'));
        }
    }
}

#[test]
fn every_documented_link_can_be_parsed_back_from_the_url() {
    for base in bases() {
        for href in DOCUMENTED {
            let route = Route::from(Endpoint::from_href(href, &base).unwrap());
            assert_eq!(Route::from_hash(&route.hash(), &base), route, "for {href}");
            if let Route::Resource(endpoint) = &route {
                assert_eq!(route.hash(), format!("#/{}", endpoint.as_str()));
            }
        }
    }
}

#[test]
fn the_address_of_a_session_in_any_case_opens_it_and_addresses_below_it_are_resources() {
    let [base, _] = bases();
    let route = Route::Session(session(Version::V6));
    let hashes = [
        format!("#/v6/RestoreSessions/{ID}"),
        format!("#/v6/restoresessions/{ID}"),
        format!("#/V6/RESTORESESSIONS/{}", ID.to_ascii_uppercase()),
        format!("#v6/RestoreSessions/{ID}"),
        // As mail programs change it.
        format!("#/v6/RestoreSessions/{ID}."),
        format!("#/v6/RestoreSessions/{ID}>,"),
        format!("#/v6/RestoreSessions/{ID})"),
        format!("#/v6/RestoreSessions/{ID}#"),
        format!("#/v6/RestoreSessions/{ID}%22"),
        format!("#/v6/RestoreSessions/{ID}%E2%80%9D."),
        format!("#/v6/RestoreSessions/%7B{ID}%7D"),
        format!("#/v6%2FRestoreSessions%2F{ID}"),
        format!("#/v6/RestoreSessions/{}", ID.replace('-', "")),
    ];
    for hash in hashes {
        assert_eq!(Route::from_hash(&hash, &base), route, "for {hash}");
    }
    assert_eq!(route.hash(), format!("#/v6/RestoreSessions/{ID}"));
    for version in Version::ALL {
        let route = Route::Session(session(version));
        assert_eq!(route.hash(), format!("#/{version}/RestoreSessions/{ID}"));
        assert_eq!(Route::from_hash(&route.hash(), &base), route);
    }
    for hash in [
        format!("#/v6/RestoreSessions/{ID}/events"),
        format!("#/v6/RestoreSessions/{ID}?x=1"),
        "#/v6/RestoreSessions/seven".to_owned(),
        "#/v6/RestoreSessions".to_owned(),
        format!("#/v6/Organizations/{ID}"),
    ] {
        let route = Route::from_hash(&hash, &base);
        assert!(matches!(route, Route::Resource(_)), "for {hash}");
    }
}

#[test]
fn an_empty_url_is_the_home_screen_and_a_rejected_one_is_invalid() {
    let [base, _] = bases();
    for hash in [
        "",
        "#",
        "#/",
        "#/?",
        "#/?deleted=0",
        "#/.",
        "#/%3E",
        "#/)",
        "##",
    ] {
        assert_eq!(Route::from_hash(hash, &base), Route::home(), "for {hash}");
        assert_eq!(Route::from_hash(hash, &base).hash(), "#/");
    }
    let unknown = Route::from_hash("#?token=x", &base);
    assert!(unknown.is_home());
    assert_eq!(unknown.hash(), "#/");
    let encoded = Route::from_hash("#/%3Ftype%3DVet%26organization%3Dx", &base);
    assert_eq!(encoded.hash(), "#/?organization=x&type=Vet");
    let with_query = Route::from_hash("#?type=Vet&organization=x", &base);
    assert!(with_query.is_home());
    assert_eq!(with_query.hash(), "#/?organization=x&type=Vet");
    let cases = [
        ("#//evil.example/v6/x", RejectedLink::OtherServer),
        ("#/v6/../../etc", RejectedLink::PathTraversal),
        ("#/settings", RejectedLink::OutsideApi),
        ("#/v9/RestoreSessions", RejectedLink::OtherVersion),
        ("##/v6/x", RejectedLink::Fragment),
    ];
    for (hash, expected) in cases {
        let route = Route::from_hash(hash, &base);
        let is_invalid = matches!(&route, Route::Invalid { reason, .. } if *reason == expected);
        assert!(is_invalid, "for {hash}: {route:?}");
        assert_eq!(route.hash(), hash, "the URL does not change");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(20_000))]

    #[test]
    fn every_accepted_link_can_be_parsed_back_from_the_url(tail in "[ -~üß€/?&=%.]{0,30}") {
        let [base, _] = bases();
        if let Ok(endpoint) = Endpoint::from_href(&format!("/v6/{tail}"), &base) {
            let route = Route::from(endpoint);
            prop_assert_eq!(Route::from_hash(&route.hash(), &base), route);
        }
    }
}
