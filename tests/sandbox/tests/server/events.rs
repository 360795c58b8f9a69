//! The events of a session.

use sandbox::ABC;
use serde_json::json;

use crate::peer::{Peer, href};

#[tokio::test]
async fn tell_of_start_and_end() {
    let peer = Peer::signed_in().await;
    let session = peer.open(ABC, "Vet").await;
    let path = format!("{session}/Events");
    let page = peer.get(&path).await.json();
    assert_eq!(
        page["_links"]["self"]["href"],
        format!("{path}?offset=0&limit=30")
    );
    let started = &page["results"][0];
    let (id, at) = (started["id"].as_str().unwrap(), &started["startTime"]);
    let lower = session.to_lowercase();
    assert_eq!(
        *started,
        json!({
            "itemSizeBytes": 0, "id": id, "type": "None", "status": "Success", "startTime": at, "endTime": at,
            "duration": "00:00:00", "title": "Restore session started", "message": "Restore session started",
            "order": 0,
            "_links": {
                "self": { "href": format!("{lower}/events/{id}") },
                "restoreSession": { "href": lower },
            }
        })
    );
    assert_eq!(
        peer.get(&href(started, "self").unwrap()).await.json(),
        *started
    );
    assert_eq!(peer.get(&format!("{path}/{id}")).await.json(), *started);
    peer.post(&format!("{session}/Stop")).await;
    let after = peer.all(&path).await;
    assert_eq!(after.len(), 2);
    assert_eq!(after[1]["message"], "Restore session completed");
    assert_eq!(after[1]["order"], 1);
    peer.get(&format!("{path}/unknown")).await.refusal(404);
}

#[tokio::test]
async fn of_an_older_session_tell_of_items() {
    let peer = Peer::signed_in().await;
    let all = peer.all("/v6/RestoreSessions").await;
    let warned = all.iter().find(|one| one["result"] == "Warning").unwrap();
    let events = peer
        .all(&href(warned, "restoreSessionEvents").unwrap())
        .await;
    assert_eq!(events.len(), 4);
    assert_eq!(events[1]["type"], "Restore");
    assert_eq!(events[1]["itemName"], "Invoice 2026-117");
    assert_eq!(events[1]["duration"], "00:00:01.0446928");
    assert_eq!(events[2]["status"], "Failed");
}
