//! “Is it still you?”: the question if the names do not tell whether the same user has signed in.

use wasm_bindgen_test::wasm_bindgen_test;

use crate::{
    browser::advance_clock,
    fixtures::{
        DOCUMENTED_SESSION, GET_CONFIG, GET_ORGANIZATIONS, ORGANIZATIONS, POST_EXPLORE, POST_TOKEN,
        TOKEN,
    },
    mock_server::{MockServer, deferred, respond},
    page::{Page, url},
};

const QUESTION: &str = "Is it still you?";
const TIME: &str = "2022-01-22 14:56";

/// A server that rejects the access token when the organizations are read again.
fn server_that_rejects_the_token() -> MockServer {
    MockServer::new()
        .on(GET_ORGANIZATIONS, respond(200, ORGANIZATIONS))
        .on(GET_ORGANIZATIONS, respond(401, ""))
        .on(GET_ORGANIZATIONS, respond(200, ORGANIZATIONS))
}

/// Signs in with a token, fills in the form, and signs in with another token after the first one was rejected.
async fn page_with_two_tokens() -> Page {
    let page = Page::open(&server_that_rejects_the_token(), "#/").await;
    page.sign_in_with_token("abc").await;
    page.expect_text("0 open").await;
    page.fill_point_in_time(TIME).await;
    page.click_link("Sessions").await;
    page.go_back().await;
    page.expect_text("The server rejected your sign-in.").await;
    page.sign_in_with_token("def").await;
    page.expect_text(QUESTION).await;
    page.expect_text("The new access token does not say whose it is.")
        .await;
    page.expect_focus("heading Sign in again").await;
    page
}

#[wasm_bindgen_test]
async fn after_two_tokens_the_same_user_continues() {
    let page = page_with_two_tokens().await;
    page.click("Yes, continue").await;
    page.wait_until_gone("Sign in again").await;
    page.expect_text("0 open").await;
    page.expect_value("Point in time", TIME).await;
}

#[wasm_bindgen_test]
async fn after_two_tokens_a_different_user_gets_an_empty_form() {
    let page = page_with_two_tokens().await;
    page.click("No, start with an empty form").await;
    page.wait_until_gone("Sign in again").await;
    page.expect_value("Point in time", "").await;
    page.expect_button("Account …").await;
}

#[wasm_bindgen_test]
async fn one_account_with_two_names_keeps_the_form_after_the_question() {
    for (first, second) in [
        (r"EPSILON\ann", "ann@epsilon.local"),
        ("ann", r"EPSILON\Ann"),
    ] {
        let token_of = |name: &str| {
            let token = TOKEN.replace(r"EPSILON\\Administrator", &name.replace('\\', r"\\"));
            assert_ne!(token, TOKEN);
            respond(200, &token)
        };
        let server = MockServer::new()
            .on(GET_CONFIG, respond(200, r#"{"idle_minutes":0.003}"#))
            .on(POST_TOKEN, token_of(first))
            .on(POST_TOKEN, token_of(second));
        let page = Page::signed_in(&server, "#/").await;
        page.fill_point_in_time(TIME).await;
        page.expect_text("Are you still there?").await;
        advance_clock(120_000);
        page.expect_text("You were signed out").await;
        page.sign_in_with_password(second, "secret").await;
        page.expect_text(&format!("This page was used by {first}."))
            .await;
        page.click("Yes, continue").await;
        page.expect_value("Point in time", TIME).await;
    }
}

#[wasm_bindgen_test]
async fn a_start_goes_on_while_the_page_asks() {
    let (late_response, sender) = deferred(200, DOCUMENTED_SESSION);
    let server = server_that_rejects_the_token().on(POST_EXPLORE, late_response);
    let page = Page::open(&server, "#/").await;
    page.sign_in_with_token("abc").await;
    page.fill_form("abc.onmicrosoft.com", "Teams").await;
    page.click("Start restore session").await;
    page.expect_text("Waiting for the server to open").await;
    page.click_link("Sessions").await;
    page.go_back().await;
    page.expect_text("The server rejected your sign-in.").await;
    page.sign_in_with_token("def").await;
    page.expect_text(QUESTION).await;
    page.click("Yes, continue").await;
    page.wait_until_gone("Sign in again").await;
    page.expect_text("Waiting for the server to open").await;
    sender.send();
    page.expect_button("Copy ID").await;
    assert!(url().contains("RestoreSessions"), "{}", url());
    assert_eq!(server.request_count(POST_EXPLORE), 1);
}
