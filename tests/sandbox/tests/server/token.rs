//! Signing in, refreshing, expiry, and the quota.

use std::time::Duration;

use reqwest::Method;
use sandbox::{Options, PASSWORD, USER};

use crate::peer::{Answer, Peer};

#[tokio::test]
async fn signs_in_with_a_form() {
    let peer = Peer::stranger(Options::default()).await;
    let pair = peer
        .sign_in(r"epsilon\ADMINISTRATOR", PASSWORD)
        .await
        .unwrap()
        .json();
    assert_eq!(pair["token_type"], "bearer");
    assert_eq!(pair["expires_in"], 3600);
    assert_eq!(pair["userName"], USER);
    assert!(pair[".issued"].as_str().unwrap().ends_with('Z'));
    assert!(pair[".expires"].as_str() > pair[".issued"].as_str());
    assert_ne!(pair["access_token"], pair["refresh_token"]);
}

#[tokio::test]
async fn refuses_wrong_credentials() {
    let peer = Peer::stranger(Options::default()).await;
    for (user, password) in [(USER, "Sandbox"), (USER, ""), (r"EPSILON\nobody", PASSWORD)] {
        let answer = peer.sign_in(user, password).await.unwrap();
        assert_eq!(answer.refusal(400), "Invalid credential");
    }
}

#[tokio::test]
async fn refuses_what_is_no_form_and_other_grants() {
    let peer = Peer::stranger(Options::default()).await;
    let sent = peer
        .request(Method::POST, "/v6/token")
        .header("Content-Type", "application/json")
        .body(r#"{"grant_type":"password","password":"sandbox"}"#);
    Answer::of(sent.send().await.unwrap()).await.refusal(400);
    let answer = peer.token_call(&[("grant_type", "operator")]).await;
    answer.unwrap().refusal(400);
    let requests = peer.sandbox.requests();
    assert!(requests.iter().all(|request| request.body.is_none()));
}

#[tokio::test]
async fn a_refresh_token_buys_one_new_pair() {
    let mut peer = Peer::stranger(Options::default()).await;
    let first = peer.sign_in(USER, PASSWORD).await.unwrap().json();
    let old = first["refresh_token"].as_str().unwrap();
    let refresh = [("grant_type", "refresh_token"), ("refresh_token", old)];
    let second = peer.token_call(&refresh).await.unwrap().json();
    assert_ne!(second["access_token"], first["access_token"]);
    assert_ne!(second["refresh_token"], first["refresh_token"]);
    peer.token_call(&refresh).await.unwrap().refusal(400);
    peer.use_token(second["access_token"].as_str().unwrap());
    peer.get("/v6/ServiceInstance").await.json();
}

#[tokio::test]
async fn a_token_expires_and_can_be_refreshed() {
    let options = Options {
        token_lifetime: Duration::ZERO,
        ..Options::default()
    };
    let mut peer = Peer::stranger(options).await;
    let pair = peer.sign_in(USER, PASSWORD).await.unwrap().json();
    assert_eq!(pair["expires_in"], 0);
    peer.use_token(pair["access_token"].as_str().unwrap());
    peer.get("/v6/ServiceInstance").await.refusal(401);
    let refresh = [
        ("grant_type", "refresh_token"),
        ("refresh_token", pair["refresh_token"].as_str().unwrap()),
    ];
    peer.token_call(&refresh).await.unwrap().json();
}

#[tokio::test]
async fn the_quota_admits_one_call_per_second() {
    let options = Options {
        token_quota: true,
        ..Options::default()
    };
    let peer = Peer::stranger(options).await;
    peer.sign_in(USER, PASSWORD).await.unwrap().json();
    let refused = peer.sign_in(USER, PASSWORD).await.unwrap();
    assert_eq!(refused.status, 429);
    assert_eq!(refused.response_headers["retry-after"], "1");
    assert_eq!(
        refused.text,
        r#""API calls quota exceeded! maximum admitted 1 per Second.""#
    );
}

#[tokio::test]
async fn every_call_but_the_token_call_needs_a_token() {
    let mut peer = Peer::stranger(Options::default()).await;
    for path in [
        "/v6/ServiceInstance",
        "/v6/Organizations",
        "/v6/RestoreSessions",
    ] {
        let denied = "Authorization has been denied for this request.";
        assert_eq!(peer.get(path).await.refusal(401), denied);
    }
    peer.use_token("invented");
    peer.get("/v6/RestorePoints").await.refusal(401);
}
