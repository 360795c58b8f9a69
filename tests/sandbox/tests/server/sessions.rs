//! The session list, single sessions, and stopping a session.

use std::collections::HashSet;

use sandbox::{ABC, USER};

use crate::client::{TestClient, explore_body, href, keys};

#[tokio::test]
async fn past_sessions_have_every_field_type_and_result() {
    let client = TestClient::signed_in().await;
    let page = client.get("/v6/RestoreSessions").await.json();
    assert_eq!(keys(&page), ["offset", "limit", "_links", "results"]);
    let sessions = page["results"].as_array().unwrap();
    let distinct = |name: &str| {
        sessions
            .iter()
            .map(|session| session[name].to_string())
            .collect::<HashSet<_>>()
    };
    assert_eq!(distinct("type").len(), 4);
    assert_eq!(distinct("result").len(), 3);
    assert_eq!(distinct("state").len(), 1);
    assert!(
        sessions
            .iter()
            .any(|session| session["initiatedBy"] != USER)
    );
    let session = sessions
        .iter()
        .max_by_key(|session| keys(session).len())
        .unwrap();
    assert_eq!(
        keys(session),
        [
            "id",
            "name",
            "organization",
            "type",
            "creationTime",
            "endTime",
            "state",
            "result",
            "initiatedBy",
            "details",
            "scopeName",
            "clientHost",
            "reason",
            "_links"
        ]
    );
}

#[tokio::test]
async fn sessions_are_listed_newest_first_and_filtered_by_start_time() {
    let client = TestClient::signed_in().await;
    let started = client.explore(ABC, &explore_body("Vet")).await.json();
    let sessions = client.get_all_pages("/v6/RestoreSessions").await;
    assert_eq!(sessions[0], started);
    let times: Vec<_> = sessions
        .iter()
        .map(|session| session["creationTime"].as_str().unwrap())
        .collect();
    assert!(times.is_sorted_by(|newer, older| newer >= older));
    let count = async |query: String| {
        client
            .get_all_pages(&format!("/v6/RestoreSessions?{query}"))
            .await
            .len()
    };
    assert_eq!(
        count("startTimeFrom=2026-01-01T00:00:00Z".to_owned()).await,
        3
    );
    assert_eq!(
        count("starttimeto=2026-01-01T00:00:00Z".to_owned()).await,
        sessions.len() - 3
    );
    let (from, to) = (times[3], times[1]);
    assert_eq!(
        count(format!("startTimeFrom={from}&startTimeTo={to}")).await,
        1
    );
    assert_eq!(
        count(format!("startTimeFrom={from}&limit=1")).await,
        3,
        "on all pages"
    );
    client
        .get("/v6/RestoreSessions?startTimeFrom=never")
        .await
        .error_message(400);
}

#[tokio::test]
async fn a_session_can_be_read_and_stopped() {
    let client = TestClient::signed_in().await;
    let session = client.explore(ABC, &explore_body("Vex")).await.json();
    let path = href(&session, "self").unwrap();
    assert_eq!(client.get(&path).await.json(), session);
    let response = client.post(&format!("{path}/Stop")).await;
    assert_eq!(
        (response.status.as_u16(), response.text.as_str()),
        (200, "")
    );
    let stopped = client.get(&path).await.json();
    assert_eq!(stopped["state"], "Stopped");
    assert_eq!(stopped["result"], "Success");
    assert!(stopped["endTime"].as_str() >= stopped["creationTime"].as_str());
    assert!(!stopped["endTime"].as_str().unwrap().starts_with("9999"));
    assert_eq!(client.post(&format!("{path}/stop")).await.status, 200);
    assert_eq!(client.get(&path).await.json(), stopped);
}

#[tokio::test]
async fn unknown_sessions_are_not_found() {
    let client = TestClient::signed_in().await;
    for id in ["11111111-2222-4333-8444-555555555555", "x"] {
        let path = format!("/v6/RestoreSessions/{id}");
        client.get(&path).await.error_message(404);
        client
            .post(&format!("{path}/Stop"))
            .await
            .error_message(404);
        client
            .get(&format!("{path}/Events"))
            .await
            .error_message(404);
        client
            .get(&format!("{path}/organization"))
            .await
            .error_message(404);
    }
}
