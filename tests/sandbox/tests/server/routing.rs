//! Paths in any case, unknown paths, and paths outside the API.

use axum::routing::get;
use reqwest::Method;
use sandbox::{Options, Sandbox, serve};
use tokio::net::TcpListener;

use crate::client::{ApiResponse, TestClient};

#[tokio::test]
async fn paths_are_case_insensitive() {
    let client = TestClient::signed_in().await;
    let expected = client.get("/v6/ServiceInstance").await.json();
    assert!(expected["installationId"].is_string() && expected["version"].is_string());
    for path in [
        "/v6/serviceinstance",
        "/V6/SERVICEINSTANCE",
        "/v6/ServiceInstance/",
    ] {
        assert_eq!(client.get(path).await.json(), expected);
    }
}

#[tokio::test]
async fn unknown_paths_and_methods_respond_with_json_errors() {
    let client = TestClient::anonymous(Options::default()).await;
    for path in ["/v6", "/v6/", "/v6/Nothing", "/V6/Organizations/1/2/3"] {
        client.get(path).await.error_message(404);
    }
    let request = client.request(Method::DELETE, "/v6/RestoreSessions");
    ApiResponse::read(request.send().await.unwrap())
        .await
        .error_message(405);
}

#[tokio::test]
async fn config_json_contains_the_credentials() {
    let client = TestClient::anonymous(Options::default()).await;
    let config = client.get("/config.json").await.json();
    assert_eq!(config["name"], "Sandbox");
    let notice = config["notice"].as_str().unwrap();
    assert!(notice.contains(r"EPSILON\Administrator with the password sandbox"));
}

#[tokio::test]
async fn responses_have_no_cors_headers() {
    let client = TestClient::signed_in().await;
    let request = client
        .request(Method::GET, "/v6/Organizations")
        .header("Origin", "https://elsewhere.example");
    let response = ApiResponse::read(request.send().await.unwrap()).await;
    let headers = response.headers.keys();
    assert!(
        headers
            .into_iter()
            .all(|name| !name.as_str().starts_with("access-control"))
    );
    assert!(response.headers.contains_key("content-length"));
}

#[tokio::test]
async fn other_paths_are_left_to_the_caller_of_the_router() {
    let sandbox = Sandbox::new(Options::default());
    let router = sandbox
        .router()
        .route("/Index.html", get(async || "page"))
        .fallback(async || "fallback");
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let base = format!("http://{}", listener.local_addr().unwrap());
    tokio::spawn(serve(listener, router));
    let text = async |path: &str| {
        let response = reqwest::get(format!("{base}{path}")).await.unwrap();
        response.text().await.unwrap()
    };
    assert_eq!(text("/Index.html").await, "page");
    assert_eq!(text("/index.html").await, "fallback");
    assert_eq!(text("/v9/ServiceInstance").await, "fallback");
    assert!(text("/v6/Nothing").await.contains("message"));
    let recorded: Vec<_> = sandbox
        .requests()
        .into_iter()
        .map(|request| request.path)
        .collect();
    assert_eq!(recorded, ["/v6/Nothing"]);
}

#[tokio::test]
async fn latency_delays_every_response() {
    let latency = std::time::Duration::from_millis(20);
    let options = Options {
        latency,
        ..Options::default()
    };
    let client = TestClient::anonymous(options).await;
    let start = std::time::Instant::now();
    client.get("/v6/ServiceInstance").await.error_message(401);
    client.get("/config.json").await.json();
    assert!(start.elapsed() >= latency * 2);
}
