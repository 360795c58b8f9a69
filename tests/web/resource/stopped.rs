//! A resource of a session that is stopped: the page says so, and offers the form.

use wasm_bindgen_test::wasm_bindgen_test;

use crate::{
    fixtures::{
        DOCUMENTED_SESSION, DOCUMENTED_TIME, EVENTS, GET_SESSION, HTML_PAGE, ORGANIZATION_ID,
        SESSION_ID, stopped_session,
    },
    mock_server::{MockServer, connection_error, respond},
    page::Page,
};

const STOPPED: &str = "This session is stopped";
const GET_TEAMS: &str =
    "GET v6/RestoreSessions/8caccbcb-3e6c-4e55-83b2-d7d196e11cbe/organization/teams";
const GET_EVENTS: &str = "GET v6/RestoreSessions/8caccbcb-3e6c-4e55-83b2-d7d196e11cbe/events";
const GET_MORE_EVENTS: &str =
    "GET v6/RestoreSessions/8caccbcb-3e6c-4e55-83b2-d7d196e11cbe/Events?offset=2&limit=1000";

fn teams_url() -> String {
    format!("#/v6/RestoreSessions/{SESSION_ID}/organization/teams")
}

#[wasm_bindgen_test]
async fn the_contents_of_a_stopped_session_are_explained() {
    let message = r#"{"message":"Object reference not set to an instance of an object."}"#;
    for (status, body) in [
        (404, message),
        (404, ""),
        (409, message),
        (500, message),
        (500, ""),
    ] {
        let server = MockServer::new()
            .on(GET_TEAMS, respond(status, body))
            .on(GET_SESSION, respond(200, &stopped_session()));
        let page = Page::signed_in(&server, &teams_url()).await;
        page.expect_status(STOPPED).await;
        page.expect_no_text("Try again");
        let link = page.find("link", "Open the form").await;
        let href = link.get_attribute("href");
        assert_eq!(href.as_deref(), Some("#/?type=Vet"), "HTTP {status}");
    }
}

#[wasm_bindgen_test]
async fn the_form_is_filled_in_if_the_session_was_started_on_this_page() {
    let server = MockServer::new()
        .on(GET_TEAMS, respond(500, ""))
        .on(GET_SESSION, respond(200, &stopped_session()));
    let page = Page::signed_in(&server, "#/").await;
    page.fill_form("abc.onmicrosoft.com", "Teams").await;
    page.click("Start restore session").await;
    page.expect_button("Copy ID").await;
    restore_desk::ui::location::navigate(&teams_url());
    page.expect_text(STOPPED).await;
    let link = page
        .find("link", "Open the form with the same entries")
        .await;
    let href = format!("#/?organization={ORGANIZATION_ID}&type=Vet&at={DOCUMENTED_TIME}");
    assert_eq!(link.get_attribute("href"), Some(href));
}

#[wasm_bindgen_test]
async fn a_later_page_of_a_stopped_session_is_explained_and_the_rows_stay() {
    let server = MockServer::new()
        .on(GET_EVENTS, respond(200, EVENTS))
        .on(GET_MORE_EVENTS, respond(500, r#"{"message":"Failed."}"#))
        .on(GET_SESSION, respond(200, &stopped_session()));
    let url = format!("#/v6/RestoreSessions/{SESSION_ID}/events");
    let page = Page::signed_in(&server, &url).await;
    page.expect_text(STOPPED).await;
    page.expect_text("The server says: “Failed.”").await;
    page.expect_link("Open the form").await;
    page.expect_row("Restore session started").await;
}

#[wasm_bindgen_test]
async fn the_error_of_an_open_session_or_of_the_network_stays_as_it_is() {
    let failed = || respond(500, r#"{"message":"Failed."}"#);
    let is_stopped = || respond(200, &stopped_session());
    let cases = [
        (failed(), respond(200, DOCUMENTED_SESSION), 1),
        (failed(), respond(404, ""), 1),
        (respond(403, ""), is_stopped(), 0),
        (connection_error(), is_stopped(), 0),
        (respond(502, HTML_PAGE), is_stopped(), 0),
    ];
    for (error, session, reads) in cases {
        let server = MockServer::new()
            .on(GET_TEAMS, error)
            .on(GET_SESSION, session);
        let page = Page::signed_in(&server, &teams_url()).await;
        page.expect_button("Try again").await;
        page.press_any_key().await;
        assert_eq!(server.request_count(GET_SESSION), reads);
        page.expect_no_text(STOPPED);
    }
}
