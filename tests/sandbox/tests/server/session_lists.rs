//! The lists of an open session.

use sandbox::ABC;

use crate::client::{TestClient, href, keys};

#[tokio::test]
async fn mailboxes_have_folders() {
    let client = TestClient::signed_in().await;
    let session = client.open_session(ABC, "Vex").await;
    let mailboxes = client
        .get_all_pages(&format!("{session}/organization/mailboxes"))
        .await;
    assert_eq!(mailboxes.len(), 64);
    let mailbox = &mailboxes[1];
    assert_eq!(
        keys(mailbox),
        ["id", "name", "email", "isArchive", "isPublic", "_links"]
    );
    assert_eq!(mailbox["name"], "Zoë Müller");
    assert_eq!(mailbox["email"], "zoe.mueller@abc.onmicrosoft.com");
    assert_eq!(
        client.get(&href(mailbox, "self").unwrap()).await.json(),
        *mailbox
    );
    let folders = href(mailbox, "folders").unwrap();
    assert!(folders.ends_with("/folders?parentId=null"));
    let top_level = client.get_all_pages(&folders).await;
    assert_eq!(top_level.len(), 10);
    assert_eq!(top_level[0]["name"], "Inbox");
    let folders = folders.trim_end_matches("?parentId=null");
    assert_eq!(client.get_all_pages(folders).await.len(), 12);
    let inbox = top_level[0]["id"].as_str().unwrap();
    assert_eq!(
        client
            .get_all_pages(&format!("{folders}?parentId={inbox}"))
            .await
            .len(),
        2
    );
    assert_eq!(
        client.get_all_pages(&format!("{folders}?name=inbox")).await,
        top_level[..1]
    );
    client
        .get(&format!("{session}/organization/mailboxes/unknown"))
        .await
        .error_message(404);
}

/// The server must not convert whole paths to lowercase.
#[tokio::test]
async fn folder_ids_are_case_sensitive() {
    let client = TestClient::signed_in().await;
    let session = client.open_session(ABC, "Vex").await;
    let mailbox = client
        .get(&format!("{session}/organization/mailboxes?limit=1"))
        .await
        .json();
    let folders = href(&mailbox["results"][0], "folders").unwrap();
    let inbox = client.get(&folders).await.json()["results"][0].clone();
    let path = href(&inbox, "self").unwrap();
    assert_eq!(client.get(&path).await.json(), inbox);
    assert_eq!(
        client.get(&path.replace("folders", "FOLDERS")).await.json(),
        inbox
    );
    client.get(&path.to_lowercase()).await.error_message(404);
}

#[tokio::test]
async fn onedrives_have_long_ids_and_folders() {
    let client = TestClient::signed_in().await;
    let session = client.open_session(ABC, "Veod").await;
    let onedrives = client
        .get_all_pages(&format!("{session}/Organization/OneDrives"))
        .await;
    assert_eq!(onedrives.len(), 48);
    assert_eq!(keys(&onedrives[0]), ["id", "name", "url", "_links"]);
    assert_eq!(
        onedrives[0]["id"].as_str().unwrap().len(),
        73,
        "two GUIDs and a hyphen"
    );
    assert_eq!(
        client
            .get(&href(&onedrives[0], "self").unwrap())
            .await
            .json(),
        onedrives[0]
    );
    let folders = href(&onedrives[0], "folders").unwrap();
    assert_eq!(client.get_all_pages(&folders).await.len(), 4);
    assert_eq!(
        client
            .get_all_pages(&folders.replace("=null", "=1"))
            .await
            .len(),
        0
    );
}

#[tokio::test]
async fn sites_have_subsites() {
    let client = TestClient::signed_in().await;
    let session = client.open_session(ABC, "Vesp").await;
    let path = format!("{session}/Organization/Sites");
    let sites = client.get_all_pages(&path).await;
    assert_eq!(sites.len(), 41);
    let top_level = client.get_all_pages(&format!("{path}?parentId=null")).await;
    assert_eq!(top_level.len(), 37);
    assert_eq!(
        client
            .get(&href(&top_level[0], "self").unwrap())
            .await
            .json(),
        top_level[0]
    );
    let subsites = client
        .get_all_pages(&href(&top_level[0], "sites").unwrap())
        .await;
    assert_eq!(subsites, [sites[9].clone()]);
}

#[tokio::test]
async fn teams_have_channels() {
    let client = TestClient::signed_in().await;
    let session = client.open_session(ABC, "Vet").await;
    let path = format!("{session}/organization/teams");
    let teams = client.get_all_pages(&path).await;
    assert_eq!(teams.len(), 36);
    assert_eq!(
        keys(&teams[0]),
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
        client.get(&href(&teams[0], "self").unwrap()).await.json(),
        teams[0]
    );
    assert_eq!(
        client
            .get_all_pages(&format!("{path}?displayName=zürich"))
            .await
            .len(),
        14
    );
    let channels = client
        .get_all_pages(&href(&teams[0], "channels").unwrap())
        .await;
    assert_eq!(channels[0]["displayName"], "General");
    assert_eq!(
        client
            .get(&href(&channels[0], "self").unwrap())
            .await
            .json(),
        channels[0]
    );
}
