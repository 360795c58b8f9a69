//! The failing organizations. Those that fail when a session starts have tests in `explore_failures`.

use sandbox::FailingOrganization;
use serde_json::{Value, json};

use crate::client::{TestClient, explore_body, href, keys};

#[tokio::test]
async fn every_failing_organization_has_a_name_and_a_backup_window() {
    let client = TestClient::signed_in().await;
    for failing in FailingOrganization::ALL {
        let path = format!("/v6/Organizations/{}", failing.id());
        let organization = client.get(&path).await.json();
        assert_eq!(organization["name"], failing.name());
        assert_eq!(
            organization["firstBackuptime"],
            "2021-03-01T20:00:01.8832147Z"
        );
        assert_eq!(
            organization["lastBackuptime"],
            "2026-06-01T20:00:06.2075519Z"
        );
    }
}

#[tokio::test]
async fn unknown_values_are_in_every_response() {
    let client = TestClient::signed_in().await;
    let session = client
        .explore(
            FailingOrganization::UnknownValues.id(),
            &explore_body("Vet"),
        )
        .await
        .json();
    assert_eq!(session["state"], "Hibernating");
    assert_eq!(session["result"], "Maybe");
    assert!(session["labels"].is_array() && session["proxy"].is_object());
    assert!(session["isTurbo"].is_boolean() && session["progress"].is_f64());
    assert_eq!(session.get("lockedBy"), Some(&Value::Null));
    let same_session = client.get(&href(&session, "self").unwrap()).await.json();
    assert_eq!(same_session, session);
}

#[tokio::test]
async fn optional_fields_are_missing() {
    let client = TestClient::signed_in().await;
    let session = client
        .explore(
            FailingOrganization::RequiredFieldsOnly.id(),
            &explore_body("Vet"),
        )
        .await
        .json();
    assert_eq!(
        keys(&session),
        ["id", "type", "creationTime", "state", "result"]
    );
    let path = format!("/v6/RestoreSessions/{}", session["id"].as_str().unwrap());
    assert_eq!(client.post(&format!("{path}/Stop")).await.status, 200);
    let stopped = client.get(&path).await.json();
    assert_eq!(stopped["state"], "Stopped");
    assert_eq!(stopped.get("endTime"), None);
}

#[tokio::test]
async fn unsafe_links_are_added_to_working_links() {
    let client = TestClient::signed_in().await;
    let session = client
        .explore(FailingOrganization::UnsafeLinks.id(), &explore_body("Vet"))
        .await
        .json();
    let links = session["_links"].as_object().unwrap();
    assert_eq!(links.len(), 3 + 1 + 12);
    for rel in [
        "self",
        "organization",
        "restoreSessionEvents",
        "withoutLeadingSlash",
    ] {
        let path = links[rel]["href"].as_str().unwrap();
        client
            .get(&format!("/{}", path.trim_start_matches('/')))
            .await
            .json();
    }
    assert_eq!(
        links["otherHostByBackslash"],
        json!({ "href": "/\\elsewhere.example/v6/x" })
    );
    assert_eq!(links["script"], json!({ "href": "javascript:alert(1)" }));
}

#[tokio::test]
async fn an_ignored_stop_leaves_the_session_open() {
    let client = TestClient::signed_in().await;
    let session = client
        .open_session(FailingOrganization::StopIgnored.id(), "Vet")
        .await;
    let response = client.post(&format!("{session}/Stop")).await;
    assert_eq!(
        (response.status.as_u16(), response.text.as_str()),
        (200, "")
    );
    assert_eq!(client.get(&session).await.json()["state"], "Working");
}

#[tokio::test]
async fn a_rejected_stop_leaves_the_session_open() {
    let client = TestClient::signed_in().await;
    let session = client
        .open_session(FailingOrganization::StopRefused.id(), "Vet")
        .await;
    client
        .post(&format!("{session}/Stop"))
        .await
        .error_message(500);
    assert_eq!(client.get(&session).await.json()["state"], "Working");
}

#[tokio::test]
async fn a_late_stop_leaves_the_session_open_for_a_while() {
    let client = TestClient::signed_in().await;
    let session = client
        .open_session(FailingOrganization::StopLate.id(), "Vet")
        .await;
    client.post(&format!("{session}/Stop")).await;
    assert_eq!(client.get(&session).await.json()["state"], "Working");
    while client.get(&session).await.json()["state"] == "Working" {}
    client
        .get(&format!("{session}/organization"))
        .await
        .error_message(500);
}

#[tokio::test]
async fn a_session_can_end_by_itself() {
    let client = TestClient::signed_in().await;
    let session = client
        .open_session(FailingOrganization::SessionEnds.id(), "Vet")
        .await;
    assert_eq!(client.get(&session).await.json()["state"], "Working");
    while client.get(&session).await.json()["state"] == "Working" {}
    let events = client.get_all_pages(&format!("{session}/events")).await;
    assert_eq!(events.len(), 2, "started and completed");
}

#[tokio::test]
async fn sessions_of_failing_organizations_have_contents() {
    let client = TestClient::signed_in().await;
    for failing in [
        FailingOrganization::UnknownValues,
        FailingOrganization::RequiredFieldsOnly,
        FailingOrganization::UnsafeLinks,
        FailingOrganization::StopIgnored,
        FailingOrganization::StopRefused,
    ] {
        for (kind, list) in [
            ("Vex", "mailboxes"),
            ("Veod", "OneDrives"),
            ("Vesp", "Sites"),
            ("Vet", "teams"),
        ] {
            let session = client.open_session(failing.id(), kind).await;
            let entries = client
                .get_all_pages(&format!("{session}/organization/{list}"))
                .await;
            assert_eq!(entries.len(), 3);
        }
    }
}
