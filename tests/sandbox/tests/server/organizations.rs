//! Organizations, as a list and one by one.

use sandbox::{ABC, CONTOSO_NEW, FABRIKAM, Failure, NORTHWIND};
use serde_json::Value;

use crate::peer::{Peer, href};

#[tokio::test]
async fn are_a_bare_array_of_five_and_one_for_each_failure() {
    let peer = Peer::signed_in().await;
    let all = peer.get("/v6/Organizations?extendedView=true").await.json();
    let names: Vec<_> = all
        .as_array()
        .unwrap()
        .iter()
        .map(|one| &one["name"])
        .collect();
    assert_eq!(names.len(), 5 + Failure::ALL.len());
    assert_eq!(
        names[..5],
        [
            "abc.onmicrosoft.com",
            "contoso-new.onmicrosoft.com",
            "fabrikam.com",
            "northwind.onmicrosoft.com",
            "مستشفى السلام (2)"
        ]
    );
    for (name, failure) in names[5..].iter().zip(Failure::ALL) {
        assert_eq!(*name, failure.name());
    }
}

#[tokio::test]
async fn the_documented_one_has_its_window() {
    let peer = Peer::signed_in().await;
    let abc = peer.get(&format!("/v6/Organizations/{ABC}")).await.json();
    assert_eq!(abc["name"], "abc.onmicrosoft.com");
    assert_eq!(abc["type"], "Office365");
    assert_eq!(abc["isBackedup"], true);
    assert_eq!(abc["firstBackuptime"], "2021-03-01T21:00:04.1184327Z");
    assert_eq!(abc["lastBackuptime"], "2022-01-21T21:00:07.5521893Z");
    assert_eq!(
        href(&abc, "self").unwrap(),
        format!("/v6/Organizations/{ABC}")
    );
}

#[tokio::test]
async fn differ_in_what_they_back_up() {
    let peer = Peer::signed_in().await;
    let contoso = peer
        .get(&format!("/v6/Organizations/{CONTOSO_NEW}"))
        .await
        .json();
    assert_eq!(contoso["isBackedup"], false);
    assert_eq!(contoso.get("firstBackuptime"), None);
    assert_eq!(contoso.get("lastBackuptime"), None);
    let fabrikam = peer
        .get(&format!("/v6/Organizations/{FABRIKAM}"))
        .await
        .json();
    assert_eq!(fabrikam["type"], "Hybrid");
    assert_eq!(fabrikam["isTeamsOnline"], false);
    assert_eq!(fabrikam["isExchange"], true);
    let northwind = peer
        .get(&format!("/v6/Organizations/{NORTHWIND}"))
        .await
        .json();
    assert!(
        northwind["lastBackuptime"]
            .as_str()
            .unwrap()
            .starts_with("2026-")
    );
}

#[tokio::test]
async fn the_short_view_leaves_three_properties_out() {
    let peer = Peer::signed_in().await;
    for path in [
        "/v6/Organizations?extendedView=false".to_owned(),
        "/v6/organizations?ExtendedView=False".to_owned(),
        format!("/v6/Organizations/{ABC}?extendedView=false"),
    ] {
        let shown = peer.get(&path).await.json();
        let abc = shown.get(0).unwrap_or(&shown);
        assert_eq!(abc["id"], ABC.to_string());
        for name in ["isBackedup", "firstBackuptime", "lastBackuptime"] {
            assert_eq!(abc.get(name), None::<&Value>, "{path}");
        }
    }
    peer.get("/v6/Organizations?extendedView=maybe")
        .await
        .refusal(400);
}

#[tokio::test]
async fn unknown_ones_are_not_found() {
    let peer = Peer::signed_in().await;
    for id in ["11111111-2222-4333-8444-555555555555", "abc"] {
        peer.get(&format!("/v6/Organizations/{id}"))
            .await
            .refusal(404);
    }
}
