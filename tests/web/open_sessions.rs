//! The reminders of open sessions: the age in the header, and the list at sign-out.

use wasm_bindgen_test::wasm_bindgen_test;

use crate::{
    fixtures::{
        DOCUMENTED_SESSION, GET_RECENT_SESSIONS, GET_SESSION, POST_STOP, SESSION_ID,
        stopped_session,
    },
    mock_server::{MockResponse, MockServer, respond},
    page::Page,
};

const OTHER_ID: &str = "9caccbcb-3e6c-4e55-83b2-d7d196e11cbe";
const GET_OTHER: &str = "GET v6/RestoreSessions/9caccbcb-3e6c-4e55-83b2-d7d196e11cbe";
const STOP_OTHER: &str = "POST v6/RestoreSessions/9caccbcb-3e6c-4e55-83b2-d7d196e11cbe/Stop";

/// A server with two open sessions of the user and one of another.
fn server(stop: MockResponse) -> MockServer {
    let own = DOCUMENTED_SESSION
        .replace(SESSION_ID, OTHER_ID)
        .replace("abc.onmicrosoft.com", "northwind.onmicrosoft.com");
    let others = DOCUMENTED_SESSION
        .replace("8caccbcb", "7caccbcb")
        .replace("Administrator", "ann");
    let list = format!("[{DOCUMENTED_SESSION},{own},{others}]");
    let stopped = stopped_session().replace(SESSION_ID, OTHER_ID);
    MockServer::new()
        .on(GET_RECENT_SESSIONS, respond(200, &list))
        .on(POST_STOP, stop)
        .on(STOP_OTHER, respond(200, ""))
        .on(GET_OTHER, respond(200, &stopped))
}

async fn open_menu(server: &MockServer) -> Page {
    let page = Page::signed_in(server, "#/").await;
    page.expect_text("3 open").await;
    page.click("Account …").await;
    page
}

#[wasm_bindgen_test]
async fn the_header_says_how_old_the_oldest_open_session_is() {
    let page = open_menu(&server(respond(200, ""))).await;
    // Since January 2022.
    page.expect_text("3 open, oldest 4 years").await;
    assert_eq!(page.query_all(".header-count[data-old=true]").len(), 1);
}

#[wasm_bindgen_test]
async fn signing_out_offers_to_stop_the_open_sessions_of_the_user() {
    let server = server(respond(200, "")).on(GET_SESSION, respond(200, &stopped_session()));
    let page = open_menu(&server).await;
    page.expect_value("Teams, abc.onmicrosoft.com …", "checked")
        .await;
    page.expect_value("Teams, northwind.onmicrosoft.com …", "checked")
        .await;
    page.click("Stop 2 sessions and sign out").await;
    page.expect_status("2 sessions were stopped.").await;
    page.expect_no_text("did not stop");
    assert_eq!(server.request_count(POST_STOP), 1);
    assert_eq!(server.request_count(STOP_OTHER), 1);
}

#[wasm_bindgen_test]
async fn a_session_that_is_not_ticked_stays_open() {
    let server = server(respond(200, ""));
    let page = open_menu(&server).await;
    page.toggle_checkbox("Teams, abc.onmicrosoft.com …").await;
    page.click("Stop 1 session and sign out").await;
    page.expect_status("1 session was stopped.").await;
    assert_eq!(server.request_count(POST_STOP), 0);
    assert_eq!(server.request_count(STOP_OTHER), 1);
}

#[wasm_bindgen_test]
async fn if_a_session_stays_open_the_user_stays_signed_in() {
    let locked = respond(409, r#"{"message":"Session is locked"}"#);
    let server = server(locked).on(GET_SESSION, respond(200, DOCUMENTED_SESSION));
    let page = open_menu(&server).await;
    page.click("Stop 2 sessions and sign out").await;
    page.expect_text("still open").await;
    page.expect_button("Account …").await;
    page.click("Sign out").await;
    page.expect_text("You are signed out").await;
}
