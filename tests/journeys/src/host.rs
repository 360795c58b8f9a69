//! One address with the bundle and a sandbox behind it, as a reverse proxy in front of a real server has it.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use anyhow::Result;
use axum::{
    Router,
    extract::Request,
    middleware::{Next, from_fn, map_response},
    response::{IntoResponse, Response},
    routing::get,
};
use http::{
    HeaderValue, StatusCode,
    header::{AUTHORIZATION, CONNECTION},
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
}

impl Default for Deployment {
    fn default() -> Self {
        Self {
            options: Options::default(),
            directory: "/",
            keep_alive: true,
        }
    }
}

/// A host; dropping it closes its connections.
#[derive(Debug)]
pub struct Host {
    /// The server behind the page.
    pub sandbox: Sandbox,
    url: String,
    tokens: Tokens,
    serving: JoinHandle<std::io::Result<()>>,
}

type Tokens = Arc<Mutex<Vec<String>>>;

impl Host {
    /// Serves page and API on a port of its own, which makes it an origin of its own.
    pub async fn open(bundle: Arc<Bundle>, deployment: Deployment) -> Result<Self> {
        let Deployment {
            options,
            directory,
            keep_alive,
        } = deployment;
        let sandbox = Sandbox::new(options);
        let tokens = Tokens::default();
        let listener = TcpListener::bind("127.0.0.1:0").await?;
        let url = format!("http://{}{directory}", listener.local_addr()?);
        let api = sandbox.router().layer(from_fn({
            let tokens = tokens.clone();
            move |request, next| remember_token(tokens.clone(), request, next)
        }));
        let page = get(async move |request: Request| file(&bundle, &request));
        let mut site = Router::new()
            .route("/", page.clone())
            .route("/{file}", page)
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

fn file(bundle: &Bundle, request: &Request) -> Response {
    let name = match request.uri().path().trim_start_matches('/') {
        "" => "index.html",
        name => name,
    };
    match bundle.file(name) {
        Some(file) => file.into_response(),
        None => (StatusCode::NOT_FOUND, bundle.headers().clone()).into_response(),
    }
}

async fn close(mut answer: Response) -> Response {
    answer
        .headers_mut()
        .insert(CONNECTION, HeaderValue::from_static("close"));
    answer
}

/// What the page has sent is what must not be found anywhere afterwards.
async fn remember_token(tokens: Tokens, request: Request, next: Next) -> Response {
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

fn lock(tokens: &Tokens) -> MutexGuard<'_, Vec<String>> {
    tokens.lock().unwrap_or_else(PoisonError::into_inner)
}
