//! The list of organizations, and single organizations.

use sandbox::{ABC, CONTOSO_NEW, FABRIKAM, FailingOrganization, NORTHWIND, Options, USER};
use serde_json::Value;

use crate::client::{TestClient, href};

/// The ordinary organizations, in the order of the list.
const ORDINARY: [&str; 6] = [
    "abc.onmicrosoft.com",
    "contoso-new.onmicrosoft.com",
    "fabrikam.com",
    "northwind.onmicrosoft.com",
    "مستشفى السلام (2)",
    "tailspintoys.onmicrosoft.com",
];

async fn names_in_list(client: &TestClient) -> Vec<String> {
    let list = client
        .get("/v6/Organizations?extendedView=true")
        .await
        .json();
    let organizations = list.as_array().unwrap().iter();
    organizations
        .map(|organization| organization["name"].as_str().unwrap().to_owned())
        .collect()
}

#[tokio::test]
async fn the_list_is_an_array_of_ordinary_organizations() {
    let mut client = TestClient::new(Options::default()).await;
    client.use_token_of(USER).await;
    assert_eq!(names_in_list(&client).await, ORDINARY);
}

#[tokio::test]
async fn the_failing_organizations_are_at_the_end_of_the_list() {
    let names = names_in_list(&TestClient::signed_in().await).await;
    let failing = FailingOrganization::ALL.map(FailingOrganization::name);
    assert_eq!(names, [ORDINARY.as_slice(), failing.as_slice()].concat());
}

#[tokio::test]
async fn the_documented_organization_has_its_backup_window() {
    let client = TestClient::signed_in().await;
    let abc = client.get(&format!("/v6/Organizations/{ABC}")).await.json();
    assert_eq!(abc["name"], "abc.onmicrosoft.com");
    assert_eq!(abc["type"], "Office365");
    assert_eq!(abc["isBackedup"], true);
    assert_eq!(abc["firstBackuptime"], "2021-03-01T21:00:04.1184327Z");
    assert_eq!(abc["lastBackuptime"], "2022-01-21T21:00:07.5521893Z");
    assert_eq!(
        href(&abc, "self").unwrap(),
        format!("/v6/Organizations/{ABC}")
    );
}

#[tokio::test]
async fn organizations_differ_in_their_backups_and_services() {
    let client = TestClient::signed_in().await;
    let contoso = client
        .get(&format!("/v6/Organizations/{CONTOSO_NEW}"))
        .await
        .json();
    assert_eq!(contoso["isBackedup"], false);
    assert_eq!(contoso.get("firstBackuptime"), None);
    assert_eq!(contoso.get("lastBackuptime"), None);
    let fabrikam = client
        .get(&format!("/v6/Organizations/{FABRIKAM}"))
        .await
        .json();
    assert_eq!(fabrikam["type"], "Hybrid");
    assert_eq!(fabrikam["isTeamsOnline"], false);
    assert_eq!(fabrikam["isExchange"], true);
    let northwind = client
        .get(&format!("/v6/Organizations/{NORTHWIND}"))
        .await
        .json();
    assert!(
        northwind["lastBackuptime"]
            .as_str()
            .unwrap()
            .starts_with("2026-")
    );
}

#[tokio::test]
async fn the_short_view_omits_three_properties() {
    let client = TestClient::signed_in().await;
    for path in [
        "/v6/Organizations?extendedView=false".to_owned(),
        "/v6/organizations?ExtendedView=False".to_owned(),
        format!("/v6/Organizations/{ABC}?extendedView=false"),
    ] {
        let body = client.get(&path).await.json();
        let abc = body.get(0).unwrap_or(&body);
        assert_eq!(abc["id"], ABC.to_string());
        for name in ["isBackedup", "firstBackuptime", "lastBackuptime"] {
            assert_eq!(abc.get(name), None::<&Value>, "{path}");
        }
    }
    client
        .get("/v6/Organizations?extendedView=maybe")
        .await
        .error_message(400);
}

#[tokio::test]
async fn unknown_organizations_are_not_found() {
    let client = TestClient::signed_in().await;
    for id in ["11111111-2222-4333-8444-555555555555", "abc"] {
        client
            .get(&format!("/v6/Organizations/{id}"))
            .await
            .error_message(404);
    }
}
