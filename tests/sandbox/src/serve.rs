//! Serves a router over HTTP/1, and can leave a caller without an answer.
//!
//! Dropping the future closes all connections.

use std::convert::Infallible;
use std::io;

use axum::Router;
use axum::extract::Request;
use axum::response::Response;
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use tokio::net::{TcpListener, TcpStream};
use tokio::task::JoinSet;
use tower::ServiceExt;

use crate::answer::HangUp;

/// Answers every connection of `listener` from `router`, which may hold more routes than the sandbox's.
///
/// `axum::serve` would do, but for one thing: a handler there cannot close the connection without an answer.
///
/// # Errors
///
/// When the listener itself fails; a connection that breaks is not an error.
pub async fn serve(listener: TcpListener, router: Router) -> io::Result<()> {
    let mut connections = JoinSet::new();
    loop {
        tokio::select! {
            accepted = listener.accept() => match accepted {
                Ok((stream, _)) => {
                    connections.spawn(answer_all(stream, router.clone()));
                }
                Err(error) if is_of_one_connection(&error) => {}
                Err(error) => return Err(error),
            },
            // Reaps what has ended, so that a sandbox can run for days.
            Some(_) = connections.join_next() => {}
        }
    }
}

async fn answer_all(stream: TcpStream, router: Router) {
    // Small answers would otherwise wait for the peer's acknowledgement.
    let _ = stream.set_nodelay(true);
    let service = service_fn(move |request: hyper::Request<Incoming>| {
        let router = router.clone();
        async move { answer(router, request.map(axum::body::Body::new)).await }
    });
    let _ = http1::Builder::new()
        .timer(TokioTimer::new())
        .serve_connection(TokioIo::new(stream), service)
        .await;
}

async fn answer(router: Router, request: Request) -> io::Result<Response> {
    let response = router
        .oneshot(request)
        .await
        .unwrap_or_else(|never: Infallible| match never {});
    if response.extensions().get::<HangUp>().is_some() {
        return Err(io::ErrorKind::ConnectionAborted.into());
    }
    Ok(response)
}

fn is_of_one_connection(error: &io::Error) -> bool {
    matches!(
        error.kind(),
        io::ErrorKind::ConnectionAborted
            | io::ErrorKind::ConnectionRefused
            | io::ErrorKind::ConnectionReset
            | io::ErrorKind::Interrupted
    )
}
