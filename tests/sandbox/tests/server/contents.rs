//! What an open session shows.

use sandbox::{ABC, NORTHWIND};
use serde_json::{Value, json};

use crate::peer::{Peer, href, keys};

#[tokio::test]
async fn the_organization_has_links_for_exchange_only() {
    let peer = Peer::signed_in().await;
    let session = peer.open(ABC, "Vex").await;
    let path = format!("{session}/organization");
    let shown = peer.get(&path).await.json();
    assert_eq!(
        shown,
        json!({
            "id": ABC,
            "name": "abc.onmicrosoft.com (1/21/2022 9:00:07 PM)",
            "type": "Office365",
            "_links": { "self": { "href": path }, "mailboxes": { "href": format!("{path}/mailboxes") } },
        })
    );
    for kind in ["Veod", "Vesp", "Vet"] {
        let session = peer.open(ABC, kind).await;
        let shown = peer.get(&format!("{session}/organization")).await.json();
        assert_eq!(keys(&shown), ["id", "name", "type"]);
    }
}

#[tokio::test]
async fn mailboxes_have_folders() {
    let peer = Peer::signed_in().await;
    let session = peer.open(ABC, "Vex").await;
    let all = peer.all(&format!("{session}/organization/mailboxes")).await;
    assert_eq!(all.len(), 64);
    let mailbox = &all[1];
    assert_eq!(
        keys(mailbox),
        ["id", "name", "email", "isArchive", "isPublic", "_links"]
    );
    assert_eq!(mailbox["name"], "Zoë Müller");
    assert_eq!(mailbox["email"], "zoe.mueller@abc.onmicrosoft.com");
    assert_eq!(
        peer.get(&href(mailbox, "self").unwrap()).await.json(),
        *mailbox
    );
    let folders = href(mailbox, "folders").unwrap();
    assert!(folders.ends_with("/folders?parentId=null"));
    let top = peer.all(&folders).await;
    assert_eq!(top.len(), 10);
    assert_eq!(top[0]["name"], "Inbox");
    let every = folders.trim_end_matches("?parentId=null");
    assert_eq!(peer.all(every).await.len(), 12);
    let inbox = top[0]["id"].as_str().unwrap();
    assert_eq!(
        peer.all(&format!("{every}?parentId={inbox}")).await.len(),
        2
    );
    assert_eq!(peer.all(&format!("{every}?name=inbox")).await, top[..1]);
    peer.get(&format!("{session}/organization/mailboxes/unknown"))
        .await
        .refusal(404);
}

/// Folder ids are of the kind that differs by case, so paths must not be lowered as a whole.
#[tokio::test]
async fn folder_ids_keep_their_case() {
    let peer = Peer::signed_in().await;
    let session = peer.open(ABC, "Vex").await;
    let mailbox = peer
        .get(&format!("{session}/organization/mailboxes?limit=1"))
        .await
        .json();
    let folders = href(&mailbox["results"][0], "folders").unwrap();
    let inbox = peer.get(&folders).await.json()["results"][0].clone();
    let path = href(&inbox, "self").unwrap();
    assert_eq!(peer.get(&path).await.json(), inbox);
    assert_eq!(
        peer.get(&path.replace("folders", "FOLDERS")).await.json(),
        inbox
    );
    peer.get(&path.to_lowercase()).await.refusal(404);
}

#[tokio::test]
async fn onedrives_have_long_ids_and_folders() {
    let peer = Peer::signed_in().await;
    let session = peer.open(ABC, "Veod").await;
    let all = peer.all(&format!("{session}/Organization/OneDrives")).await;
    assert_eq!(all.len(), 48);
    assert_eq!(keys(&all[0]), ["id", "name", "url", "_links"]);
    assert_eq!(
        all[0]["id"].as_str().unwrap().len(),
        73,
        "two GUIDs and what joins them"
    );
    assert_eq!(
        peer.get(&href(&all[0], "self").unwrap()).await.json(),
        all[0]
    );
    let folders = href(&all[0], "folders").unwrap();
    assert_eq!(peer.all(&folders).await.len(), 4);
    assert_eq!(peer.all(&folders.replace("=null", "=1")).await.len(), 0);
}

#[tokio::test]
async fn sites_lie_below_sites() {
    let peer = Peer::signed_in().await;
    let session = peer.open(ABC, "Vesp").await;
    let path = format!("{session}/Organization/Sites");
    let all = peer.all(&path).await;
    assert_eq!(all.len(), 41);
    let top = peer.all(&format!("{path}?parentId=null")).await;
    assert_eq!(top.len(), 37);
    assert_eq!(
        peer.get(&href(&top[0], "self").unwrap()).await.json(),
        top[0]
    );
    let below = peer.all(&href(&top[0], "sites").unwrap()).await;
    assert_eq!(below, [all[9].clone()]);
}

#[tokio::test]
async fn teams_have_channels() {
    let peer = Peer::signed_in().await;
    let session = peer.open(ABC, "Vet").await;
    let path = format!("{session}/organization/teams");
    let all = peer.all(&path).await;
    assert_eq!(all.len(), 36);
    assert_eq!(
        keys(&all[0]),
        [
            "id",
            "displayName",
            "description",
            "groupEmail",
            "alias",
            "privacy",
            "isArchived",
            "_links"
        ]
    );
    assert_eq!(
        peer.get(&href(&all[0], "self").unwrap()).await.json(),
        all[0]
    );
    assert_eq!(
        peer.all(&format!("{path}?displayName=zürich")).await.len(),
        14
    );
    let channels = peer.all(&href(&all[0], "channels").unwrap()).await;
    assert_eq!(channels[0]["displayName"], "General");
    assert_eq!(
        peer.get(&href(&channels[0], "self").unwrap()).await.json(),
        channels[0]
    );
}

#[tokio::test]
async fn the_large_one_is_large() {
    let peer = Peer::signed_in().await;
    for (kind, list, count) in [
        ("Vex", "mailboxes", 1_900),
        ("Veod", "OneDrives", 1_740),
        ("Vesp", "Sites", 430),
        ("Vet", "teams", 310),
    ] {
        let session = peer.open(NORTHWIND, kind).await;
        let all = peer
            .all(&format!("{session}/organization/{list}?limit=1000"))
            .await;
        assert_eq!(all.len(), count);
        let id = |row: &Value| row["id"].as_str().unwrap().to_owned();
        let ids: std::collections::HashSet<_> = all.iter().map(id).collect();
        assert_eq!(ids.len(), count);
    }
}

#[tokio::test]
async fn a_list_must_fit_the_type() {
    let peer = Peer::signed_in().await;
    let lists = [
        ("Vex", "mailboxes"),
        ("Veod", "OneDrives"),
        ("Vesp", "Sites"),
        ("Vet", "teams"),
    ];
    for (kind, _) in lists {
        let session = peer.open(ABC, kind).await;
        for (fitting, list) in lists {
            let answer = peer.get(&format!("{session}/organization/{list}")).await;
            if fitting == kind {
                answer.json();
            } else {
                answer.refusal(400);
            }
        }
    }
}

#[tokio::test]
async fn a_stopped_session_shows_nothing_more() {
    let peer = Peer::signed_in().await;
    let session = peer.open(ABC, "Vet").await;
    peer.post(&format!("{session}/Stop")).await;
    for path in ["organization", "organization/teams"] {
        let answer = peer.get(&format!("{session}/{path}")).await;
        assert_eq!(answer.refusal(500), "Restore session has expired.");
    }
}
