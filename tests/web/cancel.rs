//! Requests without a response: they time out, and the user can cancel and repeat them.

use wasm_bindgen_test::wasm_bindgen_test;

use crate::{
    browser::FastTimers,
    fixtures::{
        DOCUMENTED_SESSION, GET_ORGANIZATIONS, GET_SERVICE_INSTANCE, GET_SESSION, ORGANIZATIONS,
        POST_STOP, POST_TOKEN, SESSION_URL, TOKEN,
    },
    mock_server::{MockResponse, MockServer, connection_error, respond},
    page::Page,
};

#[wasm_bindgen_test]
async fn a_sign_in_times_out_and_starts_the_diagnosis() {
    let server = MockServer::new()
        .on(POST_TOKEN, MockResponse::Never)
        .on(GET_SERVICE_INSTANCE, MockResponse::Never);
    let page = Page::open(&server, "#/").await;
    let fast_timers = FastTimers::start();
    page.sign_in_with_password("ann", "secret").await;
    page.expect_text("The server did not respond within 30 seconds.")
        .await;
    page.expect_text("the backup server did not respond in time")
        .await;
    drop(fast_timers);
    page.expect_value("User name", "ann").await;
}

#[wasm_bindgen_test]
async fn the_user_can_cancel_the_diagnosis() {
    let server = MockServer::new()
        .on(POST_TOKEN, connection_error())
        .on(GET_SERVICE_INSTANCE, MockResponse::Never);
    let page = Page::open(&server, "#/").await;
    page.sign_in_with_password("ann", "secret").await;
    page.expect_text("Looking for the cause").await;
    page.click("Stop waiting").await;
    page.wait_until_gone("Looking for the cause").await;
    page.expect_text("The server cannot be reached.").await;
}

#[wasm_bindgen_test]
async fn the_user_can_cancel_the_sign_in() {
    let server = MockServer::new()
        .on(POST_TOKEN, MockResponse::Never)
        .on(POST_TOKEN, respond(200, TOKEN));
    let page = Page::open(&server, "#/").await;
    page.sign_in_with_password("ann", "secret").await;
    page.click("Stop waiting").await;
    page.expect_text("You stopped waiting.").await;
    page.click("Sign in").await;
    page.expect_text("New restore session").await;
}

#[wasm_bindgen_test]
async fn the_user_can_cancel_a_read() {
    let server = MockServer::new()
        .on(GET_SESSION, MockResponse::Never)
        .on(GET_SESSION, respond(200, DOCUMENTED_SESSION));
    let page = Page::signed_in(&server, SESSION_URL).await;
    page.click("Stop waiting").await;
    page.expect_text("You stopped waiting.").await;
    page.click("Try again").await;
    page.expect_text("Working: the session is open").await;
}

#[wasm_bindgen_test]
async fn the_user_can_cancel_the_list_of_organizations() {
    let server = MockServer::new()
        .on(GET_ORGANIZATIONS, MockResponse::Never)
        .on(GET_ORGANIZATIONS, respond(200, ORGANIZATIONS));
    let page = Page::signed_in(&server, "#/").await;
    page.click("Stop waiting").await;
    page.expect_text("You stopped waiting.").await;
    page.click("Try again").await;
    page.expect_text("hybrid.onmicrosoft.com").await;
}

#[wasm_bindgen_test]
async fn a_canceled_stop_has_an_unknown_outcome() {
    let server = MockServer::new().on(POST_STOP, MockResponse::Never);
    let page = Page::signed_in(&server, SESSION_URL).await;
    page.click("Stop session").await;
    page.click("Stop waiting").await;
    page.expect_text("It is not known whether the session was stopped")
        .await;
    page.expect_button("Stop session").await;
    assert_eq!(server.request_count(POST_STOP), 1);
}
