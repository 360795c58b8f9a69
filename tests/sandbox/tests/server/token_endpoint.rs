//! Sign-in, token refresh, token expiry, and the rate limit.

use std::time::Duration;

use reqwest::Method;
use sandbox::{Options, PASSWORD, USER};
use serde_json::json;

use crate::client::{ApiResponse, TestClient};

#[tokio::test]
async fn a_form_with_credentials_signs_in() {
    let client = TestClient::anonymous(Options::default()).await;
    let tokens = client
        .sign_in(r"epsilon\ADMINISTRATOR", PASSWORD)
        .await
        .unwrap()
        .json();
    assert_eq!(tokens["token_type"], "bearer");
    assert_eq!(tokens["expires_in"], 3600);
    assert_eq!(tokens["userName"], USER);
    assert!(tokens[".issued"].as_str().unwrap().ends_with('Z'));
    assert!(tokens[".expires"].as_str() > tokens[".issued"].as_str());
    assert_ne!(tokens["access_token"], tokens["refresh_token"]);
}

#[tokio::test]
async fn wrong_credentials_are_rejected() {
    let client = TestClient::anonymous(Options::default()).await;
    for (user, password) in [
        (USER, "Sandbox"),
        (USER, ""),
        (r"EPSILON\unknown", PASSWORD),
    ] {
        let response = client.sign_in(user, password).await.unwrap();
        assert_eq!(response.error_message(400), "Invalid credential");
    }
}

#[tokio::test]
async fn other_body_formats_and_grant_types_are_rejected() {
    let client = TestClient::anonymous(Options::default()).await;
    let request = client
        .request(Method::POST, "/v6/token")
        .header("Content-Type", "application/json")
        .body(r#"{"grant_type":"password","password":"sandbox"}"#);
    let response = ApiResponse::read(request.send().await.unwrap()).await;
    response.error_message(400);
    let form = [("grant_type", "operator")];
    let response = client.post_form("/v6/token", &form).await;
    response.unwrap().error_message(400);
    let requests = client.sandbox.requests();
    assert!(requests.iter().all(|request| request.body.is_none()));
}

#[tokio::test]
async fn a_refresh_token_can_be_redeemed_once() {
    let mut client = TestClient::anonymous(Options::default()).await;
    let first = client.sign_in(USER, PASSWORD).await.unwrap().json();
    let second = client.refresh("/v6/token", &first).await.json();
    assert_ne!(second["access_token"], first["access_token"]);
    assert_ne!(second["refresh_token"], first["refresh_token"]);
    client.refresh("/v6/token", &first).await.error_message(400);
    client.set_token(&second["access_token"]);
    client.get("/v6/ServiceInstance").await.json();
}

#[tokio::test]
async fn an_expired_token_can_be_refreshed() {
    let options = Options {
        token_lifetime: Duration::ZERO,
        ..Options::default()
    };
    let mut client = TestClient::anonymous(options).await;
    let tokens = client.sign_in(USER, PASSWORD).await.unwrap().json();
    assert_eq!(tokens["expires_in"], 0);
    client.set_token(&tokens["access_token"]);
    client.get("/v6/ServiceInstance").await.error_message(401);
    client.refresh("/v6/token", &tokens).await.json();
}

#[tokio::test]
async fn the_rate_limit_is_one_request_per_second() {
    let options = Options {
        token_quota: true,
        ..Options::default()
    };
    let client = TestClient::anonymous(options).await;
    client.sign_in(USER, PASSWORD).await.unwrap().json();
    let response = client.sign_in(USER, PASSWORD).await.unwrap();
    assert_eq!(response.status, 429);
    assert_eq!(response.headers["retry-after"], "1");
    assert_eq!(
        response.text,
        r#""API calls quota exceeded! maximum admitted 1 per Second.""#
    );
}

#[tokio::test]
async fn all_other_requests_need_an_access_token() {
    let mut client = TestClient::anonymous(Options::default()).await;
    for path in [
        "/v6/ServiceInstance",
        "/v6/Organizations",
        "/v6/RestoreSessions",
    ] {
        let message = "Authorization has been denied for this request.";
        assert_eq!(client.get(path).await.error_message(401), message);
    }
    client.set_token(&json!("invented"));
    client.get("/v6/RestorePoints").await.error_message(401);
}
