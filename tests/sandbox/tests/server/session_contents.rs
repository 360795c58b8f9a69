//! The contents of an open session.

use std::collections::HashSet;

use sandbox::{ABC, NORTHWIND};
use serde_json::{Value, json};

use crate::client::{TestClient, keys};

#[tokio::test]
async fn only_exchange_sessions_link_to_lists() {
    let client = TestClient::signed_in().await;
    let session = client.open_session(ABC, "Vex").await;
    let path = format!("{session}/organization");
    let organization = client.get(&path).await.json();
    assert_eq!(
        organization,
        json!({
            "id": ABC,
            "name": "abc.onmicrosoft.com (1/21/2022 9:00:07 PM)",
            "type": "Office365",
            "_links": { "self": { "href": path }, "mailboxes": { "href": format!("{path}/mailboxes") } },
        })
    );
    for kind in ["Veod", "Vesp", "Vet"] {
        let session = client.open_session(ABC, kind).await;
        let organization = client.get(&format!("{session}/organization")).await.json();
        assert_eq!(keys(&organization), ["id", "name", "type"]);
    }
}

#[tokio::test]
async fn lists_of_the_large_organization_are_complete_and_have_unique_ids() {
    let client = TestClient::signed_in().await;
    for (kind, list, count) in [
        ("Vex", "mailboxes", 1_900),
        ("Veod", "OneDrives", 1_740),
        ("Vesp", "Sites", 430),
        ("Vet", "teams", 310),
    ] {
        let session = client.open_session(NORTHWIND, kind).await;
        let entries = client
            .get_all_pages(&format!("{session}/organization/{list}?limit=1000"))
            .await;
        assert_eq!(entries.len(), count);
        let id = |entry: &Value| entry["id"].as_str().unwrap().to_owned();
        let ids: HashSet<_> = entries.iter().map(id).collect();
        assert_eq!(ids.len(), count);
    }
}

#[tokio::test]
async fn a_list_must_match_the_type_of_the_session() {
    let client = TestClient::signed_in().await;
    let lists = [
        ("Vex", "mailboxes"),
        ("Veod", "OneDrives"),
        ("Vesp", "Sites"),
        ("Vet", "teams"),
    ];
    for (kind, _) in lists {
        let session = client.open_session(ABC, kind).await;
        for (matching_kind, list) in lists {
            let response = client.get(&format!("{session}/organization/{list}")).await;
            if matching_kind == kind {
                response.json();
            } else {
                response.error_message(400);
            }
        }
    }
}

#[tokio::test]
async fn a_stopped_session_has_no_contents() {
    let client = TestClient::signed_in().await;
    let session = client.open_session(ABC, "Vet").await;
    client.post(&format!("{session}/Stop")).await;
    for path in ["organization", "organization/teams"] {
        let response = client.get(&format!("{session}/{path}")).await;
        assert_eq!(response.error_message(500), "Restore session has expired.");
    }
}
