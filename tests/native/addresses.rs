//! The addresses that the server documents all become links, and survive the way through the page's own address.

use proptest::prelude::*;
use restore_desk::{
    api::{
        base::ApiBase,
        endpoint::{Endpoint, fence::Outside},
        session_address::SessionAddress,
        version::Version,
    },
    domain::{restore_session::RestoreSessionId, restore_type::RestoreType},
    route::Route,
};

const ID: &str = "8caccbcb-3e6c-4e55-83b2-d7d196e11cbe";

/// As the server writes them: mixed cases, with and without slash, with keys that look like parts of addresses.
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

fn session(version: Version) -> SessionAddress {
    let id = RestoreSessionId::parse(ID).unwrap();
    SessionAddress { version, id }
}

fn bases() -> [ApiBase; 2] {
    ["/", "/dr/index.html"].map(|path| ApiBase::new("https://backup.example", path))
}

#[test]
fn every_documented_address_is_a_link_and_stays_as_it_is() {
    for base in bases() {
        for href in DOCUMENTED {
            let endpoint = Endpoint::from_href(href, &base).unwrap();
            assert_eq!(endpoint.as_str(), href.trim_start_matches('/'));
        }
    }
}

#[test]
fn every_documented_address_survives_the_pages_own() {
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
fn a_session_is_a_card_in_any_case_and_its_parts_are_resources() {
    let [base, _] = bases();
    let card = Route::Session(session(Version::V6));
    let cards = [
        format!("#/v6/RestoreSessions/{ID}"),
        format!("#/v6/restoresessions/{ID}"),
        format!("#/V6/RESTORESESSIONS/{}", ID.to_ascii_uppercase()),
        format!("#v6/RestoreSessions/{ID}"),
    ];
    for hash in cards {
        assert_eq!(Route::from_hash(&hash, &base), card, "for {hash}");
    }
    assert_eq!(card.hash(), format!("#/v6/RestoreSessions/{ID}"));
    for version in Version::ALL {
        let card = Route::Session(session(version));
        assert_eq!(card.hash(), format!("#/{version}/RestoreSessions/{ID}"));
        assert_eq!(Route::from_hash(&card.hash(), &base), card);
    }
    for hash in [
        format!("#/v9/RestoreSessions/{ID}"),
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
fn an_empty_address_is_the_start_and_a_foreign_one_is_shown_as_such() {
    let [base, _] = bases();
    for hash in ["", "#", "#/", "#/?", "#?token=x", "#/?deleted=0"] {
        assert_eq!(Route::from_hash(hash, &base), Route::start(), "for {hash}");
        assert_eq!(Route::from_hash(hash, &base).hash(), "#/");
    }
    let filled = Route::from_hash("#?type=Vet&organization=x", &base);
    assert!(filled.is_start());
    assert_eq!(filled.hash(), "#/?organization=x&type=Vet");
    let cases = [
        ("#//evil.example/v6/x", Outside::OtherServer),
        ("#/v6/../../etc", Outside::Dots),
        ("#/settings", Outside::OutsideApi),
        ("##/v6/x", Outside::Fragment),
    ];
    for (hash, why) in cases {
        let route = Route::from_hash(hash, &base);
        let refused = matches!(&route, Route::Nowhere { reason, .. } if *reason == why);
        assert!(refused, "for {hash}: {route:?}");
        assert_eq!(route.hash(), hash, "it stays in the address bar");
    }
}

#[test]
fn a_page_size_takes_the_place_of_the_servers() {
    let [base, _] = bases();
    let cases = [
        ("v6/Jobs", "v6/Jobs?limit=1000"),
        ("v6/Jobs?offset=30&limit=30", "v6/Jobs?offset=30&limit=1000"),
        (
            "v6/Jobs?Limit=30&offset=30&setId=7",
            "v6/Jobs?offset=30&setId=7&limit=1000",
        ),
        ("v6/Jobs?", "v6/Jobs?limit=1000"),
        (
            "v6/Jobs?unlimited=x&&limit",
            "v6/Jobs?unlimited=x&limit=1000",
        ),
    ];
    for (href, expected) in cases {
        let endpoint = Endpoint::from_href(href, &base).unwrap();
        assert_eq!(endpoint.with_limit(1000).as_str(), expected);
    }
}

#[test]
fn the_documented_listing_of_each_type_is_known() {
    let session = session(Version::V6);
    let last = |restore_type| {
        let endpoint = Endpoint::first_listing(&session, restore_type);
        endpoint
            .segments()
            .last()
            .map(|&segment| segment.to_owned())
    };
    let listings = RestoreType::ALL.map(last).map(Option::unwrap);
    assert_eq!(listings, ["mailboxes", "OneDrives", "Sites", "teams"]);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(20_000))]

    #[test]
    fn whatever_is_a_link_survives_the_pages_own_address(tail in "[ -~üß€/?&=%.]{0,30}") {
        let [base, _] = bases();
        if let Ok(endpoint) = Endpoint::from_href(&format!("/v6/{tail}"), &base) {
            let route = Route::from(endpoint);
            prop_assert_eq!(Route::from_hash(&route.hash(), &base), route);
        }
    }
}
