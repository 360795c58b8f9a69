//! The dialog “Sign in again”, which opens after a failed token refresh.

use wasm_bindgen_test::wasm_bindgen_test;

use crate::{
    fixtures::{
        DOCUMENTED_SESSION, DOCUMENTED_TIME, EMPTY_LIST, GET_RECENT_SESSIONS, GET_SESSIONS,
        PASSWORD, POST_EXPLORE, POST_TOKEN, TOKEN, USER, other_users_token,
    },
    mock_server::{MockResponse, MockServer, deferred, respond},
    page::Page,
};

const REJECTED: &str = "The server rejected your sign-in.";

/// A server that accepts every sign-in and rejects the first refresh.
fn server_without_refresh() -> MockServer {
    MockServer::new()
        .on(POST_TOKEN, respond(200, TOKEN))
        .on(POST_TOKEN, respond(400, ""))
        .on(POST_TOKEN, respond(200, TOKEN))
}

async fn sign_in_again(page: &Page) {
    page.fill("Password", PASSWORD).await;
    page.click("Sign in").await;
}

fn is_inert(page: &Page, selector: &str) -> bool {
    let elements = page.query_all(selector);
    elements
        .iter()
        .all(|element| element.has_attribute("inert"))
}

#[wasm_bindgen_test]
async fn a_rejected_read_opens_the_dialog_and_resumes_after_sign_in() {
    let server = server_without_refresh()
        .on(GET_SESSIONS, respond(401, ""))
        .on(GET_SESSIONS, respond(200, EMPTY_LIST));
    let page = Page::signed_in(&server, "#/").await;
    page.click_link("Sessions").await;
    page.expect_text(REJECTED).await;
    page.expect_value("User name", USER).await;
    // The page below the dialog is inert.
    page.expect_no_element("link", "New restore session");
    page.expect_focus("heading Sign in again").await;
    assert!(is_inert(&page, ".header"));
    assert!(is_inert(&page, ".main"));

    sign_in_again(&page).await;
    page.wait_until_gone(REJECTED).await;
    page.expect_text("The server returned no entries.").await;
    assert_eq!(server.request_count(GET_SESSIONS), 2);
    assert!(!is_inert(&page, ".main"));
}

#[wasm_bindgen_test]
async fn a_rejected_start_is_not_repeated_and_keeps_the_form() {
    for server in [MockServer::new(), server_without_refresh()] {
        let server = server
            .on(POST_EXPLORE, respond(401, ""))
            .on(POST_EXPLORE, respond(200, DOCUMENTED_SESSION));
        let page = Page::signed_in(&server, "#/").await;
        page.fill_form("abc.onmicrosoft.com", "Teams").await;
        page.toggle_checkbox("Show all versions").await;
        page.click("Start restore session").await;
        page.expect_text("The server rejected your sign-in when this was sent.")
            .await;
        page.expect_text("No session was created").await;
        if page.shows("Sign in again") {
            sign_in_again(&page).await;
            page.wait_until_gone("Sign in again").await;
        }
        page.expect_value("Organization", "abc.onmicrosoft.com")
            .await;
        page.expect_value("Restore type", "Teams: …").await;
        page.expect_value("Point in time", DOCUMENTED_TIME).await;
        page.expect_value("Show all versions", "checked").await;
        page.expect_value("Show deleted items", "not checked").await;
        assert_eq!(server.request_count(POST_EXPLORE), 1);

        page.click("Start restore session").await;
        page.expect_button("Copy ID").await;
        assert_eq!(server.request_count(POST_EXPLORE), 2);
    }
}

#[wasm_bindgen_test]
async fn the_user_can_sign_out_in_the_dialog() {
    let server = server_without_refresh().on(GET_RECENT_SESSIONS, respond(401, ""));
    let page = Page::signed_in(&server, "#/").await;
    page.expect_text(REJECTED).await;
    page.click("Sign out").await;
    page.expect_text("You are signed out").await;
    page.expect_no_text(REJECTED);
}

#[wasm_bindgen_test]
async fn the_user_can_sign_out_while_the_server_does_not_respond() {
    let server = MockServer::new()
        .on(POST_TOKEN, respond(200, TOKEN))
        .on(POST_TOKEN, MockResponse::Never)
        .on(GET_RECENT_SESSIONS, respond(401, ""));
    let page = Page::signed_in(&server, "#/").await;
    page.sign_out().await;
    page.expect_text("You are signed out").await;
}

#[wasm_bindgen_test]
async fn a_late_response_does_not_sign_in_after_sign_out() {
    let (late_response, sender) = deferred(200, TOKEN);
    let server = MockServer::new()
        .on(POST_TOKEN, respond(200, TOKEN))
        .on(POST_TOKEN, respond(400, ""))
        .on(POST_TOKEN, late_response)
        .on(POST_TOKEN, respond(200, &other_users_token()))
        .on(GET_RECENT_SESSIONS, respond(401, ""))
        .on(GET_RECENT_SESSIONS, respond(200, EMPTY_LIST));
    let page = Page::signed_in(&server, "#/").await;
    page.expect_text(REJECTED).await;
    sign_in_again(&page).await;
    page.click("Sign out").await;
    page.expect_text("You are signed out").await;
    sender.send();
    page.sign_in().await;
    page.expect_text(r"EPSILON\other").await;
}

#[wasm_bindgen_test]
async fn errors_of_the_dialog_are_separate_from_those_of_the_form() {
    let (rejected_later, sender) = deferred(401, "");
    let server = server_without_refresh().on(GET_RECENT_SESSIONS, rejected_later);
    let page = Page::signed_in(&server, "#/").await;
    page.click("Start restore session").await;
    page.expect_focus("combobox Organization").await;
    sender.send();
    page.expect_text(REJECTED).await;
    page.click("Sign in").await;
    page.expect_focus("textbox Password").await;
}

#[wasm_bindgen_test]
async fn the_focus_stays_in_the_dialog_after_the_sign_in_was_canceled() {
    let server = MockServer::new()
        .on(POST_TOKEN, respond(200, TOKEN))
        .on(POST_TOKEN, respond(400, ""))
        .on(POST_TOKEN, MockResponse::Never)
        .on(GET_RECENT_SESSIONS, respond(401, ""));
    let page = Page::signed_in(&server, "#/").await;
    page.expect_text(REJECTED).await;
    sign_in_again(&page).await;
    let stop_waiting = page.find("button", "Stop waiting").await;
    stop_waiting.focus().unwrap();
    stop_waiting.click();
    page.expect_text("You stopped waiting.").await;
    page.expect_focus("heading Sign in again").await;
}
