//! One address with the bundle and a sandbox behind it, as a reverse proxy in front of a real server has it.

use std::{
    path::Path,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use anyhow::Result;
use axum::{
    Json, Router,
    extract::Request,
    middleware::{Next, from_fn, map_response},
    response::{Html, IntoResponse, Response},
    routing::{get, post},
};
use http::{
    HeaderMap, HeaderValue, StatusCode, Uri,
    header::{AUTHORIZATION, CONNECTION, CONTENT_SECURITY_POLICY, CONTENT_TYPE},
};
use sandbox::{Options, Sandbox};
use tokio::{net::TcpListener, task::JoinHandle};

use crate::bundle::Bundle;

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

/// Why the page cannot run, or does so only late.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// The program file is not there.
    WasmMissing,
    /// The content policy forbids programs.
    WasmForbidden,
    /// The program file is served as a text.
    WasmAsText,
    /// The program file has another content than the page expects.
    WasmTampered,
    /// The program file never comes.
    WasmAwaited,
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

/// How the server answers whatever the page asks of its API.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Mood {
    /// As a server does.
    #[default]
    Well,
    /// Not at all.
    Silent,
    /// As the proxy of a server that is down.
    Down,
    /// With a text that is neither list nor object.
    Plain,
    /// With success and nothing else.
    Empty,
}

/// A host; dropping it closes its connections.
#[derive(Debug)]
pub struct Host {
    /// The server behind the page.
    pub sandbox: Sandbox,
    url: String,
    tokens: Texts,
    breaches: Texts,
    mood: Arc<Mutex<Mood>>,
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
        let mood = Arc::default();
        let api = sandbox
            .router()
            .layer(from_fn({
                let tokens = tokens.clone();
                move |request, next| remember_token(tokens.clone(), request, next)
            }))
            .layer(from_fn({
                let mood = Arc::clone(&mood);
                move |request, next| answer(Arc::clone(&mood), request, next)
            }));
        let page = get(move |request: Request| file(bundle, fault, request.into_parts().0.uri));
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

    /// All access tokens that the page has sent so far.
    pub fn tokens(&self) -> Vec<String> {
        lock(&self.tokens).clone()
    }

    /// Changes how the server answers from now on.
    pub fn set_mood(&self, mood: Mood) {
        *self.mood.lock().unwrap_or_else(PoisonError::into_inner) = mood;
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

async fn file(bundle: Arc<Bundle>, fault: Option<Fault>, uri: Uri) -> Response {
    let name = match uri.path().trim_start_matches('/') {
        "" => "index.html",
        name => name,
    };
    let missing = || (StatusCode::NOT_FOUND, bundle.headers().clone());
    let Some((mut headers, bytes)) = bundle.file(name) else {
        return missing().into_response();
    };
    match fault {
        Some(Fault::WasmForbidden) if name == "index.html" => {
            forbid_wasm(&mut headers);
            (headers, bytes).into_response()
        }
        Some(fault) if is_wasm(name) => match fault {
            Fault::WasmMissing => missing().into_response(),
            Fault::WasmForbidden => (headers, bytes).into_response(),
            Fault::WasmAsText => {
                headers.insert(CONTENT_TYPE, HeaderValue::from_static("text/plain"));
                (headers, bytes).into_response()
            }
            Fault::WasmTampered => (headers, [&bytes, &b"\0"[..]].concat()).into_response(),
            Fault::WasmAwaited => std::future::pending().await,
        },
        _ => (headers, bytes).into_response(),
    }
}

fn is_wasm(name: &str) -> bool {
    Path::new(name)
        .extension()
        .is_some_and(|extension| extension == "wasm")
}

fn forbid_wasm(headers: &mut HeaderMap) {
    let weaker = headers
        .get(CONTENT_SECURITY_POLICY)
        .and_then(|policy| policy.to_str().ok())
        .map(|policy| policy.replace(" 'wasm-unsafe-eval'", ""));
    if let Some(Ok(weaker)) = weaker.map(|policy| policy.parse()) {
        headers.insert(CONTENT_SECURITY_POLICY, weaker);
    }
}

async fn answer(mood: Arc<Mutex<Mood>>, request: Request, next: Next) -> Response {
    let mood = *mood.lock().unwrap_or_else(PoisonError::into_inner);
    match mood {
        Mood::Well => next.run(request).await,
        Mood::Silent => std::future::pending().await,
        Mood::Down => (StatusCode::BAD_GATEWAY, Html("<h1>502 Bad Gateway</h1>")).into_response(),
        Mood::Plain => Json("6.1.0.438").into_response(),
        Mood::Empty => StatusCode::NO_CONTENT.into_response(),
    }
}

async fn close(mut answer: Response) -> Response {
    answer
        .headers_mut()
        .insert(CONNECTION, HeaderValue::from_static("close"));
    answer
}

/// What the page has sent is what must not be found anywhere afterwards.
async fn remember_token(tokens: Texts, request: Request, next: Next) -> Response {
    let sent = request.headers().get(AUTHORIZATION);
    if let Some(token) = sent
        .and_then(|value| value.to_str().ok())
        .and_then(|value| value.split_once(' '))
        .map(|(_, token)| token.to_owned())
    {
        let mut tokens = lock(&tokens);
        if !tokens.contains(&token) {
            tokens.push(token);
        }
    }
    next.run(request).await
}

fn lock(texts: &Texts) -> MutexGuard<'_, Vec<String>> {
    texts.lock().unwrap_or_else(PoisonError::into_inner)
}
