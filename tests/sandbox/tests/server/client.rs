//! A client of a sandbox on a free port.

use std::time::Duration;

use reqwest::{Client, Method, RequestBuilder, Response, StatusCode, header::HeaderMap};
use sandbox::{Options, PASSWORD, Sandbox, USER, serve};
use serde_json::{Value, json};
use tokio::net::TcpListener;
use uuid::Uuid;

pub struct TestClient {
    pub sandbox: Sandbox,
    client: Client,
    base: String,
    token: Option<String>,
}

pub struct ApiResponse {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub content_type: String,
    pub text: String,
}

impl ApiResponse {
    pub async fn read(response: Response) -> Self {
        let header = response.headers().get("content-type");
        let content_type = header.map_or("", |value| value.to_str().unwrap());
        Self {
            status: response.status(),
            headers: response.headers().clone(),
            content_type: content_type.to_owned(),
            text: response.text().await.unwrap(),
        }
    }

    /// Returns the JSON of a response with status 200.
    pub fn json(&self) -> Value {
        assert_eq!(self.status, 200, "{}", self.text);
        assert_eq!(self.content_type, "application/json; charset=utf-8");
        serde_json::from_str(&self.text).unwrap()
    }

    /// Returns the message of an error with this status. Before version 7, it is the only field.
    pub fn error_message(&self, status: u16) -> String {
        assert_eq!(self.status, status, "{}", self.text);
        assert_eq!(self.content_type, "application/json; charset=utf-8");
        let body: Value = serde_json::from_str(&self.text).unwrap();
        assert_eq!(keys(&body), ["message"]);
        body["message"].as_str().unwrap().to_owned()
    }

    /// Checks the code of an error of version 8.
    pub fn expect_error_code(&self, code: &str) {
        let body: Value = serde_json::from_str(&self.text).unwrap();
        assert_eq!(keys(&body), ["message", "errorCode", "stackTrace"]);
        assert_eq!(body["errorCode"], code);
    }
}

impl TestClient {
    /// A client of a server that also has the organizations and users that fail.
    pub async fn anonymous(options: Options) -> Self {
        Self::new(Options {
            failures: true,
            ..options
        })
        .await
    }

    /// A client of a server with exactly these options.
    pub async fn new(options: Options) -> Self {
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
        let mut client = Self::anonymous(options).await;
        client.use_token_of(user).await;
        client
    }

    /// Signs in, and sends the token with all further requests.
    pub async fn use_token_of(&mut self, user: &str) {
        let tokens = self.sign_in(user, PASSWORD).await.unwrap().json();
        self.set_token(&tokens["access_token"]);
    }

    pub fn set_token(&mut self, token: &Value) {
        self.token = token.as_str().map(str::to_owned);
    }

    pub async fn sign_in(&self, user: &str, password: &str) -> reqwest::Result<ApiResponse> {
        let form = [
            ("grant_type", "password"),
            ("username", user),
            ("password", password),
        ];
        self.post_form("/v6/token", &form).await
    }

    pub async fn refresh(&self, path: &str, tokens: &Value) -> ApiResponse {
        let form = [
            ("grant_type", "refresh_token"),
            ("refresh_token", tokens["refresh_token"].as_str().unwrap()),
        ];
        self.post_form(path, &form).await.unwrap()
    }

    pub async fn post_form(
        &self,
        path: &str,
        form: &[(&str, &str)],
    ) -> reqwest::Result<ApiResponse> {
        // Encoded here, because the form feature of reqwest is not enabled.
        let body = form
            .iter()
            .map(|(name, value)| format!("{name}={}", value.replace('\\', "%5C")))
            .collect::<Vec<_>>()
            .join("&");
        let request = self
            .request(Method::POST, path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .body(body);
        Ok(ApiResponse::read(request.send().await?).await)
    }

    pub fn request(&self, method: Method, path: &str) -> RequestBuilder {
        let request = self.client.request(method, format!("{}{path}", self.base));
        match &self.token {
            Some(token) => request.bearer_auth(token),
            None => request,
        }
    }

    pub async fn get(&self, path: &str) -> ApiResponse {
        ApiResponse::read(self.request(Method::GET, path).send().await.unwrap()).await
    }

    pub async fn post(&self, path: &str) -> ApiResponse {
        ApiResponse::read(self.request(Method::POST, path).send().await.unwrap()).await
    }

    pub async fn post_json(&self, path: &str, body: &Value) -> ApiResponse {
        let request = self.request(Method::POST, path).json(body);
        ApiResponse::read(request.send().await.unwrap()).await
    }

    pub async fn explore(&self, organization: Uuid, body: &Value) -> ApiResponse {
        self.post_json(&explore_path(organization), body).await
    }

    /// Starts a session at a time at which all ordinary organizations have backups, and returns its path.
    pub async fn open_session(&self, organization: Uuid, kind: &str) -> String {
        let session = self.explore(organization, &explore_body(kind)).await.json();
        format!("/v6/RestoreSessions/{}", session["id"].as_str().unwrap())
    }

    /// Returns the entries of all pages of a list.
    pub async fn get_all_pages(&self, path: &str) -> Vec<Value> {
        let mut entries = Vec::new();
        let mut next = Some(path.to_owned());
        while let Some(path) = next {
            let page = self.get(&path).await.json();
            entries.extend(page["results"].as_array().unwrap().iter().cloned());
            next = href(&page, "next");
        }
        entries
    }
}

pub fn explore_path(organization: Uuid) -> String {
    format!("/v6/Organizations/{organization}/explore")
}

pub fn explore_body(kind: &str) -> Value {
    json!({ "datetime": "2025-06-01T12:00:00Z", "type": kind, "showAllVersions": false, "showDeleted": false })
}

pub fn href(from: &Value, rel: &str) -> Option<String> {
    from["_links"][rel]["href"].as_str().map(str::to_owned)
}

pub fn keys(object: &Value) -> Vec<&str> {
    object
        .as_object()
        .unwrap()
        .keys()
        .map(String::as_str)
        .collect()
}
