//! The server's state: settings, data, tokens, sessions, and what it has been asked.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use axum::Router;
use axum::http::header::CONTENT_TYPE;
use axum::http::request::Parts;
use uuid::Uuid;

use crate::answer::Refusal;
use crate::organization::Organization;
use crate::quota::Quota;
use crate::sessions::Sessions;
use crate::tokens::Tokens;
use crate::{Options, routing, tenants};

/// A server; clones are the same server.
#[derive(Clone, Debug)]
pub struct Sandbox {
    state: Arc<State>,
}

#[derive(Debug)]
struct State {
    options: Options,
    organizations: Vec<Organization>,
    quota: Mutex<Quota>,
    tokens: Mutex<Tokens>,
    sessions: Mutex<Sessions>,
    requests: Mutex<Vec<Recorded>>,
}

/// A request that the server has received under a version of its API.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recorded {
    /// `GET`, `POST` and so on.
    pub method: String,
    /// Path and query exactly as sent.
    pub path: String,
    /// The text of a JSON body; that of the token call is never kept.
    pub body: Option<String>,
}

impl Sandbox {
    /// A server in its first state, which is the same every time.
    pub fn new(options: Options) -> Self {
        let organizations = tenants::all();
        let sessions = Sessions::new(options.random_seed, &organizations);
        Self {
            state: Arc::new(State {
                options,
                organizations,
                quota: Mutex::new(Quota::new()),
                tokens: Mutex::new(Tokens::new()),
                sessions: Mutex::new(sessions),
                requests: Mutex::default(),
            }),
        }
    }

    /// The routes `/v6/…` to `/v8/…` in any case, and `/config.json`; all other paths are left to the caller.
    pub fn router(&self) -> Router {
        routing::router(self)
    }

    /// What has been asked of the API so far, oldest first.
    pub fn requests(&self) -> Vec<Recorded> {
        lock(&self.state.requests).clone()
    }

    /// The id of the organization of this name.
    pub fn organization_named(&self, name: &str) -> Option<Uuid> {
        let mut all = self.organizations().iter();
        all.find(|one| one.name == name).map(|one| one.id)
    }

    pub(crate) fn record(&self, parts: &Parts, body: &[u8]) {
        let path = parts.uri.to_string();
        // By the path alone: a token call in the wrong format holds a password all the same.
        let is_secret = path.to_ascii_lowercase().contains("/token");
        let is_json = parts
            .headers
            .get(CONTENT_TYPE)
            .is_some_and(|kind| kind.as_bytes().starts_with(b"application/json"));
        let body = (is_json && !is_secret).then(|| String::from_utf8_lossy(body).into_owned());
        let method = parts.method.to_string();
        lock(&self.state.requests).push(Recorded { method, path, body });
    }

    pub(crate) fn options(&self) -> &Options {
        &self.state.options
    }

    pub(crate) fn organizations(&self) -> &[Organization] {
        &self.state.organizations
    }

    pub(crate) fn organization(&self, id: &str) -> Result<&Organization, Refusal> {
        id.parse::<Uuid>()
            .ok()
            .and_then(|id| self.organizations().iter().find(|one| one.id == id))
            .ok_or_else(|| Refusal::not_found("Organization was not found."))
    }

    pub(crate) fn quota(&self) -> MutexGuard<'_, Quota> {
        lock(&self.state.quota)
    }

    pub(crate) fn tokens(&self) -> MutexGuard<'_, Tokens> {
        lock(&self.state.tokens)
    }

    pub(crate) fn sessions(&self) -> MutexGuard<'_, Sessions> {
        lock(&self.state.sessions)
    }
}

/// No holder of a lock can leave its data half changed, so a poisoned one is as good as any.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
