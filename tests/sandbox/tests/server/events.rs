//! The events of a session.

use std::time::Duration;

use sandbox::{ABC, Options, USER};
use serde_json::json;

use crate::client::{TestClient, href};

#[tokio::test]
async fn start_and_stop_are_events() {
    let client = TestClient::signed_in().await;
    let session = client.open_session(ABC, "Vet").await;
    let path = format!("{session}/Events");
    let page = client.get(&path).await.json();
    assert_eq!(
        page["_links"]["self"]["href"],
        format!("{path}?offset=0&limit=30")
    );
    let started = &page["results"][0];
    let (id, time) = (started["id"].as_str().unwrap(), &started["startTime"]);
    let lowercase = session.to_lowercase();
    assert_eq!(
        *started,
        json!({
            "itemSizeBytes": 0, "id": id, "type": "None", "status": "Success", "startTime": time, "endTime": time,
            "duration": "00:00:00", "title": "Restore session started", "message": "Restore session started",
            "order": 0,
            "_links": {
                "self": { "href": format!("{lowercase}/events/{id}") },
                "restoreSession": { "href": lowercase },
            }
        })
    );
    assert_eq!(
        client.get(&href(started, "self").unwrap()).await.json(),
        *started
    );
    assert_eq!(client.get(&format!("{path}/{id}")).await.json(), *started);
    client.post(&format!("{session}/Stop")).await;
    let events = client.get_all_pages(&path).await;
    assert_eq!(events.len(), 2);
    assert_eq!(events[1]["message"], "Restore session completed");
    assert_eq!(events[1]["order"], 1);
    client
        .get(&format!("{path}/unknown"))
        .await
        .error_message(404);
}

#[tokio::test]
async fn a_restore_that_is_running_adds_events_until_the_session_is_stopped() {
    let client = TestClient::signed_in_as(
        USER,
        Options {
            events: 2,
            later_events: 100_000,
            later_events_interval: Duration::from_millis(1),
            ..Options::default()
        },
    )
    .await;
    let session = format!(
        "/v6/RestoreSessions/{}",
        sandbox::id_of_session_with_events(2)
    );
    let path = format!("{session}/Events");
    let first = client.get_all_pages(&path).await.len();
    while client.get_all_pages(&path).await.len() == first {}
    client.post(&format!("{session}/Stop")).await;
    let events = client.get_all_pages(&path).await;
    assert_eq!(
        events.last().map(|event| &event["message"]),
        Some(&json!("Restore session completed"))
    );
    assert_eq!(client.get_all_pages(&path).await.len(), events.len());
}

#[tokio::test]
async fn past_sessions_have_events_of_items() {
    let client = TestClient::signed_in().await;
    let sessions = client.get_all_pages("/v6/RestoreSessions").await;
    let session = sessions
        .iter()
        .find(|session| session["result"] == "Warning")
        .unwrap();
    let events = client
        .get_all_pages(&href(session, "restoreSessionEvents").unwrap())
        .await;
    assert_eq!(events.len(), 4);
    assert_eq!(events[1]["type"], "Restore");
    assert_eq!(events[1]["itemName"], "Invoice 2026-117");
    assert_eq!(events[1]["duration"], "00:00:01.0446928");
    assert_eq!(events[2]["status"], "Failed");
}
