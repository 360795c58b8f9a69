//! Stopping a session: the page shows the state that it has read after the stop.

use wasm_bindgen_test::wasm_bindgen_test;

use crate::{
    browser::FastTimers,
    fixtures::{
        DOCUMENTED_SESSION, GET_SESSION, HTML_PAGE, POST_STOP, SESSION_URL, stopped_session,
    },
    mock_server::{MockResponse, MockServer, connection_error, deferred, respond},
    page::Page,
};

/// Stops the documented session. The session is read before and after the stop.
async fn stop_session(stop: MockResponse, read_after: MockResponse) -> (MockServer, Page) {
    let server = MockServer::new()
        .on(POST_STOP, stop)
        .on(GET_SESSION, respond(200, DOCUMENTED_SESSION))
        .on(GET_SESSION, read_after);
    let page = Page::signed_in(&server, SESSION_URL).await;
    page.click("Stop session").await;
    (server, page)
}

#[wasm_bindgen_test]
async fn a_session_that_reads_as_stopped_is_shown_as_stopped() {
    for status in [200, 204] {
        let read_after = respond(200, &stopped_session());
        let (server, page) = stop_session(respond(status, ""), read_after).await;
        page.expect_text("The session is stopped").await;
        page.expect_text("Stopped: the session has ended").await;
        page.expect_no_element("button", "Stop session");
        assert_eq!(server.request_count(POST_STOP), 1);
        assert_eq!(server.request_count(GET_SESSION), 2);
    }
}

#[wasm_bindgen_test]
async fn a_session_that_stops_late_is_read_until_it_is_stopped() {
    let _timers = FastTimers::start();
    let server = MockServer::new()
        .on(POST_STOP, respond(200, ""))
        .on(GET_SESSION, respond(200, DOCUMENTED_SESSION))
        .on(GET_SESSION, respond(200, DOCUMENTED_SESSION))
        .on_with_retries(GET_SESSION, connection_error())
        .on(GET_SESSION, respond(200, &stopped_session()));
    let page = Page::signed_in(&server, SESSION_URL).await;
    page.click("Stop session").await;
    page.expect_text("The session is stopped").await;
    page.expect_no_text("The session has ended");
}

#[wasm_bindgen_test]
async fn a_session_that_reads_as_open_is_shown_as_open() {
    let _timers = FastTimers::start();
    let read_after = respond(200, DOCUMENTED_SESSION);
    let (_server, page) = stop_session(respond(200, ""), read_after).await;
    page.expect_status("The session is still open").await;
    page.expect_status(
        "The server accepted the stop, but has not stopped the session within 30 seconds.",
    )
    .await;
    page.expect_property("State", "Working: the session is open")
        .await;
    page.expect_button("Stop session").await;
    page.expect_no_text("The session is stopped");
}

#[wasm_bindgen_test]
async fn a_rejected_stop_shows_the_message_of_the_server_and_the_state() {
    for status in [400, 404, 409, 500] {
        let rejected = respond(status, r#"{"message":"Session is locked"}"#);
        let (server, page) = stop_session(rejected, respond(200, DOCUMENTED_SESSION)).await;
        page.expect_alert("Session is locked").await;
        if status != 404 {
            page.expect_alert("The session is still open.").await;
        }
        page.expect_button("Stop session").await;
        assert_eq!(server.request_count(GET_SESSION), 2, "the state is read");
    }
}

#[wasm_bindgen_test]
async fn a_rejected_stop_of_a_session_that_reads_as_stopped_is_no_error() {
    for status in [400, 404, 409] {
        let rejected = respond(status, r#"{"message":"The session is not running"}"#);
        let (_server, page) = stop_session(rejected, respond(200, &stopped_session())).await;
        page.expect_text("The server rejected this stop, but it reports the session as stopped.")
            .await;
        page.expect_no_element("button", "Stop session");
    }
}

#[wasm_bindgen_test]
async fn a_rejected_stop_says_that_the_state_is_not_known_if_it_could_not_be_read() {
    let rejected = respond(409, r#"{"message":"Session is locked"}"#);
    let (_server, page) = stop_session(rejected, respond(403, "")).await;
    page.expect_alert("The session may still be open.").await;
}

#[wasm_bindgen_test]
async fn the_json_of_a_gateway_neither_accepts_nor_rejects_a_stop() {
    let _timers = FastTimers::start();
    for stop in [
        respond(504, r#"{"message":"Endpoint request timed out"}"#),
        respond(408, r#"{"message":"No."}"#),
        respond(200, HTML_PAGE),
        respond(407, ""),
        respond(451, HTML_PAGE),
    ] {
        let (_server, page) = stop_session(stop, respond(200, DOCUMENTED_SESSION)).await;
        page.expect_text("The server’s response was lost and the session is still open.")
            .await;
        page.expect_no_text("accepted the stop");
        page.expect_no_text("did not stop the session");
    }
}

#[wasm_bindgen_test]
async fn an_undocumented_state_after_the_stop_is_neither_open_nor_stopped() {
    let read_after = respond(200, &DOCUMENTED_SESSION.replace("Working", "Stopping"));
    let (_server, page) = stop_session(respond(200, ""), read_after).await;
    page.expect_text("It is not known whether the session is stopped")
        .await;
    page.expect_no_text("The session is still open");
}

/// Opens a session of a user with this JSON name.
async fn open_session_of(owner: &str) -> (MockServer, Page) {
    let session = DOCUMENTED_SESSION.replace(r#""EPSILON\\Administrator""#, owner);
    let server = MockServer::new()
        .on(GET_SESSION, respond(200, &session))
        .on(POST_STOP, respond(200, ""));
    let page = Page::signed_in(&server, SESSION_URL).await;
    page.click("Stop session").await;
    (server, page)
}

#[wasm_bindgen_test]
async fn another_users_session_is_stopped_only_after_a_question_that_names_the_user() {
    let (server, page) = open_session_of(r#""EPSILON\\j.moreau""#).await;
    page.expect_status(r"EPSILON\j.moreau started this session")
        .await;
    page.expect_focus(r"group EPSILON\j.moreau started this session")
        .await;
    assert_eq!(server.request_count(POST_STOP), 0);
    page.click("Keep it open").await;
    page.expect_focus("button Stop session").await;
    page.expect_no_element("button", "Stop it anyway");
    page.click("Stop session").await;
    page.click("Stop it anyway").await;
    page.wait_until("the stop", || server.request_count(POST_STOP) == 1)
        .await;
}

#[wasm_bindgen_test]
async fn a_session_of_an_unknown_user_is_stopped_only_after_a_question() {
    for owner in ["null", r#""""#] {
        let (server, page) = open_session_of(owner).await;
        page.expect_status("The server does not say who started this session")
            .await;
        assert_eq!(server.request_count(POST_STOP), 0);
    }
}

#[wasm_bindgen_test]
async fn after_a_lost_response_the_state_shows_the_outcome() {
    let read_after = respond(200, &stopped_session());
    let (_server, page) = stop_session(connection_error(), read_after).await;
    page.expect_text("The session is stopped").await;
}

#[wasm_bindgen_test]
async fn the_outcome_is_unknown_if_the_state_could_not_be_read() {
    let _timers = FastTimers::start();
    for read_after in [
        connection_error(),
        respond(500, r#"{"message":"Later"}"#),
        respond(403, ""),
    ] {
        let (_server, page) = stop_session(respond(200, ""), read_after).await;
        page.expect_text("It is not known whether the session is stopped")
            .await;
        page.expect_no_text("did not stop the session");
    }
}

#[wasm_bindgen_test]
async fn a_response_from_a_web_page_is_not_an_accepted_stop() {
    let _timers = FastTimers::start();
    let read_after = respond(200, DOCUMENTED_SESSION);
    let (_server, page) = stop_session(respond(405, HTML_PAGE), read_after).await;
    page.expect_text("The server’s response was lost and the session is still open.")
        .await;
    page.expect_no_text("accepted the stop");
}

#[wasm_bindgen_test]
async fn on_another_screen_the_outcome_is_announced_and_the_focus_stays() {
    let (read_after, sender) = deferred(200, &stopped_session());
    let (server, page) = stop_session(respond(200, ""), read_after).await;
    page.wait_until("the read after the stop", || {
        server.request_count(GET_SESSION) == 2
    })
    .await;
    page.click_link("New restore session").await;
    page.field("Point in time").await.focus().unwrap();
    page.record_announcements();
    sender.send();
    page.expect_announcements(&[("status", "The session is stopped")])
        .await;
    page.expect_focus("textbox Point in time").await;
}
