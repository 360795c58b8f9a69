//! The list of sessions, one session, and stopping it.

use std::collections::HashSet;

use sandbox::{ABC, USER};

use crate::peer::{Peer, href, keys, wish};

#[tokio::test]
async fn there_are_older_ones_with_every_field_type_and_result() {
    let peer = Peer::signed_in().await;
    let page = peer.get("/v6/RestoreSessions").await.json();
    assert_eq!(keys(&page), ["offset", "limit", "_links", "results"]);
    let all = page["results"].as_array().unwrap();
    let distinct = |name: &str| {
        all.iter()
            .map(|one| one[name].to_string())
            .collect::<HashSet<_>>()
    };
    assert_eq!(distinct("type").len(), 4);
    assert_eq!(distinct("result").len(), 3);
    assert_eq!(distinct("state").len(), 1);
    assert!(all.iter().any(|one| one["initiatedBy"] != USER));
    let fullest = all.iter().max_by_key(|one| keys(one).len()).unwrap();
    assert_eq!(
        keys(fullest),
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
async fn come_newest_first_and_are_filtered_by_their_start() {
    let peer = Peer::signed_in().await;
    let started = peer.explore(ABC, &wish("Vet")).await.json();
    let all = peer.all("/v6/RestoreSessions").await;
    assert_eq!(all[0], started);
    let times: Vec<_> = all
        .iter()
        .map(|one| one["creationTime"].as_str().unwrap())
        .collect();
    assert!(times.is_sorted_by(|newer, older| newer >= older));
    let count = async |query: String| {
        peer.all(&format!("/v6/RestoreSessions?{query}"))
            .await
            .len()
    };
    assert_eq!(
        count("startTimeFrom=2026-01-01T00:00:00Z".to_owned()).await,
        3
    );
    assert_eq!(
        count("starttimeto=2026-01-01T00:00:00Z".to_owned()).await,
        all.len() - 3
    );
    let (from, to) = (times[3], times[1]);
    assert_eq!(
        count(format!("startTimeFrom={from}&startTimeTo={to}")).await,
        1
    );
    assert_eq!(
        count(format!("startTimeFrom={from}&limit=1")).await,
        3,
        "along the links"
    );
    peer.get("/v6/RestoreSessions?startTimeFrom=never")
        .await
        .refusal(400);
}

#[tokio::test]
async fn one_is_read_and_stopped() {
    let peer = Peer::signed_in().await;
    let session = peer.explore(ABC, &wish("Vex")).await.json();
    let path = href(&session, "self").unwrap();
    assert_eq!(peer.get(&path).await.json(), session);
    let stopped = peer.post(&format!("{path}/Stop")).await;
    assert_eq!((stopped.status.as_u16(), stopped.text.as_str()), (200, ""));
    let after = peer.get(&path).await.json();
    assert_eq!(after["state"], "Stopped");
    assert_eq!(after["result"], "Success");
    assert!(after["endTime"].as_str() >= after["creationTime"].as_str());
    assert!(!after["endTime"].as_str().unwrap().starts_with("9999"));
    assert_eq!(peer.post(&format!("{path}/stop")).await.status, 200);
    assert_eq!(peer.get(&path).await.json(), after);
}

#[tokio::test]
async fn unknown_ones_are_not_found() {
    let peer = Peer::signed_in().await;
    for id in ["11111111-2222-4333-8444-555555555555", "x"] {
        let path = format!("/v6/RestoreSessions/{id}");
        peer.get(&path).await.refusal(404);
        peer.post(&format!("{path}/Stop")).await.refusal(404);
        peer.get(&format!("{path}/Events")).await.refusal(404);
        peer.get(&format!("{path}/organization")).await.refusal(404);
    }
}
