//! What really leaves the browser: the header with the token, and the ways in which a request may not be led astray.

use leptos::wasm_bindgen::{JsCast, JsValue, closure::Closure};
use restore_desk::api::{
    pasted::Pasted,
    reply::Reply,
    request::Request,
    token::AccessToken,
    transport::{Fetch, LARGEST, Lost, Transport},
    version::Version,
};
use wasm_bindgen_test::wasm_bindgen_test;

use super::page::window;

fn get(object: &JsValue, name: &str) -> JsValue {
    js_sys::Reflect::get(object, &name.into()).unwrap()
}

/// Puts `answer` in the place of the browser's own `fetch` while a request is sent, and returns what was asked.
async fn with_fetch(
    answer: impl Fn() -> js_sys::Promise + 'static,
    request: Request,
    token: Option<AccessToken>,
) -> (JsValue, Outcome) {
    let (browser, name) = (JsValue::from(window()), JsValue::from("fetch"));
    let own = get(&browser, "fetch");
    let asked = js_sys::Array::new();
    let seen = asked.clone();
    let fake = Closure::<dyn FnMut(JsValue) -> js_sys::Promise>::new(move |request| {
        seen.push(&request);
        answer()
    });
    js_sys::Reflect::set(&browser, &name, fake.as_ref().unchecked_ref()).unwrap();
    let outcome = Fetch.send(request, token).await;
    js_sys::Reflect::set(&browser, &name, &own).unwrap();
    (asked.get(0), outcome)
}

type Outcome = Result<Reply, Lost>;

fn empty() -> js_sys::Promise {
    js_sys::Promise::resolve(&JsValue::from(web_sys::Response::new().unwrap()))
}

fn broken() -> js_sys::Promise {
    js_sys::Promise::reject(&js_sys::TypeError::new("Failed to fetch"))
}

#[wasm_bindgen_test]
async fn a_token_becomes_exactly_one_header() {
    let token = Pasted::read(" Authorization: Bearer abc.\n def ")
        .unwrap()
        .token;
    let (asked, outcome) =
        with_fetch(empty, Request::service_instance(Version::V6), Some(token)).await;
    assert_eq!(outcome.unwrap().status, 200);
    let headers: web_sys::Headers = get(&asked, "headers").unchecked_into();
    assert_eq!(
        headers.get("Authorization").unwrap().as_deref(),
        Some("Bearer abc.def")
    );
    assert_eq!(
        headers.get("Accept").unwrap().as_deref(),
        Some("application/json")
    );
    let address = get(&asked, "url").as_string().unwrap();
    assert!(address.ends_with("/v6/ServiceInstance"), "{address}");
}

#[wasm_bindgen_test]
async fn no_request_can_be_redirected_cached_or_tell_where_it_came_from() {
    let (asked, _) = with_fetch(empty, Request::config(), None).await;
    let cases = [
        ("redirect", "manual"),
        ("credentials", "same-origin"),
        ("cache", "no-store"),
        ("referrerPolicy", "no-referrer"),
        ("method", "GET"),
    ];
    for (name, value) in cases {
        assert_eq!(
            get(&asked, name).as_string().as_deref(),
            Some(value),
            "{name}"
        );
    }
    let headers: web_sys::Headers = get(&asked, "headers").unchecked_into();
    assert_eq!(headers.get("Authorization").unwrap(), None);
}

#[wasm_bindgen_test]
async fn a_connection_that_fails_is_a_lost_answer() {
    let (_, outcome) = with_fetch(broken, Request::config(), None).await;
    assert_eq!(outcome.unwrap_err(), Lost::Connection);
}

#[wasm_bindgen_test]
async fn a_device_without_a_network_is_told_from_a_server_that_is_not_there() {
    let of_navigator = |online: &str| {
        let set = format!(
            "Object.defineProperty(navigator, 'onLine', {{ value: {online}, configurable: true }})"
        );
        js_sys::eval(&set).unwrap();
    };
    of_navigator("false");
    let (_, outcome) = with_fetch(broken, Request::config(), None).await;
    of_navigator("true");
    assert_eq!(outcome.unwrap_err(), Lost::Offline);
}

/// The answer that JavaScript makes.
async fn answered(script: &str) -> Outcome {
    let script = script.to_owned();
    let answer = move || js_sys::Promise::resolve(&js_sys::eval(&script).unwrap());
    with_fetch(answer, Request::config(), None).await.1
}

#[wasm_bindgen_test]
async fn a_pause_is_told_in_seconds_or_by_its_end() {
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
    for (written, seconds) in cases {
        let answer = format!(
            "new Response('', {{ status: 429, headers: {{ 'Retry-After': '{written}', Date: '{date}' }} }})"
        );
        let reply = answered(&answer).await.unwrap();
        assert_eq!(reply.retry_after, seconds, "for {written}");
        assert_eq!(reply.date, Some(1_642_805_580_000.0));
    }
    assert_eq!(answered("new Response('')").await.unwrap().date, None);
}

#[wasm_bindgen_test]
async fn a_body_comes_in_parts_and_need_not_be_utf_8() {
    // The parts meet in the middle of a letter.
    let parts = "new Response(new ReadableStream({ start(body) {
        for (const part of [[0x43, 0x61, 0x66, 0xc3], [0xa9, 0x20], [0xff]]) body.enqueue(new Uint8Array(part));
        body.close(); } }))";
    assert_eq!(answered(parts).await.unwrap().body, "Caf\u{e9} \u{fffd}");
    assert_eq!(
        answered("new Response(null, { status: 204 })")
            .await
            .unwrap()
            .body,
        ""
    );
}

#[wasm_bindgen_test]
async fn a_body_that_breaks_off_or_never_ends_is_given_up() {
    let broken = "new Response(new ReadableStream({ start(body) {
        body.enqueue(new Uint8Array(3)); body.error(new TypeError('network error')); } }))";
    assert_eq!(answered(broken).await.unwrap_err(), Lost::Connection);
    let endless = "new Response(new ReadableStream({ pull(body) { body.enqueue(new Uint8Array(8388608)); } }))";
    assert_eq!(answered(endless).await.unwrap_err(), Lost::TooLarge);
    assert_eq!(LARGEST, 67_108_864);
}
