//! The files for web servers, tried: nginx, Caddy and Apache serve the unpacked zip and pass the API on to a sandbox with a
//! self-signed certificate, at `/` and below a path.
//!
//! `cargo xtask test --deployments` unpacks the zip, finds the web servers, and runs this.

mod checks;
mod client;
mod configuration;
mod web_server;

use std::{
    process::ExitCode,
    sync::{Arc, Mutex, PoisonError},
};

use anyhow::{Context, Result};
use e2e::{browser::Browser, bundle::Bundle, engine::Engine, host::Host, user::User};
use libtest_mimic::{Arguments, Failed, Trial};
use sandbox::Certificate;
use tokio::runtime::Runtime;

use client::Client;
use configuration::Place;
use web_server::{Running, WebServer};

/// The name in the certificate of the backup server, and of the web server.
const HOST: &str = "localhost";

fn main() -> ExitCode {
    let mut arguments = Arguments::from_args();
    // The tests share one browser.
    arguments.test_threads = Some(1);
    match Shared::new() {
        Ok(shared) => {
            let shared = Arc::new(shared);
            let conclusion = libtest_mimic::run(&arguments, trials(&shared));
            shared.close();
            conclusion.exit_code()
        }
        Err(error) => {
            eprintln!("{error:#}");
            ExitCode::FAILURE
        }
    }
}

fn trials(shared: &Arc<Shared>) -> Vec<Trial> {
    let mut trials = Vec::new();
    for server in WebServer::ALL {
        let name = server.name();
        for place in Place::ALL {
            let shared = Arc::clone(shared);
            let name = format!("deployments::{name}::{}", place.name());
            trials.push(Trial::test(name, move || {
                to_failed(shared.block_on(try_page(&shared, server, place)))
            }));
        }
        let shared = Arc::clone(shared);
        let name = format!("deployments::{name}::refuses_another_certificate");
        trials.push(Trial::test(name, move || {
            to_failed(shared.block_on(refuse_other_certificate(server)))
        }));
    }
    trials
}

fn to_failed(result: Result<()>) -> Result<(), Failed> {
    result.map_err(|error| Failed::from(format!("{error:#}")))
}

/// What all tests use.
struct Shared {
    runtime: Runtime,
    bundle: Bundle,
    browser: Mutex<Option<Browser>>,
}

impl Shared {
    fn new() -> Result<Self> {
        Ok(Self {
            runtime: tokio::runtime::Builder::new_multi_thread()
                .worker_threads(2)
                .enable_all()
                .build()?,
            bundle: Bundle::load()?,
            browser: Mutex::default(),
        })
    }

    fn block_on<T>(&self, future: impl Future<Output = T>) -> T {
        self.runtime.block_on(future)
    }

    fn take_browser(&self) -> Option<Browser> {
        let mut browser = self.browser.lock().unwrap_or_else(PoisonError::into_inner);
        browser.take()
    }

    fn put_back(&self, browser: Browser) {
        let mut place = self.browser.lock().unwrap_or_else(PoisonError::into_inner);
        *place = Some(browser);
    }

    fn close(&self) {
        if let Some(browser) = self.take_browser() {
            self.block_on(browser.quit());
        }
    }
}

/// The page, the API, and the main job in a browser.
async fn try_page(shared: &Shared, server: WebServer, place: Place) -> Result<()> {
    let own = Certificate::self_signed(&[HOST])?;
    let (host, running) = start(server, place, &own, &own).await?;
    let client = Client::new(running.certificate(), host.url())?;
    let requests = async {
        checks::files(&client, &shared.bundle, running.page()).await?;
        checks::api(&client, &host).await
    };
    requests.await.with_context(|| running.log())?;
    let browser = match shared.take_browser() {
        Some(browser) => browser,
        None => Browser::start(Engine::Chromium, "Europe/Berlin").await?,
    };
    let user = User::with_host(&browser, host).await?;
    let result = checks::main_job(&user).await;
    browser.reset().await?;
    shared.put_back(browser);
    result
}

/// With the certificate of another server, nothing reaches the backup server.
async fn refuse_other_certificate(server: WebServer) -> Result<()> {
    let own = Certificate::self_signed(&[HOST])?;
    let other = Certificate::self_signed(&[HOST])?;
    let (host, running) = start(server, Place::Root, &own, &other).await?;
    let client = Client::new(running.certificate(), host.url())?;
    checks::refusal(&client, &host).await
}

/// Starts a web server in front of a backup server that has the certificate `own`; the web server trusts `pinned`.
async fn start(
    server: WebServer,
    place: Place,
    own: &Certificate,
    pinned: &Certificate,
) -> Result<(Host, Running)> {
    let port = driver::free_port().context("there is no free port")?;
    let url = format!("https://{HOST}:{port}{}", place.path());
    let (host, backend) = Host::start_behind(url, own.clone()).await?;
    let running = Running::start(server, place, port, backend, pinned).await?;
    Ok((host, running))
}
