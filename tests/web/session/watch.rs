//! An open session is read again while the user looks at it.

use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::{
    browser::{FastTimers, advance_clock},
    fixtures::{
        DOCUMENTED_SESSION, GET_ORGANIZATION, GET_SESSION, POST_STOP, SESSION_URL, stopped_session,
    },
    mock_server::{MockResponse, MockServer, connection_error, deferred, respond},
    page::{Page, dispatch_event, document, execute},
};

const GET_EVENTS: &str = "GET v6/RestoreSessions/8caccbcb-3e6c-4e55-83b2-d7d196e11cbe/events";

/// A server whose session is open when it is read first, and then reads as `later`.
fn server(later: &str) -> MockServer {
    MockServer::new()
        .on(GET_SESSION, respond(200, DOCUMENTED_SESSION))
        .on(GET_SESSION, respond(200, later))
}

/// Waits until the timers of the next minutes have run.
async fn let_timers_run(page: &Page) {
    execute(
        "window.timersHaveRun = false; setTimeout(() => { window.timersHaveRun = true; }, 20_000);",
        &[],
    );
    page.wait_until("the timers", || {
        execute("return window.timersHaveRun", &[]).is_truthy()
    })
    .await;
}

async fn expect_reads(page: &Page, server: &MockServer, count: usize) {
    page.wait_until("the read", || server.request_count(GET_SESSION) == count)
        .await;
}

#[wasm_bindgen_test]
async fn the_end_of_a_session_is_told_once() {
    let _timers = FastTimers::start();
    let server = MockServer::new()
        .on(GET_SESSION, respond(200, DOCUMENTED_SESSION))
        .on(GET_SESSION, respond(200, DOCUMENTED_SESSION))
        .on(GET_SESSION, respond(200, &stopped_session()));
    let page = Page::signed_in(&server, SESSION_URL).await;
    page.expect_button("Stop session").await;
    page.record_announcements();
    for count in [2, 3] {
        advance_clock(6_000);
        expect_reads(&page, &server, count).await;
    }
    page.expect_text("The session has ended").await;
    page.expect_no_element("button", "Stop session");
    page.expect_announcements(&[(
        "status",
        "The session has ended. This page has not stopped it since you signed in. The session’s events may show why it ended.",
    )])
    .await;
    assert!(document().title().starts_with("Ended: "));
    advance_clock(120_000);
    let_timers_run(&page).await;
    assert_eq!(server.request_count(GET_SESSION), 3, "it is over");
}

#[wasm_bindgen_test]
async fn a_session_that_this_page_has_stopped_late_is_not_said_to_have_ended_by_itself() {
    let _timers = FastTimers::start();
    let server = MockServer::new()
        .on(POST_STOP, respond(200, ""))
        .on(GET_SESSION, respond(200, DOCUMENTED_SESSION))
        .on(GET_SESSION, MockResponse::Never)
        .on(GET_SESSION, respond(200, &stopped_session()));
    let page = Page::signed_in(&server, SESSION_URL).await;
    page.click("Stop session").await;
    page.click("Stop waiting").await;
    advance_clock(6_000);
    page.expect_text("The session is stopped").await;
    page.expect_no_text("has not stopped it");
}

#[wasm_bindgen_test]
async fn the_updates_can_be_paused() {
    let _timers = FastTimers::start();
    let server = server(DOCUMENTED_SESSION).on(GET_EVENTS, respond(200, r#"{"results":[]}"#));
    let page = Page::signed_in(&server, SESSION_URL).await;
    page.click("Pause updates").await;
    advance_clock(60_000);
    let_timers_run(&page).await;
    assert_eq!(server.request_count(GET_SESSION), 1);
    page.expect_text("updates paused").await;
    // They stay paused on the other screens.
    page.click_link_in("Overview", "Events").await;
    page.expect_button("Resume updates").await;
    advance_clock(60_000);
    let_timers_run(&page).await;
    assert_eq!(server.request_count(GET_SESSION), 1);
    page.click("Check now").await;
    expect_reads(&page, &server, 2).await;
    page.click("Resume updates").await;
    advance_clock(60_000);
    expect_reads(&page, &server, 3).await;
}

#[wasm_bindgen_test]
async fn a_hidden_page_reads_nothing_until_it_is_shown() {
    let _timers = FastTimers::start();
    let server = server(&stopped_session());
    let page = Page::signed_in(&server, SESSION_URL).await;
    page.expect_button("Stop session").await;
    let show = |is_hidden: &str| {
        execute(
            &format!(
                "Object.defineProperty(document, 'hidden', {{ value: {is_hidden}, configurable: true }})"
            ),
            &[],
        );
        dispatch_event(&document().document_element().unwrap(), "visibilitychange");
    };
    show("true");
    advance_clock(60_000);
    let_timers_run(&page).await;
    assert_eq!(server.request_count(GET_SESSION), 1);
    show("false");
    execute("delete document.hidden", &[]);
    page.expect_text("The session has ended").await;
}

#[wasm_bindgen_test]
async fn nothing_is_read_while_the_user_is_away() {
    let _timers = FastTimers::start();
    let server = server(DOCUMENTED_SESSION);
    let page = Page::signed_in(&server, SESSION_URL).await;
    page.expect_button("Stop session").await;
    advance_clock(16 * 60_000);
    let_timers_run(&page).await;
    assert_eq!(server.request_count(GET_SESSION), 1);
}

#[wasm_bindgen_test]
async fn a_failure_keeps_the_data_and_is_told_once() {
    let _timers = FastTimers::start();
    let server = MockServer::new()
        .on(GET_SESSION, respond(200, DOCUMENTED_SESSION))
        .on_with_retries(GET_SESSION, connection_error())
        .on_with_retries(GET_SESSION, connection_error())
        .on(GET_SESSION, respond(200, DOCUMENTED_SESSION));
    let page = Page::signed_in(&server, SESSION_URL).await;
    page.expect_button("Stop session").await;
    page.record_announcements();
    advance_clock(6_000);
    page.expect_text("The server cannot be reached").await;
    page.expect_button("Stop session").await;
    let reads = server.request_count(GET_SESSION);
    advance_clock(20_000);
    page.wait_until("the next failure", || {
        server.request_count(GET_SESSION) == 2 * reads - 1
    })
    .await;
    advance_clock(20_000);
    page.wait_until_gone("The server cannot be reached").await;
    page.expect_announcements(&[("alert", "The server cannot be reached")])
        .await;
}

#[wasm_bindgen_test]
async fn ten_hours_need_no_more_memory_than_one() {
    let _timers = FastTimers::times(1_000);
    let server = server(DOCUMENTED_SESSION);
    let page = Page::signed_in(&server, SESSION_URL).await;
    page.expect_button("Stop session").await;
    let memory = || {
        let memory: js_sys::WebAssembly::Memory = wasm_bindgen::memory().unchecked_into();
        let buffer: js_sys::ArrayBuffer = memory.buffer().unchecked_into();
        (buffer.byte_length(), page.query_all("*").len())
    };
    let mut after_an_hour = None;
    // One read in ten minutes: how many there are is tested without a browser.
    for step in 1..=60 {
        advance_clock(10 * 60_000);
        page.press_any_key().await;
        expect_reads(&page, &server, step + 1).await;
        if step == 6 {
            after_an_hour = Some(memory());
        }
    }
    let (bytes, elements) = memory();
    let (bytes_before, elements_before) = after_an_hour.unwrap();
    assert_eq!(elements, elements_before);
    // The mock server records the requests.
    assert!(
        bytes - bytes_before <= 1 << 20,
        "{bytes_before} bytes have become {bytes}"
    );
    page.expect_button("Stop session").await;
}

#[wasm_bindgen_test]
async fn a_stop_on_one_screen_is_known_on_the_others() {
    let _timers = FastTimers::start();
    let server = MockServer::new()
        .on(POST_STOP, respond(200, ""))
        .on(GET_ORGANIZATION, respond(200, r#"{"name":"abc"}"#))
        .on(GET_SESSION, respond(200, DOCUMENTED_SESSION))
        .on(GET_SESSION, MockResponse::Never)
        .on(GET_SESSION, respond(200, &stopped_session()));
    let page = Page::signed_in(&server, SESSION_URL).await;
    page.click("Stop session").await;
    page.click_link("Contents").await;
    page.expect_heading("Teams as of Sat 22 Jan 2022, 14:56:55 (server’s clock) Contents")
        .await;
    advance_clock(6_000);
    page.expect_text("The session is stopped").await;
    page.expect_no_text("has not stopped it");
}

#[wasm_bindgen_test]
async fn while_a_stop_runs_no_other_screen_sends_another_and_all_show_why_it_was_refused() {
    let (answer, stop) = deferred(409, r#"{"message":"Session is locked"}"#);
    let server = MockServer::new()
        .on(POST_STOP, answer)
        .on(GET_EVENTS, respond(200, r#"{"results":[]}"#))
        .on(GET_ORGANIZATION, respond(200, r#"{"name":"abc"}"#));
    let page = Page::signed_in(&server, SESSION_URL).await;
    page.click("Stop session").await;
    page.click_link_in("Overview", "Events").await;
    page.click("Stopping …").await;
    stop.send();
    page.expect_alert("Session is locked").await;
    page.click_link("Contents").await;
    page.expect_alert("Session is locked").await;
    page.expect_button("Stop session").await;
    assert_eq!(server.request_count(POST_STOP), 1);
}

#[wasm_bindgen_test]
async fn a_rejected_second_stop_leaves_the_accepted_first_one_known() {
    let _timers = FastTimers::start();
    let server = MockServer::new().on(POST_STOP, respond(200, "")).on(
        POST_STOP,
        respond(409, r#"{"message":"Session is locked"}"#),
    );
    // Eight reads after the first stop, one after the second.
    let server = (0..10).fold(server, |server, _| {
        server.on(GET_SESSION, respond(200, DOCUMENTED_SESSION))
    });
    let server = server.on(GET_SESSION, respond(200, &stopped_session()));
    let page = Page::signed_in(&server, SESSION_URL).await;
    page.click("Stop session").await;
    page.expect_status("The session is still open").await;
    page.click("Stop session").await;
    page.expect_alert("Session is locked").await;
    advance_clock(60_000);
    page.expect_text("The session is stopped").await;
    page.expect_no_text("has not stopped it");
    page.expect_no_text("Session is locked");
}

#[wasm_bindgen_test]
async fn a_session_that_ends_after_a_rejected_stop_was_not_stopped_by_this_page() {
    let _timers = FastTimers::start();
    let server = MockServer::new()
        .on(
            POST_STOP,
            respond(409, r#"{"message":"Session is locked"}"#),
        )
        .on(GET_SESSION, respond(200, DOCUMENTED_SESSION))
        .on(GET_SESSION, respond(200, DOCUMENTED_SESSION))
        .on(GET_SESSION, respond(200, &stopped_session()));
    let page = Page::signed_in(&server, SESSION_URL).await;
    page.click("Stop session").await;
    page.expect_alert("Session is locked").await;
    advance_clock(6_000);
    page.expect_text("This page has not stopped it since you signed in.")
        .await;
    page.expect_no_text("Session is locked");
}

#[wasm_bindgen_test]
async fn a_focused_link_keeps_the_focus_when_the_session_ends() {
    let _timers = FastTimers::start();
    let server = server(&stopped_session());
    let page = Page::signed_in(&server, SESSION_URL).await;
    let link = page.find("link", "Organization in this session").await;
    link.focus().unwrap();
    advance_clock(6_000);
    page.expect_text("The session has ended").await;
    page.expect_focus("link Organization in this session").await;
}

/// Scrolls the page, and makes it high enough for that.
fn scroll_to(pixels: u32) {
    execute(
        "document.body.style.minHeight = arguments[0] ? '9000px' : '';
        window.scrollTo(0, arguments[0]);",
        &[pixels.into()],
    );
}

#[wasm_bindgen_test]
async fn the_events_follow_the_session_and_what_is_new_stays_marked() {
    let _timers = FastTimers::start();
    let list = |messages: &[&str]| {
        let rows = messages
            .iter()
            .map(|message| format!(r#"{{"id":"{message}","message":"{message}"}}"#));
        let rows: Vec<String> = rows.collect();
        respond(200, &format!(r#"{{"results":[{}]}}"#, rows.join(",")))
    };
    let server = MockServer::new()
        .on(GET_SESSION, respond(200, DOCUMENTED_SESSION))
        .on(GET_SESSION, respond(200, DOCUMENTED_SESSION))
        .on(GET_SESSION, respond(200, DOCUMENTED_SESSION))
        .on(GET_SESSION, respond(200, &stopped_session()))
        .on(GET_EVENTS, list(&["opened"]))
        .on(GET_EVENTS, list(&["opened", "saved"]))
        .on(GET_EVENTS, list(&["opened", "saved"]))
        .on(GET_EVENTS, list(&["opened", "saved", "closed"]));
    let page = Page::signed_in(&server, &format!("{SESSION_URL}/events")).await;
    page.expect_text("1 event in total.").await;
    scroll_to(0);
    page.record_announcements();
    for count in [2, 3] {
        advance_clock(6_000);
        expect_reads(&page, &server, count).await;
        page.wait_until("the events", || server.request_count(GET_EVENTS) == count)
            .await;
        page.expect_text("All 2 events loaded. 1 is new.").await;
    }
    page.expect_announcements(&[("status", "1 new event")])
        .await;
    advance_clock(6_000);
    page.expect_text("The session has ended").await;
    page.expect_row("closed").await;
    advance_clock(60_000);
    let_timers_run(&page).await;
    assert_eq!(server.request_count(GET_EVENTS), 4, "it is over");
}

#[wasm_bindgen_test]
async fn the_events_do_not_follow_while_the_user_reads_further_down() {
    let _timers = FastTimers::start();
    let server = server(DOCUMENTED_SESSION)
        .on(GET_SESSION, respond(200, DOCUMENTED_SESSION))
        .on(GET_EVENTS, respond(200, r#"{"results":[{"id":"1"}]}"#))
        .on(GET_EVENTS, respond(200, r#"{"results":[{"id":"1"}]}"#));
    let page = Page::signed_in(&server, &format!("{SESSION_URL}/events")).await;
    page.expect_text("1 event in total.").await;
    scroll_to(50);
    advance_clock(6_000);
    expect_reads(&page, &server, 2).await;
    let_timers_run(&page).await;
    assert_eq!(server.request_count(GET_EVENTS), 1);
    scroll_to(0);
    advance_clock(60_000);
    page.wait_until("the events", || server.request_count(GET_EVENTS) == 2)
        .await;
}
