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
    // The menu reads each of them.
    MockServer::new()
        .on(
            "GET v6/RestoreSessions/7caccbcb-3e6c-4e55-83b2-d7d196e11cbe",
            respond(200, &others),
        )
        .on(GET_OTHER, respond(200, &own))
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

/// The names of the two sessions of the user, as the menu shows them.
const FIRST: &str = "Teams as of Sat 22 Jan 2022, 14:56:55 (server’s clock), abc.onmicrosoft.com …";
const SECOND: &str =
    "Teams as of Sat 22 Jan 2022, 14:56:55 (server’s clock), northwind.onmicrosoft.com …";

#[wasm_bindgen_test]
async fn signing_out_offers_to_stop_the_open_sessions_of_the_user() {
    let server = server(respond(200, ""))
        .on(GET_SESSION, respond(200, DOCUMENTED_SESSION))
        .on(GET_SESSION, respond(200, &stopped_session()));
    let page = open_menu(&server).await;
    page.expect_value(FIRST, "checked").await;
    page.expect_value(SECOND, "checked").await;
    page.click("Stop 2 sessions and sign out").await;
    page.expect_status("2 sessions were stopped.").await;
    page.expect_no_text("did not stop");
    assert_eq!(server.request_count(POST_STOP), 1);
    assert_eq!(server.request_count(STOP_OTHER), 1);
}

#[wasm_bindgen_test]
async fn a_session_that_is_not_ticked_stays_open() {
    let server = server(respond(200, "")).on(GET_SESSION, respond(200, DOCUMENTED_SESSION));
    let page = open_menu(&server).await;
    page.toggle_checkbox(FIRST).await;
    page.click("Stop 1 session and sign out").await;
    page.expect_status("1 session was stopped.").await;
    assert_eq!(server.request_count(POST_STOP), 0);
    assert_eq!(server.request_count(STOP_OTHER), 1);
}

#[wasm_bindgen_test]
async fn if_a_session_stays_open_the_page_says_that_the_user_is_signed_in() {
    let locked = respond(409, r#"{"message":"Session is locked"}"#);
    let server = server(locked).on(GET_SESSION, respond(200, DOCUMENTED_SESSION));
    let page = open_menu(&server).await;
    page.record_announcements();
    page.click("Stop 2 sessions and sign out").await;
    page.expect_text("You are still signed in: not all sessions are confirmed as stopped")
        .await;
    page.expect_announcements(&[
        ("status", "1 of 2 sessions stopped"),
        ("status", "You are still signed in"),
    ])
    .await;
    page.expect_text("still open").await;
    page.expect_no_element("checkbox", FIRST);
    // Only what is still open is offered again.
    page.click("Account …").await;
    page.expect_button("Stop 1 session and sign out").await;
    page.expect_no_element("checkbox", SECOND);
    page.click("Account …").await;
    page.click("Close").await;
    page.wait_until_gone("You are still signed in").await;
    page.click("Account …").await;
    page.click("Sign out").await;
    page.expect_text("You are signed out").await;
}

#[wasm_bindgen_test]
async fn the_menu_finds_sessions_that_another_tab_has_started_and_stopped() {
    let new = DOCUMENTED_SESSION
        .replace("8caccbcb", "6caccbcb")
        .replace("abc.onmicrosoft.com", "fabrikam.onmicrosoft.com")
        .replace(
            "2022-01-21T22:53:13.9685934Z",
            &String::from(js_sys::Date::new_0().to_iso_string()),
        );
    let server = server(respond(200, ""))
        .on(GET_RECENT_SESSIONS, respond(200, &format!("[{new}]")))
        .on(GET_SESSION, respond(200, &stopped_session()));
    let page = open_menu(&server).await;
    page.wait_until_gone(", abc.onmicrosoft.com").await;
    page.expect_button("Stop 2 sessions and sign out").await;
    page.expect_value(
        "Teams as of Sat 22 Jan 2022, 14:56:55 (server’s clock), fabrikam.onmicrosoft.com …",
        "checked",
    )
    .await;
    page.expect_no_element("checkbox", FIRST);
}
