//! The screen of all sessions: the filters that the user name and the server decide, and the stop of several.

use restore_desk::ui::location::navigate;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::{
    fixtures::{DOCUMENTED_SESSION, EMPTY_LIST, GET_SESSIONS, SESSION_ID, stopped_session},
    mock_server::{MockServer, deferred, respond},
    page::Page,
};

const OTHER_ID: &str = "9caccbcb-3e6c-4e55-83b2-d7d196e11cbe";
const GET_OTHER: &str = "GET v6/RestoreSessions/9caccbcb-3e6c-4e55-83b2-d7d196e11cbe";
const STOP: &str = "POST v6/RestoreSessions/8caccbcb-3e6c-4e55-83b2-d7d196e11cbe/Stop";
const STOP_OTHER: &str = "POST v6/RestoreSessions/9caccbcb-3e6c-4e55-83b2-d7d196e11cbe/Stop";
const GET: &str = "GET v6/RestoreSessions/8caccbcb-3e6c-4e55-83b2-d7d196e11cbe";

/// The documented session with another ID and owner.
fn other_session(owner: &str) -> String {
    DOCUMENTED_SESSION
        .replace(SESSION_ID, OTHER_ID)
        .replace("EPSILON\\\\Administrator", owner)
        .replace("abc.onmicrosoft.com", "northwind.onmicrosoft.com")
}

/// Opens a list with the documented session and one of another owner.
async fn open(server: MockServer, owner: &str) -> (Page, MockServer) {
    let list = format!("[{DOCUMENTED_SESSION},{}]", other_session(owner));
    let server = server.on(GET_SESSIONS, respond(200, &list));
    let page = Page::signed_in(&server, "#/v6/RestoreSessions").await;
    page.expect_text("All 2 sessions loaded.").await;
    (page, server)
}

#[wasm_bindgen_test]
async fn the_newest_session_is_the_first_and_shows_the_time_in_its_name() {
    let newer =
        other_session("EPSILON\\\\ann").replace("2022-01-21T22:53:13", "2023-01-21T22:53:13");
    let (page, _) = {
        let list = format!("[{DOCUMENTED_SESSION},{newer}]");
        let server = MockServer::new().on(GET_SESSIONS, respond(200, &list));
        let page = Page::signed_in(&server, "#/v6/RestoreSessions").await;
        page.expect_text("All 2 sessions loaded.").await;
        (page, server)
    };
    let organizations = || page.texts("tbody tr > :nth-child(4)");
    assert_eq!(
        organizations(),
        ["northwind.onmicrosoft.com", "abc.onmicrosoft.com"]
    );
    page.click("Started").await;
    page.wait_until("the oldest to be first", || {
        organizations() == ["abc.onmicrosoft.com", "northwind.onmicrosoft.com"]
    })
    .await;
    page.expect_url("#/v6/RestoreSessions#~sort=creationTime")
        .await;
    page.click("Started").await;
    page.expect_url("#/v6/RestoreSessions").await;
    page.expect_text("1/22/2022 2:56:55 PM").await;
    page.expect_no_text("Entire organization");
}

#[wasm_bindgen_test]
async fn several_sessions_are_stopped_and_each_has_a_line() {
    let (answer, stop) = deferred(200, "");
    let server = MockServer::new()
        .on(STOP, answer)
        .on(GET, respond(200, &stopped_session()))
        .on(
            STOP_OTHER,
            respond(500, r#"{"message":"Database is busy"}"#),
        )
        .on(
            GET_OTHER,
            respond(200, &other_session("EPSILON\\\\Administrator")),
        );
    let (page, server) = open(server, "EPSILON\\\\Administrator").await;
    page.toggle_checkbox("Select all open sessions").await;
    page.expect_text("2 sessions selected").await;
    page.record_announcements();
    page.click("Stop 2 sessions").await;
    page.expect_text("stopping …").await;
    page.expect_text("still open").await;
    stop.send();
    page.expect_announcements(&[("status", "1 of 2 sessions stopped"), ("status", "Updated")])
        .await;
    page.expect_text("northwind.onmicrosoft.com still open")
        .await;
    assert_eq!(server.request_count(STOP), 1);
    assert_eq!(server.request_count(STOP_OTHER), 1);
    page.expect_no_text("selected");
}

#[wasm_bindgen_test]
async fn the_session_of_another_user_is_stopped_only_after_a_question() {
    let server = MockServer::new()
        .on(STOP, respond(200, ""))
        .on(GET, respond(200, &stopped_session()));
    let (page, server) = open(server, "EPSILON\\\\ann").await;
    page.toggle_checkbox("Select all open sessions").await;
    page.click("Stop 2 sessions").await;
    page.expect_text("1 of 2 sessions was started by EPSILON\\ann")
        .await;
    page.click("Keep them open").await;
    assert_eq!(server.request_count(STOP), 0);
    page.click("Stop 2 sessions").await;
    page.click("Stop only mine").await;
    page.expect_text("stopped").await;
    page.wait_until("the stop", || server.request_count(STOP) == 1)
        .await;
    assert_eq!(server.request_count(STOP_OTHER), 0);
}

#[wasm_bindgen_test]
async fn the_button_of_a_row_stops_its_session_and_asks_for_that_of_another_user() {
    let server = MockServer::new()
        .on(STOP, respond(200, ""))
        .on(GET, respond(200, &stopped_session()));
    let (page, server) = open(server, "EPSILON\\\\ann").await;
    page.click("Stop Teams, northwind.onmicrosoft.com").await;
    page.expect_text("Teams, northwind.onmicrosoft.com was started by EPSILON\\ann")
        .await;
    page.click("Keep it open").await;
    page.click("Stop Teams, abc.onmicrosoft.com").await;
    page.expect_text("Teams, abc.onmicrosoft.com stopped").await;
    assert_eq!(server.request_count(STOP), 1);
    assert_eq!(server.request_count(STOP_OTHER), 0);
}

#[wasm_bindgen_test]
async fn a_row_can_be_stopped_while_another_stops_and_the_ticks_of_others_stay() {
    let (answer, stop) = deferred(200, "");
    let own = "EPSILON\\\\Administrator";
    let server = MockServer::new()
        .on(STOP, answer)
        .on(GET, respond(200, &stopped_session()))
        .on(STOP_OTHER, respond(200, ""))
        .on(
            GET_OTHER,
            respond(200, &stopped_session().replace(SESSION_ID, OTHER_ID)),
        );
    let (page, server) = open(server, own).await;
    page.toggle_checkbox("Select Teams, northwind.onmicrosoft.com")
        .await;
    let row = "Stop Teams, abc.onmicrosoft.com";
    page.click(row).await;
    page.expect_text("stopping …").await;
    // A second press sends nothing.
    page.click(row).await;
    page.expect_text("1 session selected").await;
    page.click("Stop Teams, northwind.onmicrosoft.com").await;
    page.wait_until("the second stop", || server.request_count(STOP_OTHER) == 1)
        .await;
    stop.send();
    page.wait_until_gone("stopping …").await;
    assert_eq!(server.request_count(STOP), 1);
    assert_eq!(server.request_count(STOP_OTHER), 1);
}

#[wasm_bindgen_test]
async fn the_open_sessions_are_one_click_away() {
    let list = format!(
        "[{DOCUMENTED_SESSION},{}]",
        stopped_session().replace(SESSION_ID, OTHER_ID)
    );
    let server = MockServer::new().on(GET_SESSIONS, respond(200, &list));
    let page = Page::signed_in(&server, "#/v6/RestoreSessions").await;
    page.click("1 open").await;
    page.expect_text("1 of 2 sessions").await;
    page.expect_url("#/v6/RestoreSessions#~state=Working").await;
}

#[wasm_bindgen_test]
async fn a_question_ends_with_the_selection_that_it_is_about() {
    let (page, server) = open(MockServer::new(), "EPSILON\\\\ann").await;
    page.toggle_checkbox("Select all open sessions").await;
    page.click("Stop 2 sessions").await;
    page.expect_text("1 of 2 sessions was started by EPSILON\\ann")
        .await;
    page.toggle_checkbox("Select Teams, northwind.onmicrosoft.com")
        .await;
    page.wait_until_gone("was started by").await;
    page.expect_text("1 session selected").await;
    page.click("Clear selection").await;
    page.wait_until_gone("selected").await;
    assert_eq!(server.request_count(STOP_OTHER), 0);
}

#[wasm_bindgen_test]
async fn sessions_that_a_filter_hides_are_counted_in_the_selection() {
    let (page, _) = open(MockServer::new(), "EPSILON\\\\ann").await;
    page.toggle_checkbox("Select all open sessions").await;
    page.fill("Search the table", "northwind").await;
    page.expect_text("2 sessions selected, 1 of them not shown")
        .await;
    page.expect_value("Select all open sessions", "checked")
        .await;
    page.fill("Search the table", "nothing like this").await;
    page.expect_text("2 of them not shown").await;
    page.expect_value("Select all open sessions", "not checked")
        .await;
    page.fill("Search the table", "").await;
    page.expect_value("Select all open sessions", "checked")
        .await;
    page.toggle_checkbox("Select Teams, northwind.onmicrosoft.com")
        .await;
    page.expect_value("Select all open sessions", "not checked")
        .await;
}

#[wasm_bindgen_test]
async fn sessions_that_wait_are_stopped_although_the_user_has_left() {
    let (answer, stop) = deferred(200, "");
    let mut server = MockServer::new();
    let mut rows = Vec::new();
    for number in 0..6 {
        let id = format!("{number}{}", &SESSION_ID[1..]);
        rows.push(DOCUMENTED_SESSION.replace(SESSION_ID, &id));
        let stopped = stopped_session().replace(SESSION_ID, &id);
        let get = format!("GET v6/RestoreSessions/{id}");
        let post = format!("POST v6/RestoreSessions/{id}/Stop");
        let (get, post): (&'static str, &'static str) = (get.leak(), post.leak());
        server = server.on(get, respond(200, &stopped));
        server = match number {
            0 => server.on(post, answer.clone()),
            _ => server.on(post, respond(200, "")),
        };
    }
    let list = format!("[{}]", rows.join(","));
    let server = server.on(GET_SESSIONS, respond(200, &list));
    let page = Page::signed_in(&server, "#/v6/RestoreSessions").await;
    page.expect_text("All 6 sessions loaded.").await;
    page.toggle_checkbox("Select all open sessions").await;
    page.click("Stop 6 sessions").await;
    page.expect_text("Stop 6 sessions?").await;
    page.click("Stop all of them").await;
    page.expect_text("stopping …").await;
    page.record_announcements();
    navigate("#/");
    page.field("Organization").await;
    stop.send();
    page.expect_announcements(&[("status", "6 of 6 sessions stopped")])
        .await;
}

#[wasm_bindgen_test]
async fn mine_are_the_sessions_of_the_user_in_any_spelling() {
    let (page, _) = open(MockServer::new(), "administrator@epsilon.local").await;
    page.click("Mine").await;
    page.expect_text("2 of 2 sessions").await;
    page.click("Mine").await;
    page.expect_text("All 2 sessions loaded.").await;
    let (page, _) = open(MockServer::new(), "EPSILON\\\\ann").await;
    page.click("Mine").await;
    page.expect_text("1 of 2 sessions").await;
    page.expect_no_element("checkbox", "Select Teams, northwind.onmicrosoft.com");
}

#[wasm_bindgen_test]
async fn the_period_is_sent_to_the_server() {
    let since = "GET v6/RestoreSessions?startTimeFrom=…";
    let yesterday = "GET v6/RestoreSessions?startTimeFrom=…&startTimeTo=…";
    let until = "GET v6/RestoreSessions?startTimeTo=…";
    let server = MockServer::new()
        .on(since, respond(200, EMPTY_LIST))
        .on(yesterday, respond(200, EMPTY_LIST))
        .on(until, respond(200, EMPTY_LIST));
    let (page, server) = open(server, "EPSILON\\\\ann").await;
    page.select_option("Started", "Last 7 days").await;
    page.expect_text("The server returned no entries.").await;
    let lines = server.request_lines();
    let last = lines.last().map(String::as_str).unwrap_or_default();
    assert!(
        last.starts_with("GET v6/RestoreSessions?startTimeFrom="),
        "{last}"
    );
    page.expect_value("Started", "Last 7 days").await;
    page.select_option("Started", "Yesterday").await;
    page.expect_value("Started", "Yesterday").await;
    page.wait_until("the list", || server.request_count(yesterday) == 1)
        .await;
    page.expect_text("The server returned no entries.").await;
    navigate("#/v6/RestoreSessions?startTimeTo=2022-01-22T00:00:00Z");
    page.expect_value("Started", "Another period").await;
    navigate("#/v6/RestoreSessions");
    page.expect_value("Started", "Any time").await;
}
