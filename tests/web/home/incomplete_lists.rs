//! Lists with entries that cannot be read, or without a proper end: the page says what is missing, and concludes nothing
//! from it.

use wasm_bindgen_test::wasm_bindgen_test;

use crate::{
    fixtures::{
        DOCUMENTED_SESSION, GET_ORGANIZATIONS, GET_RECENT_SESSIONS, GET_RESTORE_POINTS, HTML_PAGE,
        ORGANIZATIONS, POST_EXPLORE, RESTORE_POINTS, stopped_session,
    },
    mock_server::{MockServer, connection_error, respond},
    page::Page,
};

#[wasm_bindgen_test]
async fn an_unreadable_restore_point_is_counted_and_may_be_the_latest() {
    let points = RESTORE_POINTS.replace(r#""2022-01-21T21:00:07.5521893Z""#, "null");
    let server = MockServer::new().on(GET_RESTORE_POINTS, respond(200, &points));
    let page = Page::signed_in(&server, "#/").await;
    page.choose_time_zone("UTC").await;
    page.select_organization("abc.onmicrosoft.com").await;
    page.select_restore_type("Exchange").await;
    page.expect_status("1 of 6 restore points could not be read.")
        .await;
    page.expect_text("3 restore points of this type could be read.")
        .await;
    page.fill_point_in_time("2022-01-21 21:30").await;
    page.expect_status("Not all restore points could be read")
        .await;
    page.expect_text("The session may contain newer data than is known here.")
        .await;
    page.expect_text("Newest known data: 15:00:00, 6 h 30 min before")
        .await;
    page.expect_no_text("After the last backup");
    // The server itself reports the backup window.
    page.fill_point_in_time("2022-01-22 10:00").await;
    page.expect_text("The last backup was on Fri 21 Jan 2022, 22:00:03.")
        .await;
    page.fill_point_in_time("latest").await;
    page.expect_text("The latest restore point that could be read")
        .await;
    page.fill_point_in_time("").await;
    page.click("Latest that could be read").await;
    page.expect_text("Fri 21 Jan 2022, 15:00").await;
}

#[wasm_bindgen_test]
async fn organizations_stay_if_a_later_page_fails() {
    let next = "GET v6/Organizations?offset=3";
    let first = format!(
        r#"{{"results":{ORGANIZATIONS},"_links":{{"next":{{"href":"/v6/Organizations?offset=3"}}}}}}"#
    );
    let circle = r#"{"results":[7],"_links":{"next":{"href":"/v6/Organizations?offset=3"}}}"#;
    let server = MockServer::new()
        .on(GET_RESTORE_POINTS, respond(200, RESTORE_POINTS))
        .on(GET_ORGANIZATIONS, respond(200, &first))
        .on_with_retries(next, connection_error())
        .on(next, respond(200, HTML_PAGE))
        .on(next, respond(200, circle))
        .on(next, respond(200, "null"));
    let page = Page::signed_in(&server, "#/").await;
    for request_count in [3, 4] {
        page.wait_until("the next page", || {
            server.request_count(next) == request_count
        })
        .await;
        page.expect_text(
            "The next page of the server’s list could not be loaded. There may be more.",
        )
        .await;
        page.select_organization("abc.onmicrosoft.com").await;
        page.click("Try again").await;
    }
    page.expect_text("1 of 4 organizations could not be read. The link to the next page leads back to an earlier page. There may be more.").await;
    page.select_organization("abc.onmicrosoft.com").await;
    page.click("Try again").await;
    page.wait_until_gone("The list is incomplete").await;
    page.select_organization("abc.onmicrosoft.com").await;
}

#[wasm_bindgen_test]
async fn an_unreadable_session_may_be_open() {
    let unreadable = DOCUMENTED_SESSION.replace("8caccbcb-3e6c", "?");
    let list = format!(r#"{{"results":[{},{unreadable}]}}"#, stopped_session());
    let server = MockServer::new().on(GET_RECENT_SESSIONS, respond(200, &list));
    let page = Page::signed_in(&server, "#/").await;
    page.expect_text("? open").await;
    page.expect_text("without those that could not be read")
        .await;
    page.expect_no_text("0 open");
}

#[wasm_bindgen_test]
async fn a_session_without_a_state_is_not_called_open() {
    let list = format!("[{}]", DOCUMENTED_SESSION.replace("\"Working\"", "null"));
    let server = MockServer::new().on(GET_RECENT_SESSIONS, respond(200, &list));
    let page = Page::signed_in(&server, "#/").await;
    page.expect_text("? open").await;
    page.expect_no_text("is open");
}

#[wasm_bindgen_test]
async fn a_search_in_an_incomplete_list_does_not_say_that_there_is_no_session() {
    let server = MockServer::new()
        .on(POST_EXPLORE, connection_error())
        .on(GET_RECENT_SESSIONS, respond(200, "[7]"));
    let page = Page::signed_in(&server, "#/").await;
    page.fill_form("abc.onmicrosoft.com", "Teams").await;
    page.click("Start restore session").await;
    page.expect_text(
        "No matching session was found, but the list of sessions could not be read completely.",
    )
    .await;
}
