//! Token refresh: before the access token expires, and after the server has rejected it.

use wasm_bindgen_test::wasm_bindgen_test;

use crate::{
    browser::FastTimers,
    fixtures::{
        EMPTY_LIST, GET_ORGANIZATIONS, GET_RECENT_SESSIONS, GET_REPOSITORIES, GET_RESTORE_POINTS,
        GET_SESSIONS, HTML_PAGE, ORGANIZATIONS, POST_TOKEN, RESTORE_POINTS, TOKEN,
    },
    mock_server::{MockServer, connection_error, respond, too_many_requests},
    page::Page,
};

const REFRESH_BODY: &str = "grant_type=refresh_token&refresh_token=9f3b";
const REJECTED: &str = "The server rejected your sign-in.";

/// Tokens that expire after 20 seconds. The lifetime is a string, as from some versions of the API.
fn short_lived_token() -> String {
    TOKEN.replace("3599", "\"20\"")
}

/// The bodies of the token requests after the sign-in.
fn refresh_requests(server: &MockServer) -> Vec<String> {
    server.request_bodies(POST_TOKEN).split_off(1)
}

#[wasm_bindgen_test]
async fn the_token_is_refreshed_before_it_expires() {
    let _timers = FastTimers::start();
    let server = MockServer::new()
        .on(POST_TOKEN, respond(200, &short_lived_token()))
        .on(POST_TOKEN, respond(200, &short_lived_token()))
        .on(POST_TOKEN, respond(200, TOKEN));
    let page = Page::signed_in(&server, "#/").await;
    page.wait_until("two refreshes", || refresh_requests(&server).len() == 2)
        .await;
    assert_eq!(refresh_requests(&server), [REFRESH_BODY; 2]);
    let requests = server.requests(POST_TOKEN);
    assert!(requests.iter().all(|request| !request.has_token));
    page.click("Account …").await;
    page.expect_text("Signed in until ").await;
}

#[wasm_bindgen_test]
async fn the_expiry_is_shown_if_there_is_no_refresh_token() {
    let without_refresh_token = TOKEN.replace("refresh_token", "no_such_field");
    let server = MockServer::new().on(POST_TOKEN, respond(200, &without_refresh_token));
    let page = Page::signed_in(&server, "#/").await;
    page.click("Account …").await;
    page.expect_text("Signed in until ").await;
    page.expect_text("Your sign-in is not refreshed automatically.")
        .await;
}

#[wasm_bindgen_test]
async fn rejected_reads_are_repeated_after_one_silent_refresh() {
    let server = MockServer::new()
        .on(GET_RECENT_SESSIONS, respond(401, ""))
        .on(GET_RECENT_SESSIONS, respond(200, EMPTY_LIST))
        .on(GET_ORGANIZATIONS, respond(401, ""))
        .on(GET_ORGANIZATIONS, respond(200, ORGANIZATIONS));
    let page = Page::signed_in(&server, "#/").await;
    page.fill_form("abc.onmicrosoft.com", "Teams").await;
    page.expect_text("0 open").await;
    page.expect_no_text("Sign in again");
    assert_eq!(refresh_requests(&server), [REFRESH_BODY]);
    assert_eq!(server.request_count(GET_RECENT_SESSIONS), 2);
    assert_eq!(server.request_count(GET_ORGANIZATIONS), 2);
}

#[wasm_bindgen_test]
async fn a_read_that_is_rejected_after_a_refresh_can_be_tried_again() {
    let server = MockServer::new()
        .on(GET_SESSIONS, respond(401, ""))
        .on(GET_SESSIONS, respond(401, ""))
        .on(GET_SESSIONS, respond(200, EMPTY_LIST));
    let page = Page::signed_in(&server, "#/").await;
    page.click_link("Sessions").await;
    page.expect_text(REJECTED).await;
    assert_eq!(refresh_requests(&server), [REFRESH_BODY]);
    page.click("Try again").await;
    page.expect_text("The server returned no entries.").await;
    page.expect_no_text("Sign in again");
}

#[wasm_bindgen_test]
async fn one_address_that_rejects_every_token_does_not_end_the_sign_in() {
    let server = MockServer::new()
        .on(GET_RESTORE_POINTS, respond(200, RESTORE_POINTS))
        .on(GET_REPOSITORIES, respond(401, ""));
    let page = Page::signed_in(&server, "#/").await;
    page.fill_form("abc.onmicrosoft.com", "Teams").await;
    page.expect_button("Latest…").await;
    assert_eq!(refresh_requests(&server), [REFRESH_BODY]);
    page.expect_no_text("Sign in again");
}

#[wasm_bindgen_test]
async fn a_refresh_without_a_new_refresh_token_keeps_the_old_one() {
    let server = MockServer::new()
        .on(POST_TOKEN, respond(200, TOKEN))
        .on(POST_TOKEN, respond(200, r#"{"access_token":"second"}"#))
        .on(POST_TOKEN, respond(200, r#"{"access_token":"third"}"#))
        .on(GET_SESSIONS, respond(401, ""))
        .on(GET_SESSIONS, respond(401, ""))
        .on(GET_SESSIONS, respond(401, ""))
        .on(GET_SESSIONS, respond(200, EMPTY_LIST));
    let page = Page::signed_in(&server, "#/").await;
    page.click_link("Sessions").await;
    page.expect_text(REJECTED).await;
    page.click("Try again").await;
    page.expect_text("The server returned no entries.").await;
    assert_eq!(refresh_requests(&server), [REFRESH_BODY, REFRESH_BODY]);
}

#[wasm_bindgen_test]
async fn a_refresh_that_does_not_reach_the_server_is_not_a_rejection() {
    for failure in [too_many_requests(0), connection_error(), respond(502, "")] {
        let server = MockServer::new()
            .on(POST_TOKEN, respond(200, TOKEN))
            .on(POST_TOKEN, failure)
            .on(POST_TOKEN, respond(200, TOKEN))
            .on(GET_SESSIONS, respond(401, ""))
            .on(GET_SESSIONS, respond(401, ""))
            .on(GET_SESSIONS, respond(200, EMPTY_LIST));
        let page = Page::signed_in(&server, "#/").await;
        page.click_link("Sessions").await;
        page.expect_text("The server returned no entries.").await;
        page.expect_no_text("Sign in again");
        assert_eq!(refresh_requests(&server), [REFRESH_BODY, REFRESH_BODY]);
    }
}

#[wasm_bindgen_test]
async fn a_web_page_with_401_says_nothing_of_the_token() {
    let server = MockServer::new()
        .on(GET_SESSIONS, respond(401, HTML_PAGE))
        .on(GET_SESSIONS, respond(200, EMPTY_LIST));
    let page = Page::signed_in(&server, "#/").await;
    page.click_link("Sessions").await;
    page.expect_text("(HTTP 401)").await;
    page.click("Try again").await;
    page.expect_text("The server returned no entries.").await;
    assert_eq!(refresh_requests(&server), [""; 0]);
}

#[wasm_bindgen_test]
async fn a_server_that_rejects_even_new_tokens_does_not_ask_for_a_new_sign_in() {
    let server = MockServer::new()
        .on(GET_RECENT_SESSIONS, respond(401, ""))
        .on(GET_SESSIONS, respond(401, ""));
    let page = Page::signed_in(&server, "#/v6/RestoreSessions").await;
    page.expect_alert("The server rejects an access token that it has just issued.")
        .await;
    page.click("Find the cause").await;
    page.expect_status("Probably the Authorization header does not reach it.")
        .await;
    page.expect_no_text("Sign in again");
    assert_eq!(refresh_requests(&server), [REFRESH_BODY]);
}

#[wasm_bindgen_test]
async fn a_later_refresh_that_succeeds_closes_the_dialog() {
    let _timers = FastTimers::start();
    let server = MockServer::new()
        .on(POST_TOKEN, respond(200, &short_lived_token()))
        .on(POST_TOKEN, respond(403, ""))
        .on(POST_TOKEN, respond(200, TOKEN))
        .on(GET_RECENT_SESSIONS, respond(401, ""))
        .on(GET_RECENT_SESSIONS, respond(200, EMPTY_LIST));
    let page = Page::signed_in(&server, "#/").await;
    page.expect_text("0 open").await;
    page.wait_until_gone(REJECTED).await;
    assert_eq!(refresh_requests(&server).len(), 2);
}
