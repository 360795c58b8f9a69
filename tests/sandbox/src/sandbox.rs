//! The state of the server: options, organizations, tokens, sessions and recorded requests.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use axum::{
    Router,
    http::{header::CONTENT_TYPE, request::Parts},
};
use uuid::Uuid;

use crate::{
    Options, api_error::ApiError, organization::Organization, quota::Quota, router,
    sample_organizations, sessions::Sessions, token_store::TokenStore,
};

/// A sandbox server. All clones share the same state.
#[derive(Clone, Debug)]
pub struct Sandbox {
    state: Arc<State>,
}

#[derive(Debug)]
struct State {
    options: Options,
    organizations: Vec<Organization>,
    quota: Mutex<Quota>,
    tokens: Mutex<TokenStore>,
    sessions: Mutex<Sessions>,
    requests: Mutex<Vec<RecordedRequest>>,
}

/// A request that the API received.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RecordedRequest {
    /// The HTTP method.
    pub method: String,
    /// The path and the query, exactly as the client sent them.
    pub path: String,
    /// The body, if it is JSON. Never recorded for the token endpoint.
    pub body: Option<String>,
}

impl Sandbox {
    /// Returns a server in its initial state, which depends on the options only.
    pub fn new(options: Options) -> Self {
        let organizations = sample_organizations::all(&options);
        let sessions = Sessions::new(&options, &organizations);
        Self {
            state: Arc::new(State {
                options,
                organizations,
                quota: Mutex::new(Quota::new()),
                tokens: Mutex::new(TokenStore::new()),
                sessions: Mutex::new(sessions),
                requests: Mutex::default(),
            }),
        }
    }

    /// Returns a router for `/v6/…` to `/v8/…`, in any case, and for `/config.json`. It leaves all other paths to the
    /// caller.
    pub fn router(&self) -> Router {
        router::router(self)
    }

    /// Returns all requests that the API received, oldest first.
    pub fn requests(&self) -> Vec<RecordedRequest> {
        lock(&self.state.requests).clone()
    }

    /// Returns the ID of the organization with this name.
    pub fn organization_id(&self, name: &str) -> Option<Uuid> {
        let mut organizations = self.organizations().iter();
        organizations
            .find(|organization| organization.name == name)
            .map(|organization| organization.id)
    }

    pub(crate) fn record(&self, parts: &Parts, body: &[u8]) {
        let path = parts.uri.to_string();
        // Depends on the path only, because a token request with a wrong content type also contains a password.
        let is_secret = path.to_ascii_lowercase().contains("/token");
        let is_json = parts
            .headers
            .get(CONTENT_TYPE)
            .is_some_and(|value| value.as_bytes().starts_with(b"application/json"));
        let body = (is_json && !is_secret).then(|| String::from_utf8_lossy(body).into_owned());
        let method = parts.method.to_string();
        lock(&self.state.requests).push(RecordedRequest { method, path, body });
    }

    pub(crate) fn options(&self) -> &Options {
        &self.state.options
    }

    pub(crate) fn organizations(&self) -> &[Organization] {
        &self.state.organizations
    }

    pub(crate) fn organization(&self, id: &str) -> Result<&Organization, ApiError> {
        id.parse::<Uuid>()
            .ok()
            .and_then(|id| {
                let mut organizations = self.organizations().iter();
                organizations.find(|organization| organization.id == id)
            })
            .ok_or_else(|| ApiError::not_found("Organization was not found."))
    }

    pub(crate) fn quota(&self) -> MutexGuard<'_, Quota> {
        lock(&self.state.quota)
    }

    pub(crate) fn tokens(&self) -> MutexGuard<'_, TokenStore> {
        lock(&self.state.tokens)
    }

    pub(crate) fn sessions(&self) -> MutexGuard<'_, Sessions> {
        lock(&self.state.sessions)
    }
}

/// Ignores poisoning, because no change to the data can panic halfway.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
