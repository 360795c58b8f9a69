//! Starting restore sessions.

use reqwest::Method;
use sandbox::{ABC, CONTOSO_NEW, FABRIKAM, Options, USER};
use serde_json::{Value, json};

use crate::peer::{Answer, Peer, explore_path, wish};

/// The example of the vendor's help page for this call.
#[tokio::test]
async fn answers_the_documented_example() {
    let peer = Peer::signed_in().await;
    let body = json!({
        "datetime": "2022-01-22T14:56:55.862Z", "type": "Vet", "showAllVersions": false, "showDeleted": false
    });
    let session = peer.explore(ABC, &body).await.json();
    let id = session["id"].as_str().unwrap();
    let created = session["creationTime"].as_str().unwrap();
    assert!(created.ends_with('Z') && created.len() <= 28, "{created}");
    let self_href = format!("/v6/RestoreSessions/{id}");
    assert_eq!(
        session,
        json!({
            "id": id,
            "name": "Teams restore (Entire organization - 1/22/2022 2:56:55 PM)",
            "organization": "abc.onmicrosoft.com",
            "type": "Vet",
            "creationTime": created,
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
    let requests = peer.sandbox.requests();
    let sent = requests
        .iter()
        .find(|request| request.body.is_some())
        .unwrap();
    assert_eq!(sent.method, "POST");
    assert_eq!(sent.path, explore_path(ABC));
    assert_eq!(sent.body.as_deref(), Some(body.to_string().as_str()));
}

#[tokio::test]
async fn takes_every_known_form_of_the_moment() {
    let peer = Peer::signed_in().await;
    for (sent, shown) in [
        ("2022-01-22T16:56:55+02:00", "1/22/2022 2:56:55 PM"),
        ("2022-01-22 14:56:55.862", "1/22/2022 2:56:55 PM"),
        ("2022.01.22 02:56:55", "1/22/2022 2:56:55 AM"),
        ("2022.01.22 14:56", "1/22/2022 2:56:00 PM"),
    ] {
        let body = json!({ "datetime": sent, "type": "Vex" });
        let name = &peer.explore(ABC, &body).await.json()["name"];
        assert_eq!(
            *name,
            format!("Exchange restore (Entire organization - {shown})")
        );
    }
}

#[tokio::test]
async fn takes_names_types_and_booleans_in_any_form() {
    let peer = Peer::signed_in().await;
    for body in [
        json!({ "dateTime": "2021-12-24T18:00:00Z", "type": "vesp" }),
        json!({ "DATETIME": "2021-12-24T18:00:00Z", "Type": "VESP", "ShowAllVersions": "true", "showdeleted": "False" }),
        json!({ "datetime": "2021-12-24T18:00:00Z", "type": "Vesp", "showDeleted": null, "unknown": 1 }),
    ] {
        let session = peer.explore(ABC, &body).await.json();
        assert_eq!(session["type"], "Vesp");
        assert_eq!(
            session["name"],
            "SharePoint restore (Entire organization - 12/24/2021 6:00:00 PM)"
        );
    }
    let onedrive = peer.explore(ABC, &wish("veod")).await.json();
    assert!(
        onedrive["name"]
            .as_str()
            .unwrap()
            .starts_with("OneDrive restore (")
    );
}

#[tokio::test]
async fn refuses_what_it_cannot_read() {
    let peer = Peer::signed_in().await;
    for body in [
        json!({ "type": "Vet" }),
        json!({ "datetime": "soon", "type": "Vet" }),
        json!({ "datetime": "2022-01-22T14:56:55Z" }),
        json!({ "datetime": "2022-01-22T14:56:55Z", "type": "Vexx" }),
        json!({ "datetime": "2022-01-22T14:56:55Z", "type": "Vet", "showDeleted": 1 }),
        json!([]),
        json!(null),
    ] {
        peer.explore(ABC, &body).await.refusal(400);
    }
    let text = peer.request(Method::POST, &explore_path(ABC)).body("{}");
    Answer::of(text.send().await.unwrap()).await.refusal(415);
    let nobody = "11111111-2222-4333-8444-555555555555".parse().unwrap();
    peer.explore(nobody, &wish("Vet")).await.refusal(404);
    let refused = peer.explore(CONTOSO_NEW, &wish("Vet")).await;
    assert_eq!(refused.refusal(500), "Restore session cannot be created.");
}

async fn mailboxes(peer: &Peer, at: &str) -> (Value, usize) {
    let body = json!({ "datetime": at, "type": "Vex" });
    let session = peer.explore(ABC, &body).await.json();
    let base = format!(
        "/v6/RestoreSessions/{}/organization",
        session["id"].as_str().unwrap()
    );
    let name = peer.get(&base).await.json()["name"].clone();
    (name, peer.all(&format!("{base}/mailboxes")).await.len())
}

#[tokio::test]
async fn shows_the_latest_restore_point_before_the_moment() {
    let peer = Peer::signed_in().await;
    let (name, count) = mailboxes(&peer, "2000-01-01T00:00:00Z").await;
    assert_eq!(name, "abc.onmicrosoft.com (1/1/2000 12:00:00 AM)");
    assert_eq!(count, 0, "before the first backup");
    let (name, count) = mailboxes(&peer, "2030-01-01T00:00:00Z").await;
    assert_eq!(name, "abc.onmicrosoft.com (1/21/2022 9:00:07 PM)");
    assert_eq!(count, 64, "after the last backup");
    let (name, _) = mailboxes(&peer, "2021-03-01T21:00:04.1184327Z").await;
    assert_eq!(name, "abc.onmicrosoft.com (3/1/2021 9:00:04 PM)");
}

#[tokio::test]
async fn shows_nothing_of_a_service_that_is_not_backed_up() {
    let peer = Peer::signed_in().await;
    let session = peer.open(FABRIKAM, "Vet").await;
    let teams = peer
        .get(&format!("{session}/organization/teams"))
        .await
        .json();
    assert_eq!(teams["results"], json!([]));
}

#[tokio::test]
async fn ids_follow_from_the_seed() {
    let ids = async |random_seed| {
        let options = Options {
            random_seed,
            ..Options::default()
        };
        let peer = Peer::signed_in_as(USER, options).await;
        [peer.open(ABC, "Vet").await, peer.open(ABC, "Vet").await]
    };
    let first = ids(0).await;
    assert_ne!(first[0], first[1]);
    assert_eq!(first, ids(0).await);
    assert_ne!(first, ids(7).await);
}
