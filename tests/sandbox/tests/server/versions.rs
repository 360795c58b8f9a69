//! What versions 7 and 8 do differently.

use reqwest::Method;
use sandbox::{ABC, Failure, NORTHWIND, Options, PASSWORD, USER, User, Version};
use serde_json::Value;

use crate::peer::{Answer, Peer, href, keys, wish};

fn speaking(api: Version) -> Options {
    Options {
        api,
        ..Options::default()
    }
}

/// Somebody who is signed in through a version of the API.
async fn signed_in(api: Version) -> Peer {
    signed_in_as(api, USER).await
}

async fn signed_in_as(api: Version, user: &str) -> Peer {
    let mut peer = Peer::stranger(speaking(api)).await;
    let pair = sign_in(&peer, api, user, "true").await;
    peer.use_token(pair["access_token"].as_str().unwrap());
    peer
}

async fn sign_in(peer: &Peer, api: Version, user: &str, without_antiforgery: &str) -> Value {
    let form = [
        ("grant_type", "password"),
        ("username", user),
        ("password", PASSWORD),
        ("disable_antiforgery_token", without_antiforgery),
    ];
    let answer = peer.form(&format!("/{api}/token"), &form).await.unwrap();
    answer.json()
}

fn page(answer: &Answer) -> Vec<Value> {
    let page = answer.json();
    assert_eq!(keys(&page), ["offset", "limit", "_links", "results"]);
    page["results"].as_array().unwrap().clone()
}

#[tokio::test]
async fn a_server_speaks_its_own_version_and_those_before_it() {
    let peer = signed_in(Version::V7).await;
    for path in [
        "/v6/ServiceInstance",
        "/v7/serviceInstance",
        "/V7/ServiceInstance",
    ] {
        let version = peer.get(path).await.json()["version"].clone();
        assert!(version.as_str().unwrap().starts_with("7."), "{path}");
    }
    peer.get("/v8/ServiceInstance").await.refusal(404);
    assert_eq!(peer.get("/config.json").await.json()["api"], "v7");
}

#[tokio::test]
async fn lists_come_in_pages() {
    for (api, has_pages) in [(Version::V7, false), (Version::V8, true)] {
        let peer = signed_in(api).await;
        let organizations = peer.get(&format!("/{api}/Organizations?limit=4")).await;
        let jobs = if has_pages {
            format!("/{api}/Jobs?organizationId={NORTHWIND}")
        } else {
            format!("/{api}/Organizations/{NORTHWIND}/Jobs")
        };
        let jobs = peer.get(&jobs).await;
        let repositories = peer.get(&format!("/{api}/BackupRepositories")).await;
        if has_pages {
            assert_eq!(page(&organizations).len(), 4);
            let next = href(&organizations.json(), "next").unwrap();
            assert_eq!(next, "/v8/Organizations?offset=4&limit=4");
            assert_eq!((page(&jobs).len(), page(&repositories).len()), (4, 3));
            peer.get(&format!("/{api}/Organizations/{NORTHWIND}/Jobs"))
                .await
                .refusal_with_code("ResourceNotFound");
        } else {
            assert_eq!(
                organizations.json().as_array().unwrap().len(),
                5 + Failure::ALL.len()
            );
            let jobs = jobs.json().as_array().unwrap().len();
            assert_eq!(
                (jobs, repositories.json().as_array().unwrap().len()),
                (4, 3)
            );
        }
    }
}

#[tokio::test]
async fn organizations_are_shown_short_unless_asked_for_more() {
    for api in [Version::V7, Version::V8] {
        let peer = signed_in(api).await;
        let path = format!("/{api}/Organizations/{ABC}");
        let short = peer.get(&path).await.json();
        assert_eq!(short.get("lastBackuptime"), None);
        let extended = peer.get(&format!("{path}?extendedView=true")).await.json();
        assert!(extended["lastBackuptime"].is_string());
    }
}

#[tokio::test]
async fn restore_points_come_in_pages_and_of_a_span_of_time() {
    let peer = signed_in(Version::V7).await;
    let path = format!("/v7/RestorePoints?organizationId={ABC}");
    assert_eq!(page(&peer.get(&path).await).len(), 30);
    let all = peer.all(&format!("{path}&limit=100")).await;
    assert_eq!(all.len(), 327);
    let time = |at: usize| all[at]["backupTime"].as_str().unwrap();
    let span = format!(
        "{path}&from={}&to={}&backupTime=2021-03-01",
        time(9),
        time(12)
    );
    assert_eq!(page(&peer.get(&span).await), all[9..=12]);
    let link = href(&all[0], "self").unwrap();
    assert!(link.starts_with("/v7/RestorePoints/"), "{link}");
    assert_eq!(peer.get(&link).await.json(), all[0]);
}

#[tokio::test]
async fn version_8_has_its_own_words_for_success_and_stays_within_itself() {
    let peer = signed_in(Version::V8).await;
    let explore = |api: &str| {
        let path = format!("/{api}/Organizations/{ABC}/explore");
        peer.request(Method::POST, &path).json(&wish("Vex")).send()
    };
    let made = Answer::of(explore("v8").await.unwrap()).await;
    assert_eq!(made.status, 201);
    let session: Value = serde_json::from_str(&made.text).unwrap();
    let link = href(&session, "self").unwrap();
    assert!(link.starts_with("/v8/RestoreSessions/"), "{link}");
    let organization = peer
        .get(&href(&session, "organization").unwrap())
        .await
        .json();
    assert!(
        href(&organization, "mailboxes")
            .unwrap()
            .starts_with("/v8/")
    );
    let stopped = peer.post(&format!("{link}/Stop")).await;
    assert_eq!((stopped.status.as_u16(), stopped.text.as_str()), (204, ""));
    let older = Answer::of(explore("v6").await.unwrap()).await.json();
    assert!(href(&older, "self").unwrap().starts_with("/v6/"));
}

#[tokio::test]
async fn refusals_say_more_from_version_to_version() {
    for api in [Version::V7, Version::V8] {
        let peer = signed_in_as(api, User::ExtendedViewFails.name()).await;
        let offline = peer
            .get(&format!("/{api}/Organizations?extendedView=true"))
            .await;
        assert_eq!(offline.status, 500);
        let said: Value = serde_json::from_str(&offline.text).unwrap();
        assert_eq!(said["message"], "Proxy is offline.");
        assert_eq!(said["errorCode"], "ProxyOffline");
        assert_eq!(said.get("stackTrace").is_some(), api == Version::V8);
    }
    let stranger = Peer::stranger(speaking(Version::V7)).await;
    let denied = stranger.get("/v7/ServiceInstance").await;
    let said: Value = serde_json::from_str(&denied.text).unwrap();
    assert_eq!(
        (denied.status.as_u16(), &said["errorCode"]),
        (401, &Value::Null)
    );
}

#[tokio::test]
async fn logging_out_withdraws_both_tokens() {
    for (api, status) in [(Version::V6, 404), (Version::V7, 200), (Version::V8, 204)] {
        let mut peer = Peer::stranger(speaking(api)).await;
        let pair = sign_in(&peer, api, USER, "true").await;
        peer.use_token(pair["access_token"].as_str().unwrap());
        let answer = peer.post(&format!("/{api}/token/logout")).await;
        assert_eq!(answer.status, status);
        let opened = peer.get(&format!("/{api}/ServiceInstance")).await.status;
        let renewal = [
            ("grant_type", "refresh_token"),
            ("refresh_token", pair["refresh_token"].as_str().unwrap()),
        ];
        let renewed = peer.form(&format!("/{api}/token"), &renewal).await.unwrap();
        let expected = if api == Version::V6 {
            (200, 200)
        } else {
            (401, 400)
        };
        assert_eq!((opened.as_u16(), renewed.status.as_u16()), expected);
    }
}

#[tokio::test]
async fn version_8_wants_to_hear_that_no_antiforgery_token_will_come() {
    let mut peer = Peer::stranger(speaking(Version::V8)).await;
    for (api, flag, status) in [
        (Version::V8, "false", 401),
        (Version::V8, "true", 200),
        (Version::V7, "false", 200),
    ] {
        let pair = sign_in(&peer, api, USER, flag).await;
        peer.use_token(pair["access_token"].as_str().unwrap());
        let answer = peer.get("/v8/ServiceInstance").await;
        assert_eq!(answer.status, status, "{api} {flag}");
    }
}
