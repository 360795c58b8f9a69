//! The only file on the network.

use std::{future::Future, pin::Pin};

use gloo_net::http::{RequestBuilder, Response};
use js_sys::{Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    AbortController, ReadableStreamDefaultReader, ReferrerPolicy, RequestCache, RequestCredentials,
    RequestRedirect, ResponseType,
};

use super::{
    reply::Reply,
    request::{Body, Method, Request},
    token::AccessToken,
};

/// Why no answer arrived.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lost {
    /// The connection failed, was refused or broke off.
    Connection,
    /// The same, and the device itself has no network.
    Offline,
    /// Something in front answered that it is to be asked elsewhere.
    Redirected,
    /// It was given up: the answer is larger than [`LARGEST`].
    TooLarge,
}

/// The most that is read of an answer, in bytes: what a browser can hold a few times over.
pub const LARGEST: usize = 64 * 1024 * 1024;

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
        Box::pin(fetch(request, token))
    }
}

impl From<gloo_net::Error> for Lost {
    fn from(_: gloo_net::Error) -> Self {
        lost()
    }
}

/// What a failed connection is, as far as the browser knows.
fn lost() -> Lost {
    match web_sys::window() {
        Some(window) if !window.navigator().on_line() => Lost::Offline,
        _ => Lost::Connection,
    }
}

async fn fetch(request: Request, token: Option<AccessToken>) -> Result<Reply, Lost> {
    let abort = AbortOnDrop(AbortController::new().ok());
    let mut builder = match request.method {
        Method::Get => RequestBuilder::new(&request.address),
        Method::Post => RequestBuilder::new(&request.address).method(gloo_net::http::Method::POST),
    };
    // Same-origin: a proxy in front may have a sign-in of its own. A redirect could lead away with the token, so it is
    // not followed: `manual` tells it from a connection that fails.
    builder = builder
        .credentials(RequestCredentials::SameOrigin)
        .redirect(RequestRedirect::Manual)
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
    if response.type_() == ResponseType::Opaqueredirect {
        return Err(Lost::Redirected);
    }
    Ok(Reply {
        status: response.status(),
        retry_after: retry_after(&response),
        date: date(&response, "date"),
        body: read(&response).await?,
    })
}

/// How many seconds to wait: the header says that, or until when (RFC 9110, section 10.2.3).
fn retry_after(response: &Response) -> Option<u32> {
    let written = response.headers().get("retry-after")?;
    // Browsers take even a number for some date; every date of HTTP begins with the name of a day.
    if !written.starts_with(|letter: char| letter.is_ascii_alphabetic()) {
        return written.trim().parse().ok();
    }
    let now = date(response, "date").unwrap_or_else(js_sys::Date::now);
    let milliseconds = date(response, "retry-after")? - now;
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a cast of floats saturates"
    )]
    let seconds = (milliseconds / 1_000.0).ceil() as u32;
    Some(seconds)
}

/// The browser understands every form that a date of HTTP may have (RFC 9110, section 5.6.7).
fn date(response: &Response, header: &str) -> Option<f64> {
    let date = js_sys::Date::parse(&response.headers().get(header)?);
    date.is_finite().then_some(date)
}

/// Reads a body to its end. What is not UTF-8 in it becomes U+FFFD, as in all texts of the web.
async fn read(response: &Response) -> Result<String, Lost> {
    let Some(stream) = response.body() else {
        return Ok(String::new());
    };
    let reader: ReadableStreamDefaultReader = stream.get_reader().unchecked_into();
    let mut bytes = Vec::new();
    loop {
        let chunk = JsFuture::from(reader.read()).await.map_err(|_| lost())?;
        let part = |name: &str| Reflect::get(&chunk, &JsValue::from_str(name));
        match part("value").map(JsCast::dyn_into::<Uint8Array>) {
            Ok(Ok(piece)) if bytes.len() + piece.length() as usize > LARGEST => {
                return Err(Lost::TooLarge);
            }
            Ok(Ok(piece)) => bytes.extend_from_slice(&piece.to_vec()),
            // The last one has no value.
            _ => break,
        }
    }
    Ok(String::from_utf8(bytes)
        .unwrap_or_else(|error| String::from_utf8_lossy(error.as_bytes()).into_owned()))
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
