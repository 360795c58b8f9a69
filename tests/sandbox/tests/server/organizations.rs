//! The list of organizations, and single organizations.

use sandbox::{ABC, CONTOSO_NEW, FABRIKAM, FailingOrganization, NORTHWIND};
use serde_json::Value;

use crate::client::{TestClient, href};

#[tokio::test]
async fn the_list_is_an_array_of_ordinary_and_failing_organizations() {
    let client = TestClient::signed_in().await;
    let organizations = client
        .get("/v6/Organizations?extendedView=true")
        .await
        .json();
    let names: Vec<_> = organizations
        .as_array()
        .unwrap()
        .iter()
        .map(|organization| &organization["name"])
        .collect();
    assert_eq!(names.len(), 5 + FailingOrganization::ALL.len());
    assert_eq!(
        names[..5],
        [
            "abc.onmicrosoft.com",
            "contoso-new.onmicrosoft.com",
            "fabrikam.com",
            "northwind.onmicrosoft.com",
            "مستشفى السلام (2)"
        ]
    );
    for (name, failing) in names[5..].iter().zip(FailingOrganization::ALL) {
        assert_eq!(*name, failing.name());
    }
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
