//! The connection diagnosis, which finds out why the API is not reached.

use restore_desk::api::{response::Response, transport::TransportError};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::{
    fixtures::{
        GET_CONFIG, GET_SERVICE_INSTANCE, GET_SESSION, HTML_PAGE, POST_EXPLORE, POST_TOKEN,
        SESSION_URL,
    },
    mock_server::{MockResponse, MockServer, connection_error, respond},
    page::Page,
};

const UNKNOWN_VERSION: &str = r#"{"message":"No such version."}"#;

/// Tries to sign in to a server.
async fn try_to_sign_in(server: &MockServer) -> Page {
    let page = Page::open(server, "#/").await;
    page.sign_in_with_password("ann", "wrong").await;
    page
}

#[wasm_bindgen_test]
async fn a_failed_sign_in_starts_the_diagnosis() {
    let cases = [
        (
            connection_error(),
            "The web server that serves this page does not respond.",
            "a VPN",
        ),
        (
            respond(200, HTML_PAGE),
            "instead of passing the request on",
            "proxy_pass",
        ),
        (
            respond(502, HTML_PAGE),
            "The web server is running, but it cannot reach the backup server.",
            "proxy_ssl_trusted_certificate",
        ),
        (
            respond(504, ""),
            "the backup server did not respond in time",
            "proxy_read_timeout",
        ),
        (
            respond(404, ""),
            "API version v6 was not found at this address.",
            "\"api\": \"v6\"",
        ),
        (
            MockResponse::Error(TransportError::Redirected),
            "The web server redirects requests for v6/.",
            "in another tab",
        ),
        (respond(401, ""), "The API is answering now.", "Try again."),
    ];
    for (response, diagnosis, next_step) in cases {
        let server = MockServer::new()
            .on(POST_TOKEN, connection_error())
            .on(GET_CONFIG, connection_error())
            .on(GET_SERVICE_INSTANCE, response);
        let page = try_to_sign_in(&server).await;
        page.expect_text(diagnosis).await;
        page.expect_text(next_step).await;
        let requests = server.requests(GET_SERVICE_INSTANCE);
        assert!(requests.iter().all(|request| !request.has_token));
    }
}

#[wasm_bindgen_test]
async fn a_response_that_is_not_from_the_api_starts_the_diagnosis() {
    for response in [
        respond(404, UNKNOWN_VERSION),
        respond(401, HTML_PAGE),
        respond(405, HTML_PAGE),
        MockResponse::Error(TransportError::Redirected),
    ] {
        let server = MockServer::new()
            .on(POST_TOKEN, response)
            .on(GET_SERVICE_INSTANCE, respond(404, UNKNOWN_VERSION));
        let page = try_to_sign_in(&server).await;
        page.expect_text("API version v6 was not found at this address.")
            .await;
    }
}

#[wasm_bindgen_test]
async fn a_closed_connection_differs_from_a_web_server_that_is_down() {
    let server = MockServer::new()
        .on(POST_TOKEN, connection_error())
        .on(GET_SERVICE_INSTANCE, connection_error());
    let page = try_to_sign_in(&server).await;
    page.expect_text("it closes the connection when the API is requested")
        .await;
    page.expect_text("error log").await;
}

#[wasm_bindgen_test]
async fn a_wrong_clock_is_reported() {
    let two_hours_late = Response {
        status: 401,
        date: Some(js_sys::Date::now() - 7_200_000.0),
        ..Response::default()
    };
    let server = MockServer::new()
        .on(POST_TOKEN, connection_error())
        .on(GET_SERVICE_INSTANCE, MockResponse::Response(two_hours_late));
    let page = try_to_sign_in(&server).await;
    page.expect_text(
        "The clock of the server, or of the web server, is 120 min behind this device’s",
    )
    .await;
}

#[wasm_bindgen_test]
async fn find_the_cause_starts_the_diagnosis_of_a_failed_read() {
    let server = MockServer::new()
        .on_with_retries(GET_SESSION, connection_error())
        .on(GET_SERVICE_INSTANCE, respond(502, HTML_PAGE));
    let page = Page::signed_in(&server, SESSION_URL).await;
    page.click("Find the cause").await;
    page.expect_text("it cannot reach the backup server").await;
    let requests = server.requests(GET_SERVICE_INSTANCE);
    assert_eq!(requests.len(), 1);
    assert!(requests.iter().all(|request| !request.has_token));

    page.click("Find the cause").await;
    page.wait_until_gone("it cannot reach the backup server")
        .await;
}

#[wasm_bindgen_test]
async fn a_start_that_may_have_succeeded_must_not_be_repeated() {
    let server = MockServer::new()
        .on(POST_EXPLORE, connection_error())
        .on(GET_SERVICE_INSTANCE, respond(401, ""));
    let page = Page::signed_in(&server, "#/").await;
    page.fill_form("abc.onmicrosoft.com", "Teams").await;
    page.click("Start restore session").await;
    page.click("Find the cause").await;
    page.expect_text("The API is answering now.").await;
    page.expect_text("Start another only if yours is not there.")
        .await;
    page.expect_no_text("Try again.");
}
