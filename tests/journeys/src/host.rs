//! One address with the bundle and a sandbox behind it, as a reverse proxy in front of a real server has it.

mod mood;
mod page;

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use anyhow::Result;
use axum::{
    Router,
    body::to_bytes,
    extract::Request,
    middleware::{Next, from_fn, map_response},
    response::Response,
    routing::{get, post},
};
use http::{
    HeaderValue,
    header::{AUTHORIZATION, CONNECTION},
};
use sandbox::{Options, Sandbox};
use tokio::{net::TcpListener, sync::watch, task::JoinHandle};

use crate::bundle::Bundle;

pub use mood::Mood;
pub use page::Fault;

/// How page and server are set up.
#[derive(Clone, Debug)]
pub struct Deployment {
    /// The server's settings.
    pub options: Options,
    /// Where page and API lie: from slash to slash.
    pub directory: &'static str,
    /// Whether connections stay open for the next request.
    pub keep_alive: bool,
    /// What is wrong with the page's own files.
    pub fault: Option<Fault>,
}

impl Default for Deployment {
    fn default() -> Self {
        Self {
            options: Options::default(),
            directory: "/",
            keep_alive: true,
            fault: None,
        }
    }
}

/// A host; dropping it closes its connections.
#[derive(Debug)]
pub struct Host {
    /// The server behind the page.
    pub sandbox: Sandbox,
    url: String,
    tokens: Texts,
    breaches: Texts,
    mood: watch::Sender<Mood>,
    serving: JoinHandle<std::io::Result<()>>,
}

type Texts = Arc<Mutex<Vec<String>>>;

impl Host {
    /// Serves page and API on a port of its own, which makes it an origin of its own.
    pub async fn open(bundle: Arc<Bundle>, deployment: Deployment) -> Result<Self> {
        let Deployment {
            options,
            directory,
            keep_alive,
            fault,
        } = deployment;
        let sandbox = Sandbox::new(options);
        let tokens = Texts::default();
        let breaches = Texts::default();
        let listener = TcpListener::bind("127.0.0.1:0").await?;
        let url = format!("http://{}{directory}", listener.local_addr()?);
        let (mood, present) = watch::channel(Mood::Well);
        let api = sandbox
            .router()
            .layer(from_fn({
                let tokens = tokens.clone();
                move |request, next| remember_tokens(tokens.clone(), request, next)
            }))
            .layer(from_fn(move |request, next| {
                mood::answer(present.clone(), request, next)
            }));
        let page =
            get(move |request: Request| page::file(bundle, fault, request.into_parts().0.uri));
        let report = post({
            let breaches = breaches.clone();
            async move |report: String| lock(&breaches).push(report)
        });
        let mut site = Router::new()
            .route("/", page.clone())
            .route("/{file}", page)
            .route("/breach", report)
            .merge(api);
        if directory != "/" {
            site = Router::new().nest(directory, site);
        }
        if !keep_alive {
            site = site.layer(map_response(close));
        }
        let serving = tokio::spawn(sandbox::serve(listener, site));
        Ok(Self {
            sandbox,
            url,
            tokens,
            breaches,
            mood,
            serving,
        })
    }

    /// The page's address, up to the last slash.
    pub fn url(&self) -> &str {
        &self.url
    }

    /// All access tokens that the page has sent so far, and all refresh tokens that it was given.
    pub fn tokens(&self) -> Vec<String> {
        lock(&self.tokens).clone()
    }

    /// Changes how the server answers from now on.
    pub fn set_mood(&self, mood: Mood) {
        self.mood.send_replace(mood);
    }

    /// What broke the content policy so far, as the browser reports it.
    pub fn breaches(&self) -> Vec<String> {
        lock(&self.breaches).clone()
    }

    /// The requests so far whose method is `method` and whose path contains `part`, in any case.
    pub fn asked(&self, method: &str, part: &str) -> Vec<sandbox::Recorded> {
        let part = part.to_ascii_lowercase();
        let mut requests = self.sandbox.requests();
        requests.retain(|request| {
            request.method == method && request.path.to_ascii_lowercase().contains(&part)
        });
        requests
    }
}

impl Drop for Host {
    fn drop(&mut self) {
        self.serving.abort();
    }
}

async fn close(mut answer: Response) -> Response {
    answer
        .headers_mut()
        .insert(CONNECTION, HeaderValue::from_static("close"));
    answer
}

/// What the page has sent or was given is what must not be found anywhere afterwards.
async fn remember_tokens(tokens: Texts, request: Request, next: Next) -> Response {
    let sent = request.headers().get(AUTHORIZATION);
    let sent = sent
        .and_then(|value| value.to_str().ok())
        .and_then(|value| value.split_once(' '))
        .map(|(_, token)| token.to_owned());
    let hands_out = request
        .uri()
        .path()
        .to_ascii_lowercase()
        .ends_with("/token");
    let mut answer = next.run(request).await;
    let mut given = None;
    if hands_out && answer.status().is_success() {
        let (parts, body) = answer.into_parts();
        let body = to_bytes(body, usize::MAX).await.unwrap_or_default();
        let pair: Option<serde_json::Value> = serde_json::from_slice(&body).ok();
        given = pair.and_then(|pair| Some(pair.get("refresh_token")?.as_str()?.to_owned()));
        answer = Response::from_parts(parts, body.into());
    }
    let mut tokens = lock(&tokens);
    for token in [sent, given].into_iter().flatten() {
        if !tokens.contains(&token) {
            tokens.push(token);
        }
    }
    answer
}

fn lock(texts: &Texts) -> MutexGuard<'_, Vec<String>> {
    texts.lock().unwrap_or_else(PoisonError::into_inner)
}
