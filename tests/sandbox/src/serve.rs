//! Serves a router over HTTP/1, or HTTPS. Unlike `axum::serve`, it can close a connection without a response.

use std::{convert::Infallible, io, time::Duration};

use axum::{Router, extract::Request, response::Response};
use hyper::{body::Incoming, server::conn::http1, service::service_fn};
use hyper_util::rt::{TokioIo, TokioTimer};
use tokio::{
    io::{AsyncRead, AsyncWrite},
    net::{TcpListener, TcpStream},
    task::JoinSet,
};
use tower::ServiceExt;

use crate::{certificate::Certificate, response::CloseConnection};

/// How long to wait before the next connection is accepted if none can be, such as without free file descriptors.
const ACCEPT_PAUSE: Duration = Duration::from_millis(100);

/// Serves `router` to all connections of `listener`. The router may contain more routes than those of the sandbox.
///
/// It never ends: an error of a connection only closes that connection, and if no connection can be accepted, it tries
/// again. Dropping the future closes all connections.
pub async fn serve(listener: TcpListener, router: Router) -> Infallible {
    serve_all(listener, router, None).await
}

/// Serves `router` like [`serve`], over HTTPS.
pub async fn serve_tls(
    listener: TcpListener,
    router: Router,
    certificate: Certificate,
) -> Infallible {
    serve_all(listener, router, Some(certificate)).await
}

async fn serve_all(
    listener: TcpListener,
    router: Router,
    certificate: Option<Certificate>,
) -> Infallible {
    let mut connections = JoinSet::new();
    let mut has_paused = false;
    loop {
        tokio::select! {
            accepted = listener.accept() => match accepted {
                Ok((stream, _)) => {
                    connections.spawn(serve_stream(stream, router.clone(), certificate.clone()));
                }
                Err(error) if is_connection_error(&error) => {}
                Err(error) => {
                    // Once: while descriptors are scarce, this can happen for every connection.
                    if !has_paused {
                        has_paused = true;
                        eprintln!("cannot accept a connection ({error}); waiting until others close");
                    }
                    tokio::time::sleep(ACCEPT_PAUSE).await;
                }
            },
            // Frees the memory of closed connections, so that a sandbox can run for days.
            Some(_) = connections.join_next() => {}
        }
    }
}

async fn serve_stream(stream: TcpStream, router: Router, certificate: Option<Certificate>) {
    // Without this, small responses wait for an acknowledgement from the client.
    let _ = stream.set_nodelay(true);
    let Some(certificate) = certificate else {
        return serve_connection(stream, router).await;
    };
    // Fails if the client rejects the certificate.
    if let Ok(stream) = certificate.acceptor().accept(stream).await {
        serve_connection(stream, router).await;
    }
}

async fn serve_connection<S>(stream: S, router: Router)
where
    S: AsyncRead + AsyncWrite + Unpin + Send + 'static,
{
    let service = service_fn(move |request: hyper::Request<Incoming>| {
        let router = router.clone();
        async move { respond(router, request.map(axum::body::Body::new)).await }
    });
    let _ = http1::Builder::new()
        .timer(TokioTimer::new())
        .serve_connection(TokioIo::new(stream), service)
        .await;
}

async fn respond(router: Router, request: Request) -> io::Result<Response> {
    let response = router
        .oneshot(request)
        .await
        .unwrap_or_else(|never: Infallible| match never {});
    if response.extensions().get::<CloseConnection>().is_some() {
        return Err(io::ErrorKind::ConnectionAborted.into());
    }
    Ok(response)
}

fn is_connection_error(error: &io::Error) -> bool {
    matches!(
        error.kind(),
        io::ErrorKind::ConnectionAborted
            | io::ErrorKind::ConnectionRefused
            | io::ErrorKind::ConnectionReset
            | io::ErrorKind::Interrupted
    )
}
