//! A server's text is text: whatever it contains, no element comes of it.

use serde_json::{Value, json};
use wasm_bindgen_test::wasm_bindgen_test;

use super::{
    page::{Page, window},
    server::{ORGANIZATION, SESSION, Server, answer, explore, session},
};

const MARKUP: &str =
    r#"<img src=x onerror="window.taken=1"><script>window.taken=1</script><b>bold</b>"#;

const MADE: &str = "img, script, b, iframe, object, embed, [onerror], [onclick]";

fn assert_harmless(page: &Page, place: &str) {
    assert!(
        page.sees(MARKUP),
        "{place} does not show it: {}",
        page.text()
    );
    assert!(page.all(MADE).is_empty(), "{place} made an element");
    let taken = js_sys::Reflect::has(&window(), &"taken".into()).unwrap();
    assert!(!taken, "{place} ran it");
}

fn hostile_session() -> Value {
    let fields = [
        "name",
        "organization",
        "type",
        "creationTime",
        "endTime",
        "state",
        "result",
        "initiatedBy",
        "details",
        "scopeName",
        "clientHost",
        "reason",
        MARKUP,
    ];
    let mut session: serde_json::Map<String, Value> = fields
        .iter()
        .map(|field| ((*field).to_owned(), json!(MARKUP)))
        .collect();
    session.insert("id".to_owned(), json!(SESSION));
    let links = json!({ MARKUP: { "href": MARKUP }, "self": { "href": format!("/v6/{MARKUP}") } });
    session.insert("_links".to_owned(), links);
    Value::Object(session)
}

#[wasm_bindgen_test]
async fn every_field_of_a_session_is_text() {
    let server = Server::new().on(&session(), answer(200, &hostile_session().to_string()));
    let page = Page::signed_in(&server, &format!("#/v6/RestoreSessions/{SESSION}")).await;
    page.see("Copy ID").await;
    assert_harmless(&page, "the card");
}

#[wasm_bindgen_test]
async fn every_cell_column_and_value_of_a_resource_is_text() {
    let list =
        json!({ "results": [hostile_session(), MARKUP], "_links": { MARKUP: { "href": MARKUP } } });
    let plain = json!(MARKUP);
    for body in [list, hostile_session(), plain] {
        let server = Server::new().on("GET v6/Jobs", answer(200, &body.to_string()));
        let page = Page::signed_in(&server, "#/v6/Jobs").await;
        page.press("JSON").await;
        page.see("window.taken").await;
        assert_harmless(&page, "the resource");
    }
}

#[wasm_bindgen_test]
async fn names_sentences_and_notices_are_text() {
    let organizations = json!([{ "id": ORGANIZATION, "name": MARKUP, "isBackedup": true, "isTeamsOnline": false,
        "firstBackuptime": MARKUP, "lastBackuptime": MARKUP }]);
    let sessions = json!({ "results": [hostile_session()] });
    let message = json!({ "message": MARKUP }).to_string();
    let config = json!({ "name": MARKUP, "notice": MARKUP });
    let server = Server::new()
        .on("GET config.json", answer(200, &config.to_string()))
        .on("POST v6/token", answer(400, &message))
        .on(
            "POST v6/token",
            answer(
                200,
                &json!({ "access_token": "abc", "userName": MARKUP }).to_string(),
            ),
        )
        .on(
            "GET v6/Organizations?extendedView=true",
            answer(200, &organizations.to_string()),
        )
        .on(
            "GET v6/RestoreSessions?limit=1000",
            answer(200, &sessions.to_string()),
        )
        .on("GET v6/RestoreSessions", answer(200, &sessions.to_string()))
        .on(&explore(), answer(500, &message));
    let page = Page::open(&server, "#/").await;
    page.fill("User name", "ann").await;
    page.fill("Password", "secret").await;
    page.press("Sign in").await;
    page.see("The server says").await;
    assert_harmless(&page, "the sign-in");
    page.press("Sign in").await;
    page.fill_in().await;
    page.see("First backup").await;
    page.press("Start restore session").await;
    page.see("did not create a restore session").await;
    assert_harmless(&page, "the form");
}

#[wasm_bindgen_test]
async fn an_address_is_text_too() {
    let page = Page::signed_in(&Server::new(), "#/<img src=x onerror=alert(1)>").await;
    page.see("Nothing to show here").await;
    assert!(page.all(MADE).is_empty());
}
