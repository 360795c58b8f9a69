//! A web server with the bundle and a sandbox behind one origin, like a reverse proxy in front of a real server.

mod bundle_fault;
mod deployment;
mod server_mode;
mod token_recorder;

use std::{
    convert::Infallible,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use anyhow::Result;
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
use sandbox::{Options, Sandbox};
use tokio::{net::TcpListener, sync::watch, task::JoinHandle};

use crate::bundle::Bundle;
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
    task: JoinHandle<Infallible>,
}

type Texts = Arc<Mutex<Vec<String>>>;

impl Host {
    /// Serves the page and the API on a free port, which makes each host an origin.
    pub async fn start(bundle: Arc<Bundle>, deployment: Deployment) -> Result<Self> {
        let Deployment {
            options,
            directory,
            keep_alive,
            bundle_fault,
        } = deployment;
        let sandbox = Sandbox::new(Options {
            failures: true,
            ..options
        });
        let tokens = TokenRecorder::default();
        let csp_violations = Texts::default();
        let listener = TcpListener::bind("127.0.0.1:0").await?;
        let url = format!("http://{}{directory}", listener.local_addr()?);
        let (server_mode, current_mode) = watch::channel(ServerMode::Normal);
        let api = sandbox
            .router()
            .layer(from_fn({
                let tokens = tokens.clone();
                move |request, next| tokens.clone().record(request, next)
            }))
            .layer(from_fn(move |request, next| {
                server_mode::respond(current_mode.clone(), request, next)
            }))
            .layer(map_response(forbid_sniffing));
        let (sends_wasm, sends) = watch::channel(false);
        let files = get(move |request: Request| {
            let uri = request.into_parts().0.uri;
            bundle_fault::respond(bundle, bundle_fault, sends.clone(), uri)
        });
        let csp_report = post({
            let csp_violations = csp_violations.clone();
            async move |report: String| lock(&csp_violations).push(report)
        });
        let mut site = Router::new()
            .route("/", files.clone())
            .route("/{file}", files)
            .route("/csp-report", csp_report)
            .merge(api);
        if directory != "/" {
            site = Router::new().nest(directory, site);
        }
        if !keep_alive {
            site = site.layer(map_response(close_connection));
        }
        let task = tokio::spawn(sandbox::serve(listener, site));
        Ok(Self {
            sandbox,
            url,
            tokens,
            csp_violations,
            server_mode,
            sends_wasm,
            task,
        })
    }

    /// The URL of the page, up to the last slash.
    pub fn url(&self) -> &str {
        &self.url
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

impl Drop for Host {
    fn drop(&mut self) {
        self.task.abort();
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
