//! The only file on the network.

use std::{future::Future, pin::Pin};

use gloo_net::http::RequestBuilder;
use web_sys::{AbortController, ReferrerPolicy, RequestCache, RequestCredentials, RequestRedirect};

use super::{
    reply::Reply,
    request::{Body, Method, Request},
    token::AccessToken,
};

/// No answer arrived: the connection failed, was refused or broke off.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Lost;

/// An answer that is awaited. Dropping it gives the request up.
pub type Answer = Pin<Box<dyn Future<Output = Result<Reply, Lost>>>>;

/// Sends requests. Tests put a fake in the network's place.
pub trait Transport: Send + Sync {
    /// Sends one request, once.
    fn send(&self, request: Request, token: Option<AccessToken>) -> Answer;
}

/// Sends requests by the browser's `fetch`.
pub struct Fetch;

impl Transport for Fetch {
    fn send(&self, request: Request, token: Option<AccessToken>) -> Answer {
        Box::pin(async move { fetch(request, token).await.map_err(|_| Lost) })
    }
}

async fn fetch(request: Request, token: Option<AccessToken>) -> Result<Reply, gloo_net::Error> {
    let abort = AbortOnDrop(AbortController::new().ok());
    let mut builder = match request.method {
        Method::Get => RequestBuilder::new(&request.address),
        Method::Post => RequestBuilder::new(&request.address).method(gloo_net::http::Method::POST),
    };
    // Same-origin: a proxy in front may have a sign-in of its own. A redirect could lead away with the token.
    builder = builder
        .credentials(RequestCredentials::SameOrigin)
        .redirect(RequestRedirect::Error)
        .cache(RequestCache::NoStore)
        .referrer_policy(ReferrerPolicy::NoReferrer)
        .abort_signal(abort.0.as_ref().map(AbortController::signal).as_ref())
        .header("Accept", "application/json");
    if let Some(token) = token {
        builder = builder.header("Authorization", &token.header());
    }
    let response = match request.body {
        Body::Empty => builder.build()?,
        Body::Form(form) => builder
            .header("Content-Type", "application/x-www-form-urlencoded")
            .body(form)?,
        Body::Json(json) => builder
            .header("Content-Type", "application/json")
            .body(json)?,
    }
    .send()
    .await?;
    Ok(Reply {
        status: response.status(),
        retry_after: response.headers().get("retry-after"),
        body: response.text().await?,
    })
}

/// Ends the request when its future is dropped. No reason is given: gloo-net panics on one that is not an error.
struct AbortOnDrop(Option<AbortController>);

impl Drop for AbortOnDrop {
    fn drop(&mut self) {
        if let Some(controller) = &self.0 {
            controller.abort();
        }
    }
}
