//! Sends requests with the browser’s `fetch`. This is the only file that uses the network.

use std::{future::Future, pin::Pin};

use gloo_net::http::{self, RequestBuilder};
use js_sys::{Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    AbortController, ReadableStreamDefaultReader, ReferrerPolicy, RequestCache, RequestCredentials,
    RequestRedirect, ResponseType,
};

use crate::api::{
    request::{Body, Method, Request},
    response::Response,
    token::AccessToken,
};

/// Why there is no response.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TransportError {
    /// The connection failed or broke off.
    Connection,
    /// The connection failed or broke off, and the device has no network.
    Offline,
    /// The response was a redirect, which is never followed.
    Redirected,
    /// The response is larger than [`MAX_RESPONSE_BYTES`], and was not read to its end.
    TooLarge,
}

/// The largest response that is read, in bytes. Browsers can keep several copies of this size in memory.
pub const MAX_RESPONSE_BYTES: usize = 64 * 1024 * 1024;

/// The future of a response. Dropping it aborts the request.
pub type ResponseFuture = Pin<Box<dyn Future<Output = Result<Response, TransportError>>>>;

/// Sends requests. Tests use a mock instead of the network.
pub trait Transport: Send + Sync {
    /// Sends one request, once.
    fn send(&self, request: Request, token: Option<AccessToken>) -> ResponseFuture;
}

/// Sends requests with the browser’s `fetch`.
pub struct Fetch;

impl Transport for Fetch {
    fn send(&self, request: Request, token: Option<AccessToken>) -> ResponseFuture {
        Box::pin(fetch(request, token))
    }
}

impl From<gloo_net::Error> for TransportError {
    fn from(_: gloo_net::Error) -> Self {
        connection_error()
    }
}

/// The error for a failed connection, as far as the browser knows.
fn connection_error() -> TransportError {
    match web_sys::window() {
        Some(window) if !window.navigator().on_line() => TransportError::Offline,
        _ => TransportError::Connection,
    }
}

async fn fetch(request: Request, token: Option<AccessToken>) -> Result<Response, TransportError> {
    let abort = AbortOnDrop(AbortController::new().ok());
    let mut builder = match request.method {
        Method::Get => RequestBuilder::new(&request.url),
        Method::Post => RequestBuilder::new(&request.url).method(gloo_net::http::Method::POST),
    };
    // Same-origin credentials, because the reverse proxy may have its own sign-in. Redirects are not followed, because
    // they could send the token elsewhere; `Manual` distinguishes them from failed connections.
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
        return Err(TransportError::Redirected);
    }
    Ok(Response {
        status: response.status(),
        content_type: response.headers().get("content-type").unwrap_or_default(),
        retry_after: retry_after(&response),
        date: date_header(&response, "date"),
        body: read_body(&response).await?,
    })
}

/// How many seconds to wait. The header contains seconds or a date (RFC 9110, section 10.2.3).
fn retry_after(response: &http::Response) -> Option<u32> {
    let value = response.headers().get("retry-after")?;
    // Browsers parse even a number as a date, but every HTTP date begins with the name of a day.
    if !value.starts_with(|letter: char| letter.is_ascii_alphabetic()) {
        return value.trim().parse().ok();
    }
    let now = date_header(response, "date").unwrap_or_else(js_sys::Date::now);
    let milliseconds = date_header(response, "retry-after")? - now;
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "float casts saturate"
    )]
    let seconds = (milliseconds / 1_000.0).ceil() as u32;
    Some(seconds)
}

/// A header that contains a date, in milliseconds since 1970, UTC. The browser parses every HTTP date format (RFC 9110,
/// section 5.6.7).
fn date_header(response: &http::Response, name: &str) -> Option<f64> {
    let date = js_sys::Date::parse(&response.headers().get(name)?);
    date.is_finite().then_some(date)
}

/// Reads a body to its end. Invalid UTF-8 becomes U+FFFD, as everywhere on the web.
async fn read_body(response: &http::Response) -> Result<String, TransportError> {
    let Some(stream) = response.body() else {
        return Ok(String::new());
    };
    let reader: ReadableStreamDefaultReader = stream.get_reader().unchecked_into();
    let mut bytes = Vec::new();
    loop {
        let result = JsFuture::from(reader.read())
            .await
            .map_err(|_| connection_error())?;
        let value = Reflect::get(&result, &JsValue::from_str("value"));
        match value.map(JsCast::dyn_into::<Uint8Array>) {
            Ok(Ok(chunk)) if bytes.len() + chunk.length() as usize > MAX_RESPONSE_BYTES => {
                return Err(TransportError::TooLarge);
            }
            Ok(Ok(chunk)) => bytes.extend_from_slice(&chunk.to_vec()),
            // The last result has no value.
            _ => break,
        }
    }
    Ok(String::from_utf8(bytes)
        .unwrap_or_else(|error| String::from_utf8_lossy(error.as_bytes()).into_owned()))
}

/// Aborts the request when its future is dropped. Gives no reason, because gloo-net panics if the reason is not an
/// `Error`.
struct AbortOnDrop(Option<AbortController>);

impl Drop for AbortOnDrop {
    fn drop(&mut self) {
        if let Some(controller) = &self.0 {
            controller.abort();
        }
    }
}
