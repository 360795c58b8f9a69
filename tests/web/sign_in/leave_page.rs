//! Leaving the page. The browser may keep it and show it again: then the user has to sign in.

use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::Event;

use crate::{
    fixtures::{
        DOCUMENTED_SESSION, OTHER_USER, POST_EXPLORE, POST_TOKEN, TOKEN, USER, other_users_token,
    },
    mock_server::{MockServer, deferred, respond},
    page::{Page, window},
};

/// What the browser does when the user leaves the page. The page is not told whether it will be kept.
fn leave() {
    window()
        .dispatch_event(&Event::new("pagehide").unwrap())
        .unwrap();
}

#[wasm_bindgen_test]
async fn a_user_who_comes_back_signs_in_and_keeps_the_form() {
    let page = Page::signed_in(&MockServer::new(), "#/").await;
    page.fill_point_in_time("2022-01-22 14:56").await;
    leave();
    page.expect_text("You left this page.").await;
    page.expect_value("User name", USER).await;
    page.sign_in().await;
    page.expect_value("Point in time", "2022-01-22 14:56").await;
}

#[wasm_bindgen_test]
async fn another_user_who_comes_back_gets_an_empty_form() {
    let server = MockServer::new()
        .on(POST_TOKEN, respond(200, TOKEN))
        .on(POST_TOKEN, respond(200, &other_users_token()));
    let page = Page::signed_in(&server, "#/").await;
    page.fill_point_in_time("2022-01-22 14:56").await;
    leave();
    page.expect_text("You left this page.").await;
    page.sign_in().await;
    page.expect_text(OTHER_USER).await;
    page.expect_value("Point in time", "").await;
}

#[wasm_bindgen_test]
async fn after_leaving_the_outcome_of_a_start_is_unknown() {
    let (late_response, sender) = deferred(200, DOCUMENTED_SESSION);
    let server = MockServer::new().on(POST_EXPLORE, late_response);
    let page = Page::signed_in(&server, "#/").await;
    page.fill_form("abc.onmicrosoft.com", "Teams").await;
    page.click("Start restore session").await;
    page.expect_text("Waiting for the server to open").await;
    leave();
    page.expect_text("You left this page.").await;
    sender.send();
    page.sign_in().await;
    page.expect_text("You left this page before the server responded.")
        .await;
    page.expect_text("may have created the session").await;
    page.expect_no_text("Waiting for the server to open");
    assert_eq!(server.request_count(POST_EXPLORE), 1);
}

#[wasm_bindgen_test]
async fn a_sign_in_that_is_in_progress_ends_and_a_typed_password_is_removed() {
    let (late_response, sender) = deferred(200, TOKEN);
    let server = MockServer::new().on(POST_TOKEN, late_response);
    let page = Page::open(&server, "#/").await;
    page.sign_in_with_password("ann", "secret").await;
    page.expect_button("Signing in …").await;
    leave();
    page.expect_value("Password", "").await;
    sender.send();
    page.expect_button("Sign in").await;
    page.expect_no_text("Account ");
}
