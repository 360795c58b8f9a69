//! What all screens of a session have: the heading, the state, and the links between them.

use wasm_bindgen_test::wasm_bindgen_test;

use crate::{
    fixtures::{
        DOCUMENTED_SESSION, EVENTS, FULL_SESSION, GET_ORGANIZATION, GET_RECENT_SESSIONS,
        GET_SESSION, OTHER_USER, PASSWORD, POST_STOP, SESSION_URL, stopped_session,
    },
    mock_server::{MockServer, respond},
    page::{Page, document},
};

const GET_EVENTS: &str = "GET v6/RestoreSessions/8caccbcb-3e6c-4e55-83b2-d7d196e11cbe/events";

/// Opens a session that another user of this server may have sent as a link.
async fn open(session: &str) -> Page {
    let server = MockServer::new().on(GET_SESSION, respond(200, session));
    let page = Page::signed_in(&server, SESSION_URL).await;
    page.expect_button("Copy ID").await;
    page
}

#[wasm_bindgen_test]
async fn the_screens_of_a_session_read_it_once() {
    let server = MockServer::new()
        .on(GET_EVENTS, respond(200, "[]"))
        .on(GET_ORGANIZATION, respond(200, r#"{"name":"abc"}"#));
    let page = Page::signed_in(&server, SESSION_URL).await;
    page.expect_button("Stop session").await;
    for (tab, part) in [("Events", "Events: "), ("Contents", "Contents: ")] {
        page.click_link_in("Overview", tab).await;
        page.wait_until("the title", || document().title().starts_with(part))
            .await;
        page.expect_heading(&format!(
            "Teams as of Sat 22 Jan 2022, 14:56:55 (server’s clock) {tab}"
        ))
        .await;
        page.expect_button("Stop session").await;
        // A second click on it must not stop the session.
        page.expect_link("Browse contents").await;
    }
    page.click_link("Overview").await;
    page.expect_text("Related links").await;
    assert_eq!(server.request_count(GET_SESSION), 1);
}

#[wasm_bindgen_test]
async fn a_session_of_a_colleague_shows_only_what_its_name_says() {
    let page = open(DOCUMENTED_SESSION).await;
    assert_eq!(
        page.texts(".session-facts > li"),
        [
            "abc.onmicrosoft.com",
            "started by you",
            "options unknown: not started in this browser, or forgotten"
        ]
    );
    // In this name, the month may be first or second.
    let ambiguous = DOCUMENTED_SESSION.replace("1/22/2022", "1/2/2022");
    let page = open(&ambiguous).await;
    page.expect_heading("Teams as of 1/2/2022 2:56:55 PM (server’s clock)")
        .await;
    let page = open(&DOCUMENTED_SESSION.replace("Administrator", "ann")).await;
    page.expect_text(r"started by EPSILON\ann").await;
}

#[wasm_bindgen_test]
async fn a_session_that_has_ended_says_after_which_time() {
    let page = open(FULL_SESSION).await;
    page.expect_text("after ").await;
    page.expect_no_element("link", "Browse contents");
    page.expect_no_text("You can close this tab");
}

#[wasm_bindgen_test]
async fn what_was_asked_for_stays_in_this_browser_until_it_is_forgotten() {
    let server = MockServer::new()
        .on(GET_RECENT_SESSIONS, respond(200, "[]"))
        .on(
            GET_RECENT_SESSIONS,
            respond(200, &format!("[{}]", stopped_session())),
        );
    let page = Page::signed_in(&server, "#/").await;
    page.fill_form("abc.onmicrosoft.com", "Teams").await;
    page.toggle_checkbox("Show deleted items").await;
    page.click("Start restore session").await;
    let asked = "Teams as of Sat 22 Jan 2022, 14:56:55.862";
    page.expect_heading(asked).await;
    page.expect_text("deleted items").await;
    // Another user of this browser, to whom the server returns the same session.
    page.sign_out().await;
    page.sign_in_with_password(OTHER_USER, PASSWORD).await;
    page.expect_heading(asked).await;
    page.expect_text("started here").await;
    page.expect_text("The last Teams session that was started in this browser was open for")
        .await;
    page.click("Forget these sessions").await;
    page.expect_heading("Teams as of Sat 22 Jan 2022, 14:56:55 (server’s clock)")
        .await;
    page.expect_text("options unknown: not started in this browser, or forgotten")
        .await;
    page.expect_no_element("button", "Forget these sessions");
    page.expect_no_text("that was started in this browser");
}

#[wasm_bindgen_test]
async fn the_contents_of_a_stopped_session_say_so_and_offer_the_form() {
    let server = MockServer::new()
        .on(GET_SESSION, respond(200, &stopped_session()))
        .on(
            GET_ORGANIZATION,
            respond(500, r#"{"message":"Restore session has expired."}"#),
        );
    let page = Page::signed_in(&server, &format!("{SESSION_URL}/organization")).await;
    page.expect_text("Stopped").await;
    page.expect_link("Open the form").await;
    page.expect_no_element("button", "Stop session");
}

#[wasm_bindgen_test]
async fn a_session_can_be_stopped_on_each_of_its_screens_and_what_was_read_stays() {
    let server = MockServer::new()
        .on(GET_EVENTS, respond(200, EVENTS))
        .on(POST_STOP, respond(200, ""))
        .on(GET_SESSION, respond(200, DOCUMENTED_SESSION))
        .on(GET_SESSION, respond(200, &stopped_session()));
    let page = Page::signed_in(&server, &format!("{SESSION_URL}/events")).await;
    page.expect_text("Restore session started").await;
    page.click("Stop session").await;
    page.expect_text("The session is stopped").await;
    page.expect_text("Restore session started").await;
}
