//! A sandbox on a free port, and a caller that is signed in to it.

use std::time::Duration;

use reqwest::{Client, Method, RequestBuilder, Response, StatusCode};
use sandbox::{Options, PASSWORD, Sandbox, USER, serve};
use serde_json::{Value, json};
use tokio::net::TcpListener;
use uuid::Uuid;

pub struct Peer {
    pub sandbox: Sandbox,
    pub client: Client,
    base: String,
    token: Option<String>,
}

pub struct Answer {
    pub status: StatusCode,
    pub content_type: String,
    pub text: String,
    pub response_headers: reqwest::header::HeaderMap,
}

impl Answer {
    pub async fn of(response: Response) -> Self {
        let header = response.headers().get("content-type");
        let content_type = header.map_or("", |value| value.to_str().unwrap());
        Self {
            status: response.status(),
            content_type: content_type.to_owned(),
            response_headers: response.headers().clone(),
            text: response.text().await.unwrap(),
        }
    }

    /// The JSON of a success.
    pub fn json(&self) -> Value {
        assert_eq!(self.status, 200, "{}", self.text);
        assert_eq!(self.content_type, "application/json; charset=utf-8");
        serde_json::from_str(&self.text).unwrap()
    }

    /// The message of a refusal with this status.
    pub fn refusal(&self, status: u16) -> String {
        assert_eq!(self.status, status, "{}", self.text);
        assert_eq!(self.content_type, "application/json; charset=utf-8");
        let body: Value = serde_json::from_str(&self.text).unwrap();
        assert_eq!(body.as_object().unwrap().len(), 1, "{body}");
        body["message"].as_str().unwrap().to_owned()
    }

    /// Makes sure that a refusal of version 8 has this code.
    pub fn refusal_with_code(&self, code: &str) {
        let body: Value = serde_json::from_str(&self.text).unwrap();
        assert_eq!(keys(&body), ["message", "errorCode", "stackTrace"]);
        assert_eq!(body["errorCode"], code);
    }
}

impl Peer {
    pub async fn stranger(options: Options) -> Self {
        let sandbox = Sandbox::new(options);
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let base = format!("http://{}", listener.local_addr().unwrap());
        tokio::spawn(serve(listener, sandbox.router()));
        let client = Client::builder().timeout(Duration::from_secs(10));
        Self {
            sandbox,
            client: client.build().unwrap(),
            base,
            token: None,
        }
    }

    pub async fn signed_in() -> Self {
        Self::signed_in_as(USER, Options::default()).await
    }

    pub async fn signed_in_as(user: &str, options: Options) -> Self {
        let mut peer = Self::stranger(options).await;
        let pair = peer.sign_in(user, PASSWORD).await.unwrap().json();
        peer.use_token(pair["access_token"].as_str().unwrap());
        peer
    }

    pub fn use_token(&mut self, token: &str) {
        self.token = Some(token.to_owned());
    }

    pub async fn sign_in(&self, user: &str, password: &str) -> reqwest::Result<Answer> {
        let credential = [("username", user), ("password", password)];
        let form = [("grant_type", "password"), credential[0], credential[1]];
        self.token_call(&form).await
    }

    pub async fn token_call(&self, form: &[(&str, &str)]) -> reqwest::Result<Answer> {
        self.form("/v6/token", form).await
    }

    pub async fn form(&self, path: &str, form: &[(&str, &str)]) -> reqwest::Result<Answer> {
        // Spelt out, for the client's own form feature is not compiled in.
        let body = form
            .iter()
            .map(|(name, value)| format!("{name}={}", value.replace('\\', "%5C")))
            .collect::<Vec<_>>()
            .join("&");
        let request = self
            .request(Method::POST, path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .body(body);
        Ok(Answer::of(request.send().await?).await)
    }

    pub fn request(&self, method: Method, path: &str) -> RequestBuilder {
        let request = self.client.request(method, format!("{}{path}", self.base));
        match &self.token {
            Some(token) => request.bearer_auth(token),
            None => request,
        }
    }

    pub async fn get(&self, path: &str) -> Answer {
        Answer::of(self.request(Method::GET, path).send().await.unwrap()).await
    }

    pub async fn post(&self, path: &str) -> Answer {
        Answer::of(self.request(Method::POST, path).send().await.unwrap()).await
    }

    pub fn exploring(&self, organization: Uuid, body: &Value) -> RequestBuilder {
        self.request(Method::POST, &explore_path(organization))
            .json(body)
    }

    pub async fn explore(&self, organization: Uuid, body: &Value) -> Answer {
        Answer::of(self.exploring(organization, body).send().await.unwrap()).await
    }

    pub async fn explore_own(&self, body: &Value) -> Answer {
        let request = self.request(Method::POST, "/v6/Organization/Explore");
        Answer::of(request.json(body).send().await.unwrap()).await
    }

    /// A session of this type at a time when all ordinary organizations had backups; its address.
    pub async fn open(&self, organization: Uuid, kind: &str) -> String {
        let session = self.explore(organization, &wish(kind)).await.json();
        format!("/v6/RestoreSessions/{}", session["id"].as_str().unwrap())
    }

    /// All pages of a list, along the links between them.
    pub async fn all(&self, path: &str) -> Vec<Value> {
        let mut rows = Vec::new();
        let mut next = Some(path.to_owned());
        while let Some(path) = next {
            let page = self.get(&path).await.json();
            rows.extend(page["results"].as_array().unwrap().iter().cloned());
            next = href(&page, "next");
        }
        rows
    }
}

pub fn explore_path(organization: Uuid) -> String {
    format!("/v6/Organizations/{organization}/explore")
}

pub fn wish(kind: &str) -> Value {
    json!({ "datetime": "2025-06-01T12:00:00Z", "type": kind, "showAllVersions": false, "showDeleted": false })
}

pub fn href(from: &Value, link: &str) -> Option<String> {
    from["_links"][link]["href"].as_str().map(str::to_owned)
}

pub fn keys(object: &Value) -> Vec<&str> {
    object
        .as_object()
        .unwrap()
        .keys()
        .map(String::as_str)
        .collect()
}
