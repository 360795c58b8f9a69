//! A different user sees none of the previous user’s data.

use wasm_bindgen_test::wasm_bindgen_test;

use crate::{
    browser::advance_clock,
    fixtures::{
        DOCUMENTED_SESSION, EMPTY_LIST, GET_CONFIG, GET_SESSION, GET_SESSIONS, OTHER_USER,
        PASSWORD, POST_EXPLORE, POST_STOP, POST_TOKEN, SESSION_URL, TOKEN, other_users_token,
    },
    mock_server::{MockServer, deferred, respond},
    page::{Page, live_region_text, url},
};

const REJECTED: &str = "The server rejected your sign-in.";

/// A server that rejects the refresh, after which the other user signs in.
fn server_for_other_user_in_dialog() -> MockServer {
    MockServer::new()
        .on(POST_TOKEN, respond(200, TOKEN))
        .on(POST_TOKEN, respond(400, ""))
        .on(POST_TOKEN, respond(200, &other_users_token()))
}

#[wasm_bindgen_test]
async fn after_sign_out_a_failed_start_is_not_shown() {
    let server = MockServer::new().on(POST_EXPLORE, respond(500, ""));
    let page = Page::signed_in(&server, "#/").await;
    page.fill_form("abc.onmicrosoft.com", "Teams").await;
    page.click("Start restore session").await;
    page.expect_text("may have created the session").await;
    page.sign_out().await;
    page.sign_in().await;
    page.expect_text("New restore session").await;
    page.expect_value("Point in time", "").await;
    page.expect_no_text("may have created the session");
}

#[wasm_bindgen_test]
async fn a_different_user_in_the_dialog_gets_an_empty_form() {
    let server = server_for_other_user_in_dialog().on(POST_EXPLORE, respond(401, ""));
    let page = Page::signed_in(&server, "#/").await;
    page.fill_form("abc.onmicrosoft.com", "Teams").await;
    page.click("Start restore session").await;
    page.expect_text(REJECTED).await;
    page.sign_in_with_password(OTHER_USER, PASSWORD).await;
    page.expect_text(OTHER_USER).await;
    page.wait_until_gone("Sign in again").await;
    page.expect_value("Point in time", "").await;
    page.expect_no_text("No session was created");
    let announced = live_region_text();
    assert!(
        !announced.contains("Starting the restore session"),
        "{announced}"
    );
}

#[wasm_bindgen_test]
async fn after_the_idle_timeout_a_different_user_gets_an_empty_form() {
    let server = MockServer::new()
        .on(GET_CONFIG, respond(200, r#"{"idle_minutes":0.003}"#))
        .on(POST_TOKEN, respond(200, TOKEN))
        .on(POST_TOKEN, respond(200, &other_users_token()));
    let page = Page::signed_in(&server, "#/?type=Vet").await;
    page.fill_point_in_time("2022-01-22 14:56").await;
    page.expect_text("Are you still there?").await;
    advance_clock(120_000);
    page.expect_text("You were signed out").await;
    page.sign_in().await;
    page.expect_text(OTHER_USER).await;
    page.expect_value("Point in time", "").await;
    assert_eq!(url(), "#/");
}

#[wasm_bindgen_test]
async fn a_different_user_does_not_stay_signed_in_for_a_session() {
    const STAY_SIGNED_IN: &str = "Stay signed in while this session is open";
    let server = server_for_other_user_in_dialog()
        .on(GET_SESSIONS, respond(401, ""))
        .on(GET_SESSIONS, respond(200, EMPTY_LIST));
    let page = Page::signed_in(&server, SESSION_URL).await;
    page.toggle_checkbox(STAY_SIGNED_IN).await;
    page.click_link("Sessions").await;
    page.expect_text("Sign in again").await;
    page.sign_in_with_password(OTHER_USER, PASSWORD).await;
    page.expect_text("The server returned no entries.").await;
    page.go_back().await;
    page.expect_value(STAY_SIGNED_IN, "not checked").await;
}

#[wasm_bindgen_test]
async fn a_different_user_does_not_see_the_list_of_the_previous_user() {
    let list = format!("[{DOCUMENTED_SESSION}]");
    let server = server_for_other_user_in_dialog()
        .on(GET_SESSIONS, respond(200, &list))
        .on(GET_SESSIONS, respond(401, ""))
        .on(GET_SESSIONS, respond(200, EMPTY_LIST));
    let page = Page::signed_in(&server, "#/v6/RestoreSessions").await;
    page.expect_text("1 session in total.").await;
    page.click("Refresh").await;
    page.expect_text("Sign in again").await;
    page.sign_in_with_password(OTHER_USER, PASSWORD).await;
    page.expect_text("The server returned no entries.").await;
}

#[wasm_bindgen_test]
async fn a_different_user_does_not_see_the_session_of_the_previous_user() {
    let server = server_for_other_user_in_dialog()
        .on(GET_SESSION, respond(200, DOCUMENTED_SESSION))
        .on(GET_SESSION, respond(401, ""))
        .on(GET_SESSION, respond(403, ""));
    let page = Page::signed_in(&server, SESSION_URL).await;
    page.click_link("This page").await;
    page.expect_text("Sign in again").await;
    page.sign_in_with_password(OTHER_USER, PASSWORD).await;
    page.wait_until_gone("abc.onmicrosoft.com").await;
    page.expect_heading("Restore session").await;
}

#[wasm_bindgen_test]
async fn a_late_401_of_the_previous_user_does_not_affect_the_next_user() {
    let (late_401, sender) = deferred(401, "");
    let server = MockServer::new()
        .on(POST_TOKEN, respond(200, TOKEN))
        .on(POST_TOKEN, respond(200, &other_users_token()))
        .on(GET_SESSION, respond(200, DOCUMENTED_SESSION))
        .on(GET_SESSION, late_401)
        .on(GET_SESSION, respond(200, DOCUMENTED_SESSION))
        .on(POST_STOP, respond(200, ""));
    let page = Page::signed_in(&server, SESSION_URL).await;
    page.click("Stop session").await;
    page.wait_until("the read after the stop", || {
        server.request_count(GET_SESSION) == 2
    })
    .await;
    page.sign_out().await;
    page.sign_in().await;
    sender.send();
    page.expect_text(OTHER_USER).await;
    page.click_link("New restore session").await;
    page.expect_text("Point in time").await;
    page.expect_no_text(REJECTED);
    assert_eq!(
        server.request_count(POST_TOKEN),
        2,
        "one request for each sign-in"
    );
}
