//! What really leaves the browser: the header with the token, and the ways in which a request may not be led astray.

use leptos::wasm_bindgen::{JsCast, JsValue, closure::Closure};
use restore_desk::api::{
    request::Request,
    token::AccessToken,
    transport::{Fetch, Lost, Transport},
};
use wasm_bindgen_test::wasm_bindgen_test;

use super::page::window;

fn get(object: &JsValue, name: &str) -> JsValue {
    js_sys::Reflect::get(object, &name.into()).unwrap()
}

/// Puts `answer` in the place of the browser's own `fetch` while a request is sent, and returns what was asked.
async fn with_fetch(
    answer: fn() -> js_sys::Promise,
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
    (asked.get(0), outcome.map(|reply| reply.status))
}

type Outcome = Result<u16, Lost>;

fn empty() -> js_sys::Promise {
    js_sys::Promise::resolve(&JsValue::from(web_sys::Response::new().unwrap()))
}

fn broken() -> js_sys::Promise {
    js_sys::Promise::reject(&js_sys::TypeError::new("Failed to fetch"))
}

#[wasm_bindgen_test]
async fn a_token_becomes_exactly_one_header() {
    let token = AccessToken::from_pasted(" Authorization: Bearer abc.\n def ").unwrap();
    let (asked, outcome) = with_fetch(empty, Request::service_instance(), Some(token)).await;
    assert_eq!(outcome, Ok(200));
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
        ("redirect", "error"),
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
    assert_eq!(outcome, Err(Lost));
}
