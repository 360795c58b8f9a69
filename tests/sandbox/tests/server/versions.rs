//! The differences of API versions 7 and 8.

use sandbox::{ABC, Options, PASSWORD, USER, User, Version};
use serde_json::Value;

use crate::client::{TestClient, explore_body, href};

mod lists;

fn with_version(api: Version) -> Options {
    Options {
        api,
        ..Options::default()
    }
}

/// Returns a client that signed in with this API version, on a server of the same version.
async fn signed_in(api: Version) -> TestClient {
    signed_in_as(api, USER).await
}

async fn signed_in_as(api: Version, user: &str) -> TestClient {
    let mut client = TestClient::anonymous(with_version(api)).await;
    let tokens = sign_in(&client, api, user, "true").await;
    client.set_token(&tokens["access_token"]);
    client
}

async fn sign_in(
    client: &TestClient,
    api: Version,
    user: &str,
    disable_antiforgery_token: &str,
) -> Value {
    let form = [
        ("grant_type", "password"),
        ("username", user),
        ("password", PASSWORD),
        ("disable_antiforgery_token", disable_antiforgery_token),
    ];
    let path = format!("/{api}/token");
    client.post_form(&path, &form).await.unwrap().json()
}

#[tokio::test]
async fn a_server_supports_its_own_version_and_all_earlier_ones() {
    let client = signed_in(Version::V7).await;
    for path in [
        "/v6/ServiceInstance",
        "/v7/serviceInstance",
        "/V7/ServiceInstance",
    ] {
        let version = client.get(path).await.json()["version"].clone();
        assert!(version.as_str().unwrap().starts_with("7."), "{path}");
    }
    client.get("/v8/ServiceInstance").await.error_message(404);
    assert_eq!(client.get("/config.json").await.json()["api"], "v7");
}

#[tokio::test]
async fn version_8_responds_with_201_and_204() {
    let client = signed_in(Version::V8).await;
    let path = format!("/v8/Organizations/{ABC}/explore");
    let created = client.post_json(&path, &explore_body("Vex")).await;
    assert_eq!(created.status, 201);
    let session: Value = serde_json::from_str(&created.text).unwrap();
    let session = href(&session, "self").unwrap();
    let stopped = client.post(&format!("{session}/Stop")).await;
    assert_eq!((stopped.status.as_u16(), stopped.text.as_str()), (204, ""));
}

#[tokio::test]
async fn links_have_the_version_of_the_request() {
    let client = signed_in(Version::V8).await;
    let path = format!("/v8/Organizations/{ABC}/explore");
    let created = client.post_json(&path, &explore_body("Vex")).await;
    let session: Value = serde_json::from_str(&created.text).unwrap();
    let link = href(&session, "self").unwrap();
    assert!(link.starts_with("/v8/RestoreSessions/"), "{link}");
    let organization = href(&session, "organization").unwrap();
    let organization = client.get(&organization).await.json();
    let link = href(&organization, "mailboxes").unwrap();
    assert!(link.starts_with("/v8/"), "{link}");
    let session = client.explore(ABC, &explore_body("Vex")).await.json();
    let link = href(&session, "self").unwrap();
    assert!(link.starts_with("/v6/"), "{link}");
}

#[tokio::test]
async fn errors_have_more_fields_in_later_versions() {
    for api in [Version::V7, Version::V8] {
        let client = signed_in_as(api, User::ExtendedViewFails.name()).await;
        let path = format!("/{api}/Organizations?extendedView=true");
        let response = client.get(&path).await;
        assert_eq!(response.status, 500);
        let error: Value = serde_json::from_str(&response.text).unwrap();
        assert_eq!(error["message"], "Proxy is offline.");
        assert_eq!(error["errorCode"], "ProxyOffline");
        assert_eq!(error.get("stackTrace").is_some(), api == Version::V8);
    }
    let client = TestClient::anonymous(with_version(Version::V7)).await;
    let response = client.get("/v7/ServiceInstance").await;
    assert_eq!(response.status, 401);
    let error: Value = serde_json::from_str(&response.text).unwrap();
    assert_eq!(error["errorCode"], Value::Null);
}

#[tokio::test]
async fn signing_out_revokes_both_tokens_from_version_7() {
    for (api, logout_status, later_statuses) in [
        (Version::V6, 404, (200, 200)),
        (Version::V7, 200, (401, 400)),
        (Version::V8, 204, (401, 400)),
    ] {
        let mut client = TestClient::anonymous(with_version(api)).await;
        let tokens = sign_in(&client, api, USER, "true").await;
        client.set_token(&tokens["access_token"]);
        let logout = client.post(&format!("/{api}/token/logout")).await;
        assert_eq!(logout.status, logout_status);
        let read = client.get(&format!("/{api}/ServiceInstance")).await;
        let refresh = client.refresh(&format!("/{api}/token"), &tokens).await;
        let statuses = (read.status.as_u16(), refresh.status.as_u16());
        assert_eq!(statuses, later_statuses, "{api}");
    }
}

#[tokio::test]
async fn version_8_rejects_tokens_without_the_antiforgery_opt_out() {
    let mut client = TestClient::anonymous(with_version(Version::V8)).await;
    for (api, disable_antiforgery_token, status) in [
        (Version::V8, "false", 401),
        (Version::V8, "true", 200),
        (Version::V7, "false", 200),
    ] {
        let tokens = sign_in(&client, api, USER, disable_antiforgery_token).await;
        client.set_token(&tokens["access_token"]);
        let response = client.get("/v8/ServiceInstance").await;
        assert_eq!(response.status, status, "{api} {disable_antiforgery_token}");
    }
}
