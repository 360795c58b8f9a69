//! Addresses of the API, and the changes that the page makes to them.

use restore_desk::{
    api::{
        base::ApiBase,
        endpoint::{Endpoint, SessionRef},
        version::Version,
    },
    domain::{
        organization::OrganizationId, restore_session::RestoreSessionId, restore_type::RestoreType,
    },
};

const ORGANIZATION: &str = "3c424478-0811-4920-8aab-01f0bf2a2822";

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
}

#[test]
fn a_page_size_replaces_the_page_size_of_the_server() {
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
    let base = ApiBase::new("https://backup.example", "/");
    for (href, expected) in cases {
        let endpoint = Endpoint::from_href(href, &base).unwrap();
        assert_eq!(endpoint.with_limit(1000).as_str(), expected);
    }
}

#[test]
fn each_restore_type_has_its_documented_list_of_contents() {
    let session = SessionRef {
        version: Version::V6,
        id: RestoreSessionId::parse("8caccbcb-3e6c-4e55-83b2-d7d196e11cbe").unwrap(),
    };
    let last_segment = |restore_type| {
        let endpoint = Endpoint::session_contents(&session, restore_type);
        endpoint
            .segments()
            .last()
            .map(|&segment| segment.to_owned())
    };
    let lists = RestoreType::ALL.map(last_segment).map(Option::unwrap);
    assert_eq!(lists, ["mailboxes", "OneDrives", "Sites", "teams"]);
}

#[test]
fn a_page_is_the_same_whatever_its_size_and_the_order_of_its_parameters() {
    let page = |href: &str| {
        let base = ApiBase::new("https://backup.example", "/");
        Endpoint::from_href(href, &base).unwrap()
    };
    for (one, other, is_same) in [
        ("v6/Events", "/V6/events?offset=0&limit=30", true),
        (
            "v6/Events?limit=9&offset=30",
            "v6/Events?offset=30&Limit=1000",
            true,
        ),
        ("v6/Events?offset=30", "v6/Events?offset=60", false),
        ("v6/Events", "v6/Events?setId=1", false),
        ("v6/Events?a=1&b=2", "v6/Events?b=2&a=1", true),
        ("v6/Events?a=1&a=1", "v6/Events?a=1", false),
        ("v6/Events", "v6/Jobs", false),
    ] {
        assert_eq!(
            page(one).is_same_page(&page(other)),
            is_same,
            "{one} {other}"
        );
        assert_eq!(
            page(other).is_same_page(&page(one)),
            is_same,
            "{other} {one}"
        );
    }
}
