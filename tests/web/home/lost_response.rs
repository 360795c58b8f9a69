//! A lost response to the start: the outcome is unknown, and the page searches the list of sessions.

use wasm_bindgen_test::wasm_bindgen_test;

use crate::{
    fixtures::{
        DOCUMENTED_SESSION, DOCUMENTED_TIME, EMPTY_LIST, GET_ORGANIZATIONS, GET_RECENT_SESSIONS,
        HTML_PAGE, ORGANIZATION_ID, POST_EXPLORE,
    },
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

/// The documented session, created `seconds` from now.
fn created_in(seconds: i32) -> String {
    let time = js_sys::Date::new_0();
    time.set_time(time.get_time() + f64::from(seconds) * 1000.0);
    let session = DOCUMENTED_SESSION.replace(
        "2022-01-21T22:53:13.9685934Z",
        &String::from(time.to_iso_string()),
    );
    assert_ne!(session, DOCUMENTED_SESSION, "the creation time has changed");
    session
}

fn list(sessions: &[String]) -> MockResponse {
    respond(200, &format!(r#"{{"results":[{}]}}"#, sessions.join(",")))
}

#[wasm_bindgen_test]
async fn the_lost_session_is_found_in_the_list() {
    let session = created_in(30);
    let others = [
        session.replace("2:56:55", "3:56:00"),
        session.replace("abc.onmicrosoft.com", "other.onmicrosoft.com"),
        DOCUMENTED_SESSION.to_owned(),
    ];
    let server = MockServer::new()
        .on(POST_EXPLORE, connection_error())
        .on(GET_RECENT_SESSIONS, respond(200, EMPTY_LIST))
        .on(GET_RECENT_SESSIONS, respond(200, EMPTY_LIST))
        .on(GET_RECENT_SESSIONS, list(&[session.replace("Vet", "Vex")]))
        .on(GET_RECENT_SESSIONS, list(&others))
        .on(GET_RECENT_SESSIONS, list(&[session]));
    let page = start_session(&server).await;
    for request_count in 2..=4 {
        page.wait_until("the list of sessions", || {
            server.request_count(GET_RECENT_SESSIONS) == request_count
        })
        .await;
        page.expect_text("No matching session was found in the list so far.")
            .await;
        page.expect_no_text("may be the session you started");
        let folded = page.texts("details summary");
        if request_count == 4 {
            assert_eq!(folded, ["3 other open sessions of this type"]);
        } else {
            assert_eq!(folded.len(), 0, "no session of this type");
        }
        page.click("Look again").await;
    }
    page.expect_text("This may be the session you started:")
        .await;
    // The section “Open sessions” does not contradict it.
    page.expect_no_text("0 open");
    page.expect_text("after the request").await;
    page.expect_no_text("organization not checked");
    page.expect_button("Look again").await;
    let name = "Teams restore (Entire organization - 1/22/2022 2:56:55 PM)";
    page.click_link_in("after the request", name).await;
    page.expect_button("Copy ID").await;
    assert_eq!(server.request_count(POST_EXPLORE), 1);
}

#[wasm_bindgen_test]
async fn all_sessions_that_match_are_offered_and_none_is_called_the_one() {
    let session = created_in(30);
    let second = created_in(-180).replace("8caccbcb", "9caccbcb");
    let without_organization = session
        .replace("8caccbcb", "acaccbcb")
        .replace("abc.onmicrosoft.com", "");
    let unreadable = DOCUMENTED_SESSION
        .replace("8caccbcb", "bcaccbcb")
        .replace("2022-01-21T22:53:13.9685934Z", "soon")
        .replace("\"Vet\"", "\"Unknown\"");
    let server = MockServer::new().on(POST_EXPLORE, connection_error()).on(
        GET_RECENT_SESSIONS,
        list(&[session, second, without_organization, unreadable]),
    );
    let page = start_session(&server).await;
    page.expect_text("4 open sessions match your request.")
        .await;
    page.expect_no_text("This may be");
    page.expect_text("There may be more than one session").await;
    let notes = page.texts("#progress li > :last-child");
    let expected = [
        ("created ", " after the request"),
        (
            "created ",
            " before the request, according to the server’s clock",
        ),
        ("created ", " after the request, organization not checked"),
        ("creation time unknown", ""),
    ];
    assert_eq!(notes.len(), expected.len());
    for (note, (start, end)) in notes.iter().zip(expected) {
        assert!(note.starts_with(start) && note.ends_with(end), "{notes:?}");
    }
}

#[wasm_bindgen_test]
async fn without_the_name_of_the_organization_the_page_says_that_it_did_not_compare_it() {
    let server = MockServer::new()
        .on(GET_ORGANIZATIONS, respond(403, ""))
        .on(POST_EXPLORE, connection_error())
        .on(GET_RECENT_SESSIONS, list(&[created_in(30)]));
    let page = Page::signed_in(&server, "#/").await;
    page.click("Enter an ID instead").await;
    page.fill("Organization ID", ORGANIZATION_ID).await;
    page.select_restore_type("Teams").await;
    page.fill_point_in_time(DOCUMENTED_TIME).await;
    page.click("Start restore session").await;
    page.expect_text("after the request, organization not checked")
        .await;
}
