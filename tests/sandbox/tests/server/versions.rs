//! What versions 7 and 8 do differently.

use sandbox::{ABC, FailingOrganization, NORTHWIND, Options, PASSWORD, USER, User, Version};
use serde_json::Value;

use crate::client::{ApiResponse, TestClient, explore_body, href, keys};

fn with_version(api: Version) -> Options {
    Options {
        api,
        ..Options::default()
    }
}

/// A client that has signed in with a version of the API.
async fn signed_in(api: Version) -> TestClient {
    signed_in_as(api, USER).await
}

async fn signed_in_as(api: Version, user: &str) -> TestClient {
    let mut client = TestClient::anonymous(with_version(api)).await;
    let tokens = sign_in(&client, api, user, "true").await;
    client.set_token(&tokens["access_token"]);
    client
}

async fn sign_in(client: &TestClient, api: Version, user: &str, opt_out: &str) -> Value {
    let form = [
        ("grant_type", "password"),
        ("username", user),
        ("password", PASSWORD),
        ("disable_antiforgery_token", opt_out),
    ];
    let response = client
        .post_form(&format!("/{api}/token"), &form)
        .await
        .unwrap();
    response.json()
}

fn page(response: &ApiResponse) -> Vec<Value> {
    let page = response.json();
    assert_eq!(keys(&page), ["offset", "limit", "_links", "results"]);
    page["results"].as_array().unwrap().clone()
}

#[tokio::test]
async fn a_server_serves_its_own_version_and_all_older_ones() {
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
async fn version_8_paginates_all_lists() {
    for (api, has_pages) in [(Version::V7, false), (Version::V8, true)] {
        let client = signed_in(api).await;
        let organizations = client.get(&format!("/{api}/Organizations?limit=4")).await;
        let jobs = if has_pages {
            format!("/{api}/Jobs?organizationId={NORTHWIND}")
        } else {
            format!("/{api}/Organizations/{NORTHWIND}/Jobs")
        };
        let jobs = client.get(&jobs).await;
        let repositories = client.get(&format!("/{api}/BackupRepositories")).await;
        if has_pages {
            assert_eq!(page(&organizations).len(), 4);
            let next = href(&organizations.json(), "next").unwrap();
            assert_eq!(next, "/v8/Organizations?offset=4&limit=4");
            assert_eq!((page(&jobs).len(), page(&repositories).len()), (4, 3));
            client
                .get(&format!("/{api}/Organizations/{NORTHWIND}/Jobs"))
                .await
                .expect_error_code("ResourceNotFound");
        } else {
            assert_eq!(
                organizations.json().as_array().unwrap().len(),
                5 + FailingOrganization::ALL.len()
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
async fn the_backup_window_is_in_the_extended_view_only() {
    for api in [Version::V7, Version::V8] {
        let client = signed_in(api).await;
        let path = format!("/{api}/Organizations/{ABC}");
        let brief = client.get(&path).await.json();
        assert_eq!(brief.get("lastBackuptime"), None);
        let extended = client
            .get(&format!("{path}?extendedView=true"))
            .await
            .json();
        assert!(extended["lastBackuptime"].is_string());
    }
}

#[tokio::test]
async fn restore_points_are_paginated_and_can_be_filtered_by_time() {
    let client = signed_in(Version::V7).await;
    let path = format!("/v7/RestorePoints?organizationId={ABC}");
    assert_eq!(page(&client.get(&path).await).len(), 30);
    let all = client.get_all_pages(&format!("{path}&limit=100")).await;
    assert_eq!(all.len(), 327);
    let time = |at: usize| all[at]["backupTime"].as_str().unwrap();
    let filtered = format!(
        "{path}&from={}&to={}&backupTime=2021-03-01",
        time(9),
        time(12)
    );
    assert_eq!(page(&client.get(&filtered).await), all[9..=12]);
    let link = href(&all[0], "self").unwrap();
    assert!(link.starts_with("/v7/RestorePoints/"), "{link}");
    assert_eq!(client.get(&link).await.json(), all[0]);
}

#[tokio::test]
async fn version_8_has_its_own_success_codes_and_links_to_its_own_version() {
    let client = signed_in(Version::V8).await;
    let explore = async |api: &str| {
        let path = format!("/{api}/Organizations/{ABC}/explore");
        client.post_json(&path, &explore_body("Vex")).await
    };
    let created = explore("v8").await;
    assert_eq!(created.status, 201);
    let session: Value = serde_json::from_str(&created.text).unwrap();
    let link = href(&session, "self").unwrap();
    assert!(link.starts_with("/v8/RestoreSessions/"), "{link}");
    let organization = client
        .get(&href(&session, "organization").unwrap())
        .await
        .json();
    assert!(
        href(&organization, "mailboxes")
            .unwrap()
            .starts_with("/v8/")
    );
    let stopped = client.post(&format!("{link}/Stop")).await;
    assert_eq!((stopped.status.as_u16(), stopped.text.as_str()), (204, ""));
    let older = explore("v6").await.json();
    assert!(href(&older, "self").unwrap().starts_with("/v6/"));
}

#[tokio::test]
async fn errors_contain_more_in_each_version() {
    for api in [Version::V7, Version::V8] {
        let client = signed_in_as(api, User::ExtendedViewFails.name()).await;
        let offline = client
            .get(&format!("/{api}/Organizations?extendedView=true"))
            .await;
        assert_eq!(offline.status, 500);
        let body: Value = serde_json::from_str(&offline.text).unwrap();
        assert_eq!(body["message"], "Proxy is offline.");
        assert_eq!(body["errorCode"], "ProxyOffline");
        assert_eq!(body.get("stackTrace").is_some(), api == Version::V8);
    }
    let anonymous = TestClient::anonymous(with_version(Version::V7)).await;
    let denied = anonymous.get("/v7/ServiceInstance").await;
    let body: Value = serde_json::from_str(&denied.text).unwrap();
    assert_eq!(
        (denied.status.as_u16(), &body["errorCode"]),
        (401, &Value::Null)
    );
}

#[tokio::test]
async fn signing_out_revokes_both_tokens() {
    for (api, status) in [(Version::V6, 404), (Version::V7, 200), (Version::V8, 204)] {
        let mut client = TestClient::anonymous(with_version(api)).await;
        let tokens = sign_in(&client, api, USER, "true").await;
        client.set_token(&tokens["access_token"]);
        let response = client.post(&format!("/{api}/token/logout")).await;
        assert_eq!(response.status, status);
        let status_after = client.get(&format!("/{api}/ServiceInstance")).await.status;
        let refreshed = client.refresh(&format!("/{api}/token"), &tokens).await;
        let expected = if api == Version::V6 {
            (200, 200)
        } else {
            (401, 400)
        };
        assert_eq!((status_after.as_u16(), refreshed.status.as_u16()), expected);
    }
}

#[tokio::test]
async fn version_8_requires_the_antiforgery_opt_out() {
    let mut client = TestClient::anonymous(with_version(Version::V8)).await;
    for (api, flag, status) in [
        (Version::V8, "false", 401),
        (Version::V8, "true", 200),
        (Version::V7, "false", 200),
    ] {
        let tokens = sign_in(&client, api, USER, flag).await;
        client.set_token(&tokens["access_token"]);
        let response = client.get("/v8/ServiceInstance").await;
        assert_eq!(response.status, status, "{api} {flag}");
    }
}
