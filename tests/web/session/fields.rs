//! The fields of a session, including those that the server omits.

use wasm_bindgen_test::wasm_bindgen_test;

use crate::{
    fixtures::{DOCUMENTED_SESSION, FULL_SESSION, GET_SESSION, HTML_PAGE, SESSION_ID, SESSION_URL},
    mock_server::{MockServer, respond},
    page::Page,
};

async fn open_session(body: &str) -> Page {
    let server = MockServer::new().on(GET_SESSION, respond(200, body));
    let page = Page::signed_in(&server, SESSION_URL).await;
    page.expect_button("Copy ID").await;
    page
}

#[wasm_bindgen_test]
async fn the_documented_session_is_shown() {
    let page = open_session(DOCUMENTED_SESSION).await;
    assert_eq!(
        page.texts("h1"),
        ["Teams as of Sat 22 Jan 2022, 14:56:55 (server’s clock)"]
    );
    let properties = [
        ("Organization", "abc.onmicrosoft.com"),
        ("Type", "Teams (Vet)"),
        ("State", "Working: the session is open"),
        (
            "Result",
            "Success so far; final once the session has stopped",
        ),
        ("End time", "still open"),
        ("Initiated by", r"EPSILON\Administrator"),
        ("Client host", "EPSILON (via: 127.0.0.1)"),
        ("ID", SESSION_ID),
    ];
    page.expect_no_text("Scope name");
    page.click("Show 3 empty fields").await;
    page.expect_property("Scope name", "not given").await;
    page.expect_property("Reason", "not given").await;
    page.expect_property("Details", "not given").await;
    for (term, value) in properties {
        page.expect_property(term, value).await;
    }
    let creation_time = page.query_all("time[title='2022-01-21T22:53:13.9685934Z']");
    assert_eq!(creation_time.len(), 1, "the tooltip has all seven digits");
    assert_eq!(
        page.texts(".badge"),
        ["Working"],
        "the result is not final, so it has no badge"
    );
}

#[wasm_bindgen_test]
async fn a_session_with_all_fields_is_shown() {
    let page = open_session(FULL_SESSION).await;
    let properties = [
        ("Name", "Exchange restore (Finance - 3/23/2023 2:16:40 PM)"),
        ("Organization", "hybrid.onmicrosoft.com"),
        ("Type", "Exchange (Vex)"),
        ("State", "Stopped: the session has ended"),
        ("Result", "Warning"),
        ("Initiated by", "finance.lead@hybrid.onmicrosoft.com"),
        ("Client host", "BACKUP01 (via: 10.0.0.7)"),
        ("Scope name", "Finance"),
        ("Reason", "Ticket 4711: deleted by mistake"),
        ("Details", "2 of 40 items were skipped"),
        ("ID", "1f0c9a54-7a3e-4c1d-9b66-2f7a0d5be901"),
    ];
    for (term, value) in properties {
        page.expect_property(term, value).await;
    }
    page.expect_text("2023").await;
    assert_eq!(page.texts(".badge"), ["Stopped", "Warning"]);
    page.expect_no_element("button", "Stop session");
    assert_eq!(page.query_all("nav[aria-labelledby] a").len(), 3);
}

#[wasm_bindgen_test]
async fn missing_fields_and_unknown_values_are_shown() {
    let session =
        format!(r#"{{"id":"{SESSION_ID}","state":"Pausing","result":"Mixed","type":"Vpp"}}"#);
    let page = open_session(&session).await;
    page.expect_property("State", "Pausing").await;
    page.expect_property("Type", "Vpp").await;
    page.expect_property("Result", "Mixed so far; …").await;
    let missing = [
        "Name",
        // Only the server knows whether a session in this state is still open.
        "End time",
        "Organization",
        "Creation time",
        "Initiated by",
        "Client host",
        "Scope name",
        "Reason",
        "Details",
    ];
    page.click("Show 9 empty fields").await;
    for term in missing {
        page.expect_property(term, "not given").await;
    }
    page.expect_button("Stop session").await;
}

#[wasm_bindgen_test]
async fn a_session_that_could_not_be_loaded_can_be_loaded_again() {
    let not_found = respond(404, r#"{"message":"Session was not found"}"#);
    let server = MockServer::new()
        .on(GET_SESSION, not_found)
        .on_with_retries(GET_SESSION, respond(502, HTML_PAGE))
        .on(GET_SESSION, respond(200, DOCUMENTED_SESSION));
    let page = Page::signed_in(&server, SESSION_URL).await;
    page.expect_text("Session was not found").await;
    assert_eq!(page.query_all(".tabs[hidden]").len(), 1);
    page.click("Try again").await;
    page.expect_text("The reverse proxy cannot reach the server (HTTP 502).")
        .await;
    page.click("Try again").await;
    page.expect_button("Copy ID").await;
    assert_eq!(page.query_all(".tabs[hidden]").len(), 0);
}
