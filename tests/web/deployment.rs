//! The deployment check: its screen, and its mark in the menu of the account.

use restore_desk::api::response::Response;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::{
    fixtures::{GET_SERVICE_INSTANCE, POST_TOKEN},
    mock_server::{MockResponse, MockServer, connection_error, respond},
    page::Page,
};

const GET_PAGE: &str = "GET ./";

/// A response with these headers.
fn with_headers(status: u16, headers: &[(&str, &str)]) -> MockResponse {
    let headers = headers.iter();
    MockResponse::Response(Response {
        status,
        headers: headers
            .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()))
            .collect(),
        ..Response::default()
    })
}

/// A web server that sends all headers of the page but one, and passes requests on.
fn server() -> MockServer {
    let page = [
        (
            "content-security-policy",
            "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; frame-ancestors 'none'",
        ),
        ("x-content-type-options", "nosniff"),
        ("cross-origin-opener-policy", "same-origin"),
        ("cross-origin-resource-policy", "same-origin"),
        ("permissions-policy", "camera=()"),
        ("cache-control", "no-cache"),
    ];
    let api = [("x-content-type-options", "nosniff")];
    MockServer::new()
        .on(GET_PAGE, with_headers(200, &page))
        .on(GET_SERVICE_INSTANCE, with_headers(200, &api))
}

#[wasm_bindgen_test]
async fn the_menu_of_the_account_leads_to_the_problems() {
    let server = server();
    let page = Page::signed_in(&server, "#/").await;
    assert_eq!(server.request_count(GET_PAGE), 0);
    page.click("Account …").await;
    page.expect_text("problem").await;
    page.click_link("Deployment check …").await;
    page.expect_text("These headers are missing or have another value: Referrer-Policy.")
        .await;
    page.expect_text("Requests for v6/ reach the API.").await;
    page.expect_text("No config.json was found, so the defaults apply.")
        .await;
    page.expect_focus("heading Deployment check").await;
    let requests = server.requests(GET_SERVICE_INSTANCE);
    assert!(requests.iter().all(|request| request.has_token));
}

#[wasm_bindgen_test]
async fn the_check_can_be_repeated() {
    let complete = with_headers(200, &[("cache-control", "no-cache")]);
    let server = MockServer::new()
        .on(GET_PAGE, connection_error())
        .on(GET_PAGE, complete);
    let page = Page::signed_in(&server, "#/deployment").await;
    page.expect_text("The page could not be read again, so its headers are not known.")
        .await;
    page.click("Check again").await;
    page.expect_text("These headers are missing or have another value: Content-Security-Policy, Permissions-Policy")
        .await;
}

#[wasm_bindgen_test]
async fn a_failed_sign_in_shows_other_problems() {
    let server = server()
        .on(POST_TOKEN, connection_error())
        .on(GET_SERVICE_INSTANCE, respond(502, ""));
    let page = Page::open(&server, "#/").await;
    page.sign_in_with_password("ann", "wrong").await;
    page.expect_text("of the web server’s settings").await;
}

#[wasm_bindgen_test]
async fn each_sign_in_has_its_own_check() {
    let server = server();
    let page = Page::signed_in(&server, "#/").await;
    page.click("Account …").await;
    page.expect_text("problem").await;
    page.click("Sign out").await;
    page.sign_in_with_password("ann", "secret").await;
    page.click("Account …").await;
    page.expect_text("problem").await;
    assert_eq!(server.request_count(GET_PAGE), 2);
}
