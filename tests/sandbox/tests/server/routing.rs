//! Paths in any case, paths that are not there, and what is outside the API.

use axum::routing::get;
use reqwest::Method;
use sandbox::{Options, Sandbox, serve};
use tokio::net::TcpListener;

use crate::peer::{Answer, Peer};

#[tokio::test]
async fn paths_are_found_in_any_case() {
    let peer = Peer::signed_in().await;
    let expected = peer.get("/v6/ServiceInstance").await.json();
    assert!(expected["installationId"].is_string() && expected["version"].is_string());
    for path in [
        "/v6/serviceinstance",
        "/V6/SERVICEINSTANCE",
        "/v6/ServiceInstance/",
    ] {
        assert_eq!(peer.get(path).await.json(), expected);
    }
}

#[tokio::test]
async fn unknown_paths_and_methods_are_refused_in_json() {
    let peer = Peer::stranger(Options::default()).await;
    for path in ["/v6", "/v6/", "/v6/Nothing", "/V6/Organizations/1/2/3"] {
        peer.get(path).await.refusal(404);
    }
    let sent = peer.request(Method::DELETE, "/v6/RestoreSessions");
    Answer::of(sent.send().await.unwrap()).await.refusal(405);
}

#[tokio::test]
async fn the_page_finds_its_settings() {
    let peer = Peer::stranger(Options::default()).await;
    let config = peer.get("/config.json").await.json();
    assert_eq!(config["name"], "Sandbox");
    let notice = config["notice"].as_str().unwrap();
    assert!(notice.contains(r"EPSILON\Administrator with the password sandbox"));
}

#[tokio::test]
async fn no_answer_invites_other_origins() {
    let peer = Peer::signed_in().await;
    let sent = peer
        .request(Method::GET, "/v6/Organizations")
        .header("Origin", "https://elsewhere.example");
    let answer = Answer::of(sent.send().await.unwrap()).await;
    let headers = answer.response_headers.keys();
    assert!(
        headers
            .into_iter()
            .all(|name| !name.as_str().starts_with("access-control"))
    );
    assert!(answer.response_headers.contains_key("content-length"));
}

#[tokio::test]
async fn other_paths_belong_to_whoever_embeds_it() {
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
    let recorded: Vec<_> = sandbox.requests().into_iter().map(|one| one.path).collect();
    assert_eq!(recorded, ["/v6/Nothing"]);
}

#[tokio::test]
async fn latency_is_added_to_every_answer() {
    let latency = std::time::Duration::from_millis(20);
    let options = Options {
        latency,
        ..Options::default()
    };
    let peer = Peer::stranger(options).await;
    let start = std::time::Instant::now();
    peer.get("/v6/ServiceInstance").await.refusal(401);
    peer.get("/config.json").await.json();
    assert!(start.elapsed() >= latency * 2);
}
