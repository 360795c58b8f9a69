//! Sends requests with the browser’s `fetch`. This is the only file that uses the network.

use std::{future::Future, pin::Pin};

use gloo_net::http;
use js_sys::{Promise, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    AbortController, Headers, ReadableStreamDefaultReader, ReferrerPolicy, RequestCache,
    RequestCredentials, RequestInit, RequestRedirect, ResponseType,
};

use crate::api::{
    request::{Body, CONFIG_URL, Method, Request},
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

impl From<JsValue> for TransportError {
    fn from(_: JsValue) -> Self {
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
    let response = if let Some(early) = early_response(&request.url) {
        http::Response::from(
            JsFuture::from(early)
                .await?
                .dyn_into::<web_sys::Response>()?,
        )
    } else {
        let request = browser_request(request, token, abort.0.as_ref())?;
        http::Request::from(request).send().await?
    };
    if response.type_() == ResponseType::Opaqueredirect {
        return Err(TransportError::Redirected);
    }
    Ok(Response {
        status: response.status(),
        content_type: response.headers().get("content-type").unwrap_or_default(),
        retry_after: retry_after(&response),
        date: date_header(&response, "date"),
        headers: response.headers().entries().collect(),
        body: read_body(&response).await?,
    })
}

/// The response to `config.json` for which `boot.js` has asked while the program was loading. It is used once.
fn early_response(url: &str) -> Option<Promise> {
    if url != CONFIG_URL {
        return None;
    }
    let (window, name) = (web_sys::window()?, JsValue::from_str("restoreDeskConfig"));
    let promise = Reflect::get(&window, &name).ok()?.dyn_into().ok();
    Reflect::set(&window, &name, &JsValue::UNDEFINED).ok()?;
    promise
}

/// Without the builder of gloo-net, which appends `&` to every query.
fn browser_request(
    request: Request,
    token: Option<AccessToken>,
    abort: Option<&AbortController>,
) -> Result<web_sys::Request, JsValue> {
    let headers = Headers::new()?;
    headers.set("Accept", "application/json")?;
    if let Some(token) = token {
        headers.set("Authorization", &token.header())?;
    }
    // Same-origin credentials, because the reverse proxy may have its own sign-in. Redirects are not followed, because
    // they could send the token elsewhere; `Manual` distinguishes them from failed connections.
    let init = RequestInit::new();
    init.set_credentials(RequestCredentials::SameOrigin);
    init.set_redirect(RequestRedirect::Manual);
    init.set_cache(RequestCache::NoStore);
    init.set_referrer_policy(ReferrerPolicy::NoReferrer);
    init.set_signal(abort.map(AbortController::signal).as_ref());
    if request.method == Method::Post {
        init.set_method("POST");
    }
    let body = match request.body {
        Body::Empty => None,
        Body::Form(form) => Some((form, "application/x-www-form-urlencoded")),
        Body::Json(json) => Some((json, "application/json")),
    };
    if let Some((body, content_type)) = body {
        headers.set("Content-Type", content_type)?;
        init.set_body(&JsValue::from_str(&body));
    }
    init.set_headers(&headers);
    web_sys::Request::new_with_str_and_init(&request.url, &init)
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

/// Reads a body to its end.
async fn read_body(response: &http::Response) -> Result<String, TransportError> {
    let Some(stream) = response.body() else {
        return Ok(String::new());
    };
    let reader: ReadableStreamDefaultReader = stream.get_reader().unchecked_into();
    let (mut chunks, mut length) = (Vec::new(), 0);
    loop {
        let result = JsFuture::from(reader.read()).await?;
        let value = Reflect::get(&result, &JsValue::from_str("value"));
        // The last result has no value.
        let Ok(Ok(chunk)) = value.map(JsCast::dyn_into::<Uint8Array>) else {
            break;
        };
        length += chunk.length() as usize;
        if length > MAX_RESPONSE_BYTES {
            return Err(TransportError::TooLarge);
        }
        chunks.push(chunk);
    }
    // In one piece: a vector that grows needs three times the memory.
    let mut bytes = vec![0; length];
    let mut rest = bytes.as_mut_slice();
    for chunk in chunks {
        let (start, end) = rest.split_at_mut(chunk.length() as usize);
        chunk.copy_to(start);
        // Frees the memory of the chunk now: Firefox collects garbage late. Old browsers cannot, which does no harm.
        let _ = chunk.buffer().transfer_with_length(0);
        rest = end;
    }
    Ok(decode(bytes))
}

/// Decodes UTF-16 if the text begins with its byte order mark, as `config.json` does when Windows PowerShell has written
/// it. Everything else is UTF-8, and what is not becomes U+FFFD, as everywhere on the web.
fn decode(bytes: Vec<u8>) -> String {
    match bytes.as_slice() {
        [0xff, 0xfe, units @ ..] => decode_utf16(units, u16::from_le_bytes),
        [0xfe, 0xff, units @ ..] => decode_utf16(units, u16::from_be_bytes),
        _ => String::from_utf8(bytes)
            .unwrap_or_else(|error| String::from_utf8_lossy(error.as_bytes()).into_owned()),
    }
}

fn decode_utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> String {
    let (units, _) = bytes.as_chunks();
    char::decode_utf16(units.iter().copied().map(unit))
        .map(|letter| letter.unwrap_or(char::REPLACEMENT_CHARACTER))
        .collect()
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
