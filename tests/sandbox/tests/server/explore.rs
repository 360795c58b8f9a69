//! Starting restore sessions.

use reqwest::Method;
use sandbox::{ABC, CONTOSO_NEW, FABRIKAM, Options, USER};
use serde_json::{Value, json};

use crate::client::{ApiResponse, TestClient, explore_body, explore_path};

/// The example in the documentation of the vendor.
#[tokio::test]
async fn the_documented_example_starts_a_session() {
    let client = TestClient::signed_in().await;
    let body = json!({
        "datetime": "2022-01-22T14:56:55.862Z", "type": "Vet", "showAllVersions": false, "showDeleted": false
    });
    let session = client.explore(ABC, &body).await.json();
    let id = session["id"].as_str().unwrap();
    let creation_time = session["creationTime"].as_str().unwrap();
    assert!(
        creation_time.ends_with('Z') && creation_time.len() <= 28,
        "{creation_time}"
    );
    let self_href = format!("/v6/RestoreSessions/{id}");
    assert_eq!(
        session,
        json!({
            "id": id,
            "name": "Teams restore (Entire organization - 1/22/2022 2:56:55 PM)",
            "organization": "abc.onmicrosoft.com",
            "type": "Vet",
            "creationTime": creation_time,
            "endTime": "9999-12-31T23:59:59.9999999Z",
            "state": "Working",
            "result": "Success",
            "initiatedBy": USER,
            "scopeName": "",
            "clientHost": "EPSILON (via: 127.0.0.1)",
            "_links": {
                "self": { "href": self_href },
                "organization": { "href": format!("{self_href}/organization") },
                "restoreSessionEvents": { "href": format!("{self_href}/events") },
            }
        })
    );
    let requests = client.sandbox.requests();
    let request = requests
        .iter()
        .find(|request| request.body.is_some())
        .unwrap();
    assert_eq!(request.method, "POST");
    assert_eq!(request.path, explore_path(ABC));
    assert_eq!(request.body.as_deref(), Some(body.to_string().as_str()));
}

#[tokio::test]
async fn all_known_time_formats_are_accepted() {
    let client = TestClient::signed_in().await;
    for (datetime, expected) in [
        ("2022-01-22T16:56:55+02:00", "1/22/2022 2:56:55 PM"),
        ("2022-01-22 14:56:55.862", "1/22/2022 2:56:55 PM"),
        ("2022.01.22 02:56:55", "1/22/2022 2:56:55 AM"),
        ("2022.01.22 14:56", "1/22/2022 2:56:00 PM"),
    ] {
        let body = json!({ "datetime": datetime, "type": "Vex" });
        let name = &client.explore(ABC, &body).await.json()["name"];
        assert_eq!(
            *name,
            format!("Exchange restore (Entire organization - {expected})")
        );
    }
}

#[tokio::test]
async fn names_types_and_booleans_are_accepted_in_all_forms() {
    let client = TestClient::signed_in().await;
    for body in [
        json!({ "dateTime": "2021-12-24T18:00:00Z", "type": "vesp" }),
        json!({ "DATETIME": "2021-12-24T18:00:00Z", "Type": "VESP", "ShowAllVersions": "true", "showdeleted": "False" }),
        json!({ "datetime": "2021-12-24T18:00:00Z", "type": "Vesp", "showDeleted": null, "unknown": 1 }),
    ] {
        let session = client.explore(ABC, &body).await.json();
        assert_eq!(session["type"], "Vesp");
        assert_eq!(
            session["name"],
            "SharePoint restore (Entire organization - 12/24/2021 6:00:00 PM)"
        );
    }
    let onedrive = client.explore(ABC, &explore_body("veod")).await.json();
    assert!(
        onedrive["name"]
            .as_str()
            .unwrap()
            .starts_with("OneDrive restore (")
    );
}

#[tokio::test]
async fn invalid_requests_are_rejected() {
    let client = TestClient::signed_in().await;
    for body in [
        json!({ "type": "Vet" }),
        json!({ "datetime": "soon", "type": "Vet" }),
        json!({ "datetime": "2022-01-22T14:56:55Z" }),
        json!({ "datetime": "2022-01-22T14:56:55Z", "type": "Vexx" }),
        json!({ "datetime": "2022-01-22T14:56:55Z", "type": "Vet", "showDeleted": 1 }),
        json!([]),
        json!(null),
    ] {
        client.explore(ABC, &body).await.error_message(400);
    }
    let without_content_type = client.request(Method::POST, &explore_path(ABC)).body("{}");
    ApiResponse::read(without_content_type.send().await.unwrap())
        .await
        .error_message(415);
    let unknown = "11111111-2222-4333-8444-555555555555".parse().unwrap();
    client
        .explore(unknown, &explore_body("Vet"))
        .await
        .error_message(404);
    let response = client.explore(CONTOSO_NEW, &explore_body("Vet")).await;
    assert_eq!(
        response.error_message(500),
        "Restore session cannot be created."
    );
}

async fn name_and_mailbox_count(client: &TestClient, time: &str) -> (Value, usize) {
    let body = json!({ "datetime": time, "type": "Vex" });
    let session = client.explore(ABC, &body).await.json();
    let base = format!(
        "/v6/RestoreSessions/{}/organization",
        session["id"].as_str().unwrap()
    );
    let name = client.get(&base).await.json()["name"].clone();
    (
        name,
        client
            .get_all_pages(&format!("{base}/mailboxes"))
            .await
            .len(),
    )
}

#[tokio::test]
async fn a_session_shows_the_latest_restore_point_that_is_not_later() {
    let client = TestClient::signed_in().await;
    let (name, count) = name_and_mailbox_count(&client, "2000-01-01T00:00:00Z").await;
    assert_eq!(name, "abc.onmicrosoft.com (1/1/2000 12:00:00 AM)");
    assert_eq!(count, 0, "before the first backup");
    let (name, count) = name_and_mailbox_count(&client, "2030-01-01T00:00:00Z").await;
    assert_eq!(name, "abc.onmicrosoft.com (1/21/2022 9:00:07 PM)");
    assert_eq!(count, 64, "after the last backup");
    let (name, _) = name_and_mailbox_count(&client, "2021-03-01T21:00:04.1184327Z").await;
    assert_eq!(name, "abc.onmicrosoft.com (3/1/2021 9:00:04 PM)");
}

#[tokio::test]
async fn a_session_of_a_service_without_backups_is_empty() {
    let client = TestClient::signed_in().await;
    let session = client.open_session(FABRIKAM, "Vet").await;
    let teams = client
        .get(&format!("{session}/organization/teams"))
        .await
        .json();
    assert_eq!(teams["results"], json!([]));
}

#[tokio::test]
async fn session_ids_depend_on_the_seed() {
    let ids = async |random_seed| {
        let options = Options {
            random_seed,
            ..Options::default()
        };
        let client = TestClient::signed_in_as(USER, options).await;
        [
            client.open_session(ABC, "Vet").await,
            client.open_session(ABC, "Vet").await,
        ]
    };
    let first = ids(0).await;
    assert_ne!(first[0], first[1]);
    assert_eq!(first, ids(0).await);
    assert_ne!(first, ids(7).await);
}
