//! A web server with the bundle and a sandbox behind one origin, like a reverse proxy in front of a real server.

mod bundle_fault;
mod deployment;
mod elsewhere;
mod server_mode;
mod token_recorder;

use std::{
    convert::Infallible,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use anyhow::{Context, Result};
use axum::{
    Router,
    extract::Request,
    middleware::{from_fn, map_response},
    response::Response,
    routing::{get, post},
};
use http::{
    HeaderValue,
    header::{CONNECTION, X_CONTENT_TYPE_OPTIONS},
};
use sandbox::{Certificate, Options, Sandbox};
use tokio::{net::TcpListener, sync::watch, task::JoinSet};

use crate::bundle::Bundle;
use elsewhere::Elsewhere;
use token_recorder::TokenRecorder;

pub use bundle_fault::BundleFault;
pub use deployment::Deployment;
pub use server_mode::ServerMode;

/// A running web server. Dropping it closes its connections.
#[derive(Debug)]
pub struct Host {
    /// The backup server behind the page.
    pub sandbox: Sandbox,
    url: String,
    tokens: TokenRecorder,
    csp_violations: Texts,
    server_mode: watch::Sender<ServerMode>,
    sends_wasm: watch::Sender<bool>,
    elsewhere: Elsewhere,
    other: Option<Box<Self>>,
    tasks: JoinSet<Infallible>,
}

type Texts = Arc<Mutex<Vec<String>>>;

impl Host {
    /// Serves the page and the API on a free port, which makes each host an origin.
    pub async fn start(bundle: Arc<Bundle>, deployment: Deployment) -> Result<Self> {
        let Deployment {
            options,
            directory,
            other_directory,
            keep_alive,
            bundle_fault,
        } = deployment;
        let listener = TcpListener::bind("127.0.0.1:0").await?;
        let origin = format!("http://{}", listener.local_addr()?);
        let url = format!("{origin}{directory}");
        let (mut host, api) = Self::with_api(options, url).await?;
        let mut site = host.site(Arc::clone(&bundle), bundle_fault, api);
        if directory != "/" {
            site = Router::new().nest(directory, site);
        }
        if let Some(directory) = other_directory {
            let url = format!("{origin}{directory}");
            let (other, api) = Self::with_api(Options::default(), url).await?;
            site = site.nest(directory, other.site(bundle, None, api));
            host.other = Some(Box::new(other));
        }
        if !keep_alive {
            site = site.layer(map_response(close_connection));
        }
        host.tasks.spawn(sandbox::serve(listener, site));
        Ok(host)
    }

    /// The files of the page, and the API below them.
    fn site(&self, bundle: Arc<Bundle>, fault: Option<BundleFault>, api: Router) -> Router {
        let sends = self.sends_wasm.subscribe();
        let files = get(move |request: Request| {
            let uri = request.into_parts().0.uri;
            bundle_fault::respond(bundle, fault, sends.clone(), uri)
        });
        let csp_violations = self.csp_violations.clone();
        let csp_report = post(async move |report: String| lock(&csp_violations).push(report));
        Router::new()
            .route("/", files.clone())
            .route("/{file}", files)
            .route("/csp-report", csp_report)
            .merge(api.layer(map_response(forbid_sniffing)))
    }

    /// Serves the API over HTTPS, on the port in the result, for a web server that has the page at `url`.
    pub async fn start_behind(url: String, certificate: Certificate) -> Result<(Self, u16)> {
        let listener = TcpListener::bind("127.0.0.1:0").await?;
        let port = listener.local_addr()?.port();
        let (mut host, api) = Self::with_api(Options::default(), url).await?;
        let server = sandbox::serve_tls(listener, api, certificate);
        host.tasks.spawn(server);
        Ok((host, port))
    }

    /// A host that serves nothing yet, and the API of its sandbox.
    async fn with_api(options: Options, url: String) -> Result<(Self, Router)> {
        let elsewhere = Elsewhere::start().await?;
        let sandbox = Sandbox::new(Options {
            failures: true,
            elsewhere: elsewhere.host.clone(),
            ..options
        });
        let tokens = TokenRecorder::default();
        let (server_mode, current_mode) = watch::channel(ServerMode::Normal);
        let api = sandbox
            .router()
            .layer(from_fn({
                let tokens = tokens.clone();
                move |request, next| tokens.clone().record(request, next)
            }))
            .layer(from_fn(move |request, next| {
                server_mode::respond(current_mode.clone(), request, next)
            }));
        let host = Self {
            sandbox,
            url,
            tokens,
            csp_violations: Texts::default(),
            server_mode,
            sends_wasm: watch::channel(false).0,
            elsewhere,
            other: None,
            tasks: JoinSet::new(),
        };
        Ok((host, api))
    }

    /// The host and port of another server, which unsafe links and redirects lead to.
    pub fn elsewhere(&self) -> &str {
        &self.elsewhere.host
    }

    /// How many connections that server has got.
    pub fn connections_elsewhere(&self) -> usize {
        self.elsewhere.connections()
    }

    /// The URL of the page, up to the last slash.
    pub fn url(&self) -> &str {
        &self.url
    }

    /// The other server on the same origin.
    pub fn other(&self) -> Result<&Self> {
        self.other.as_deref().context("there is no other server")
    }

    /// The access tokens that the page has sent, and the refresh tokens that it has received.
    pub fn tokens(&self) -> Vec<String> {
        self.tokens.all()
    }

    /// Sends the wasm file of [`BundleFault::WasmHeld`].
    pub fn send_wasm(&self) {
        self.sends_wasm.send_replace(true);
    }

    /// Holds it again for the next load of the page.
    pub fn hold_wasm(&self) {
        self.sends_wasm.send_replace(false);
    }

    /// Changes how the server responds from now on.
    pub fn set_server_mode(&self, mode: ServerMode) {
        self.server_mode.send_replace(mode);
    }

    /// The violations of the content security policy that the browser has reported.
    pub fn csp_violations(&self) -> Vec<String> {
        lock(&self.csp_violations).clone()
    }

    /// The requests with this method whose path contains `part`, ignoring case.
    pub fn requests(&self, method: &str, part: &str) -> Vec<sandbox::RecordedRequest> {
        let part = part.to_ascii_lowercase();
        let mut requests = self.sandbox.requests();
        requests.retain(|request| {
            request.method == method && request.path.to_ascii_lowercase().contains(&part)
        });
        requests
    }
}

/// What the README asks of a reverse proxy: without it, a response of the server could be run as a script.
async fn forbid_sniffing(mut response: Response) -> Response {
    response
        .headers_mut()
        .insert(X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    response
}

async fn close_connection(mut response: Response) -> Response {
    response
        .headers_mut()
        .insert(CONNECTION, HeaderValue::from_static("close"));
    response
}

fn lock(texts: &Texts) -> MutexGuard<'_, Vec<String>> {
    texts.lock().unwrap_or_else(PoisonError::into_inner)
}
