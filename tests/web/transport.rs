//! The transport: what it passes to `fetch`, and what it makes of the result.

use leptos::wasm_bindgen::{JsCast, JsValue, closure::Closure};
use restore_desk::api::{
    base::ApiBase,
    endpoint::Endpoint,
    pasted_token::PastedToken,
    request::Request,
    response::Response,
    token::AccessToken,
    transport::{Fetch, MAX_RESPONSE_BYTES, Transport, TransportError},
    version::Version,
};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::page::window;

type FetchResult = Result<Response, TransportError>;

fn get(object: &JsValue, name: &str) -> JsValue {
    js_sys::Reflect::get(object, &name.into()).unwrap()
}

/// Sends a request with a mock in place of `fetch`. Returns the request that the mock received, and the result.
async fn send_with_fetch(
    mock: impl Fn() -> js_sys::Promise + 'static,
    request: Request,
    token: Option<AccessToken>,
) -> (JsValue, FetchResult) {
    let (global, name) = (JsValue::from(window()), JsValue::from("fetch"));
    let original = get(&global, "fetch");
    let requests = js_sys::Array::new();
    let recorder = requests.clone();
    let mock = Closure::<dyn FnMut(JsValue) -> js_sys::Promise>::new(move |request| {
        recorder.push(&request);
        mock()
    });
    js_sys::Reflect::set(&global, &name, mock.as_ref().unchecked_ref()).unwrap();
    let result = Fetch.send(request, token).await;
    js_sys::Reflect::set(&global, &name, &original).unwrap();
    (requests.get(0), result)
}

fn empty_response() -> js_sys::Promise {
    js_sys::Promise::resolve(&JsValue::from(web_sys::Response::new().unwrap()))
}

fn network_error() -> js_sys::Promise {
    js_sys::Promise::reject(&js_sys::TypeError::new("Failed to fetch"))
}

/// Sends a request to which `fetch` responds with the result of a JavaScript expression.
async fn fetch_response(script: &str) -> FetchResult {
    let script = script.to_owned();
    let mock = move || js_sys::Promise::resolve(&js_sys::eval(&script).unwrap());
    send_with_fetch(mock, Request::config(), None).await.1
}

#[wasm_bindgen_test]
async fn the_token_is_sent_in_one_authorization_header() {
    let token = PastedToken::parse(" Authorization: Bearer abc.\n def ")
        .unwrap()
        .token;
    let request = Request::service_instance(Version::V6);
    let (request, result) = send_with_fetch(empty_response, request, Some(token)).await;
    assert_eq!(result.unwrap().status, 200);
    let headers: web_sys::Headers = get(&request, "headers").unchecked_into();
    assert_eq!(
        headers.get("Authorization").unwrap().as_deref(),
        Some("Bearer abc.def")
    );
    assert_eq!(
        headers.get("Accept").unwrap().as_deref(),
        Some("application/json")
    );
    let url = get(&request, "url").as_string().unwrap();
    assert!(url.ends_with("/v6/ServiceInstance"), "{url}");
}

#[wasm_bindgen_test]
async fn requests_are_not_redirected_cached_or_sent_with_a_referrer() {
    let (request, _) = send_with_fetch(empty_response, Request::config(), None).await;
    let cases = [
        ("redirect", "manual"),
        ("credentials", "same-origin"),
        ("cache", "no-store"),
        ("referrerPolicy", "no-referrer"),
        ("method", "GET"),
    ];
    for (name, value) in cases {
        assert_eq!(
            get(&request, name).as_string().as_deref(),
            Some(value),
            "{name}"
        );
    }
    let headers: web_sys::Headers = get(&request, "headers").unchecked_into();
    assert_eq!(headers.get("Authorization").unwrap(), None);
}

#[wasm_bindgen_test]
async fn a_failed_fetch_is_a_connection_error() {
    let (_, result) = send_with_fetch(network_error, Request::config(), None).await;
    assert_eq!(result.unwrap_err(), TransportError::Connection);
}

#[wasm_bindgen_test]
async fn a_failed_fetch_on_an_offline_device_is_an_offline_error() {
    let set_online = |is_online: bool| {
        let script = format!(
            "Object.defineProperty(navigator, 'onLine', {{ value: {is_online}, configurable: true }})"
        );
        js_sys::eval(&script).unwrap();
    };
    set_online(false);
    let (_, result) = send_with_fetch(network_error, Request::config(), None).await;
    set_online(true);
    assert_eq!(result.unwrap_err(), TransportError::Offline);
}

#[wasm_bindgen_test]
async fn retry_after_is_a_number_of_seconds_or_a_date() {
    let date = "Fri, 21 Jan 2022 22:53:00 GMT";
    let cases = [
        ("7", Some(7)),
        (" 60 ", Some(60)),
        ("Fri, 21 Jan 2022 22:53:13 GMT", Some(13)),
        ("Fri, 21 Jan 2022 22:52:00 GMT", Some(0)),
        ("-1", None),
        ("99999999999", None),
        ("soon", None),
    ];
    for (header, seconds) in cases {
        let script = format!(
            "new Response('', {{ status: 429, headers: {{ 'Retry-After': '{header}', Date: '{date}' }} }})"
        );
        let response = fetch_response(&script).await.unwrap();
        assert_eq!(response.retry_after, seconds, "for {header}");
        assert_eq!(response.date, Some(1_642_805_580_000.0));
    }
    let without_headers = fetch_response("new Response('')").await.unwrap();
    assert_eq!(without_headers.date, None);
}

#[wasm_bindgen_test]
async fn a_body_arrives_in_chunks_and_may_be_invalid_utf_8() {
    // The first two chunks split a character.
    let chunks = "new Response(new ReadableStream({ start(body) {
        for (const chunk of [[0x43, 0x61, 0x66, 0xc3], [0xa9, 0x20], [0xff]]) body.enqueue(new Uint8Array(chunk));
        body.close(); } }))";
    let response = fetch_response(chunks).await.unwrap();
    assert_eq!(response.body, "Caf\u{e9} \u{fffd}");
    let no_content = fetch_response("new Response(null, { status: 204 })").await;
    assert_eq!(no_content.unwrap().body, "");
}

#[wasm_bindgen_test]
async fn a_body_with_a_byte_order_mark_of_utf_16_is_read() {
    for (bytes, text) in [
        ("0xff, 0xfe, 0x7b, 0, 0xe9, 0, 0x3d, 0xd8, 0, 0xde", "{é😀"),
        ("0xfe, 0xff, 0, 0x7b, 0, 0xe9, 0xd8, 0x3d, 0xde, 0", "{é😀"),
        ("0xff, 0xfe, 0x3d, 0xd8, 0x41, 0, 0x42", "\u{fffd}A"),
        ("0xef, 0xbb, 0xbf, 0x7b", "\u{feff}{"),
    ] {
        let script = format!("new Response(new Uint8Array([{bytes}]))");
        assert_eq!(fetch_response(&script).await.unwrap().body, text);
    }
}

#[wasm_bindgen_test]
async fn the_url_is_sent_as_it_is() {
    let base = ApiBase::new("https://backup.example", "/");
    for href in ["v6/Jobs?limit=30", "v6/Jobs?limit=30&offset=30", "v6/Jobs"] {
        let request = Request::read(&Endpoint::from_href(href, &base).unwrap());
        let (request, _) = send_with_fetch(empty_response, request, None).await;
        let url = get(&request, "url").as_string().unwrap();
        assert!(url.ends_with(&format!("/{href}")), "{url}");
    }
}

#[wasm_bindgen_test]
async fn an_interrupted_body_is_a_connection_error() {
    let interrupted = "new Response(new ReadableStream({ start(body) {
        body.enqueue(new Uint8Array(3)); body.error(new TypeError('network error')); } }))";
    let result = fetch_response(interrupted).await;
    assert_eq!(result.unwrap_err(), TransportError::Connection);
}

#[wasm_bindgen_test]
async fn an_endless_body_is_rejected_at_64_mib() {
    let endless = "new Response(new ReadableStream({ pull(body) { body.enqueue(new Uint8Array(8388608)); } }))";
    let result = fetch_response(endless).await;
    assert_eq!(result.unwrap_err(), TransportError::TooLarge);
    assert_eq!(MAX_RESPONSE_BYTES, 67_108_864);
}
