//! A lost response to the start: the outcome is unknown, and the page searches the list of sessions.

use wasm_bindgen_test::wasm_bindgen_test;

use crate::{
    fixtures::{DOCUMENTED_SESSION, EMPTY_LIST, GET_OPEN_SESSIONS, HTML_PAGE, POST_EXPLORE},
    mock_server::{MockResponse, MockServer, connection_error, respond},
    page::Page,
};

/// Fills in and submits the form.
async fn start_session(server: &MockServer) -> Page {
    let page = Page::signed_in(server, "#/").await;
    page.fill_form("abc.onmicrosoft.com", "Teams").await;
    page.click("Start restore session").await;
    page
}

#[wasm_bindgen_test]
async fn a_lost_or_invalid_response_is_not_called_a_failure() {
    let responses = [
        connection_error(),
        respond(500, ""),
        respond(502, HTML_PAGE),
        respond(504, ""),
        respond(200, HTML_PAGE),
        respond(200, ""),
        respond(201, DOCUMENTED_SESSION.split_at(200).0),
        respond(200, "{}"),
    ];
    for (index, response) in responses.into_iter().enumerate() {
        let server = MockServer::new().on(POST_EXPLORE, response);
        let page = start_session(&server).await;
        page.expect_text("The server’s response was lost").await;
        page.expect_text("The server may have created the session")
            .await;
        page.expect_link("Show the list of sessions").await;
        let text = page.text().to_lowercase();
        assert!(
            !text.contains("fail") && !text.contains("no session was created"),
            "response {index}"
        );
        assert_eq!(server.request_count(POST_EXPLORE), 1, "response {index}");
    }
}

#[wasm_bindgen_test]
async fn a_canceled_start_has_an_unknown_outcome() {
    let server = MockServer::new().on(POST_EXPLORE, MockResponse::Never);
    let page = start_session(&server).await;
    page.expect_text("Keep this tab open").await;
    page.click("Stop waiting").await;
    page.expect_text("You stopped waiting for the server’s response.")
        .await;
    page.expect_text("The server may have created the session")
        .await;
    page.click_link("Show the list of sessions").await;
    page.expect_text("The server returned no entries.").await;
    assert_eq!(server.request_count(POST_EXPLORE), 1);
}

#[wasm_bindgen_test]
async fn the_lost_session_is_found_in_the_list() {
    let now = String::from(js_sys::Date::new_0().to_iso_string());
    let session = DOCUMENTED_SESSION.replace("2022-01-21T22:53:13.9685934Z", &now);
    assert_ne!(session, DOCUMENTED_SESSION, "the creation time has changed");
    let with_other_time = session.replace("2:56:55", "3:56:00");
    let with_other_type = session.replace("Vet", "Vex");
    let too_old = DOCUMENTED_SESSION.to_owned();

    let mut server = MockServer::new()
        .on(POST_EXPLORE, connection_error())
        .on(GET_OPEN_SESSIONS, respond(200, EMPTY_LIST));
    for session in [with_other_time, with_other_type, too_old, session] {
        let list = format!(r#"{{"results":[{session}]}}"#);
        server = server.on(GET_OPEN_SESSIONS, respond(200, &list));
    }
    let page = start_session(&server).await;
    for request_count in 2..=4 {
        page.wait_until("the list of sessions", || {
            server.request_count(GET_OPEN_SESSIONS) == request_count
        })
        .await;
        page.expect_text("No open session with this type and point in time was found.")
            .await;
        page.click("Look again").await;
    }
    page.expect_text("This may be the session you started:")
        .await;
    page.expect_button("Look again").await;
    page.click_link("Teams restore (Entire organization - 1/22/2022 2:56:55 PM)")
        .await;
    page.expect_button("Copy ID").await;
    assert_eq!(server.request_count(POST_EXPLORE), 1);
}
