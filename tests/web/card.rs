//! The card of a restore session: every field with its meaning, whatever the server left out.

use wasm_bindgen_test::wasm_bindgen_test;

use super::{
    page::{Page, text_of},
    server::{DOCUMENTED, PAGE, SESSION, Server, WHOLE, answer, session},
};

async fn card_of(body: &str) -> Page {
    let server = Server::new().on(&session(), answer(200, body));
    let page = Page::signed_in(&server, &format!("#/v6/restoresessions/{SESSION}")).await;
    page.see("Copy ID").await;
    page
}

/// The value that stands beside a name.
fn field(page: &Page, name: &str) -> String {
    let rows = page.all("dl > div");
    let row = rows.iter().find(|row| text_of(row).starts_with(name));
    let value = row.and_then(|row| row.query_selector("dd").ok().flatten());
    value.map(|value| text_of(&value)).unwrap_or_default()
}

#[wasm_bindgen_test]
async fn the_documented_session_is_shown_with_what_is_missing() {
    let page = card_of(DOCUMENTED).await;
    let headings: Vec<String> = page.all("h1").iter().map(text_of).collect();
    assert_eq!(
        headings,
        ["Teams restore (Entire organization - 1/22/2022 2:56:55 PM)"]
    );
    let cases = [
        ("Organization", "abc.onmicrosoft.com"),
        ("Type", "Teams (Vet)"),
        ("State", "Working: the session is open"),
        (
            "Result",
            "Success so far; final only when the session has stopped",
        ),
        ("End time", "still open"),
        ("Initiated by", r"EPSILON\Administrator"),
        ("Client host", "EPSILON (via: 127.0.0.1)"),
        ("Scope name", "not given"),
        ("Reason", "not given"),
        ("Details", "not given"),
        ("ID", SESSION),
    ];
    for (name, value) in cases {
        assert_eq!(field(&page, name), value, "{name}");
    }
    assert!(field(&page, "Creation time").contains("2022"));
    let exact = page.all("time[title='2022-01-21T22:53:13.9685934Z']");
    assert_eq!(exact.len(), 1, "all seven digits are kept");
    let badges: Vec<String> = page.all(".badge").iter().map(text_of).collect();
    assert_eq!(badges, ["Working"], "the result is not final");
}

#[wasm_bindgen_test]
async fn all_fourteen_fields_are_shown() {
    let page = card_of(WHOLE).await;
    let cases = [
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
    for (name, value) in cases {
        assert_eq!(field(&page, name), value, "{name}");
    }
    assert!(field(&page, "End time").contains("2023"));
    let badges: Vec<String> = page.all(".badge").iter().map(text_of).collect();
    assert_eq!(badges, ["Stopped", "Warning"]);
    assert!(
        page.named("button", "Stop session").is_none(),
        "it has ended"
    );
    assert_eq!(page.all("nav[aria-labelledby] a").len(), 3);
}

#[wasm_bindgen_test]
async fn a_session_of_which_only_the_id_is_known_is_shown_too() {
    let page = card_of(&format!(
        r#"{{"id":"{SESSION}","state":"Pausing","result":"Mixed","type":"Vpp"}}"#
    ))
    .await;
    assert_eq!(field(&page, "State"), "Pausing");
    assert_eq!(field(&page, "Type"), "Vpp");
    assert!(field(&page, "Result").starts_with("Mixed"));
    for name in [
        "Name",
        "Organization",
        "Creation time",
        "Initiated by",
        "Client host",
    ] {
        assert_eq!(field(&page, name), "not given", "{name}");
    }
    page.button("Stop session").await;
}

#[wasm_bindgen_test]
async fn a_session_that_cannot_be_read_says_why_and_can_be_tried_again() {
    let gone = answer(404, r#"{"message":"Session was not found"}"#);
    let server = Server::new()
        .on(&session(), gone)
        .on_all_tries(&session(), answer(502, PAGE));
    let server = server.on(&session(), answer(200, DOCUMENTED));
    let page = Page::signed_in(&server, &format!("#/v6/RestoreSessions/{SESSION}")).await;
    page.see("Session was not found").await;
    page.press("Try again").await;
    page.see("cannot reach the server (HTTP 502)").await;
    page.press("Try again").await;
    page.see("Copy ID").await;
}
