//! Markup in a text from the server is shown as text and never becomes an element.

use serde_json::{Value, json};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::{
    fixtures::{
        GET_CONFIG, GET_ORGANIZATIONS, GET_RECENT_SESSIONS, GET_SESSION, GET_SESSIONS,
        ORGANIZATION_ID, POST_EXPLORE, POST_TOKEN, SESSION_ID, SESSION_URL,
    },
    mock_server::{MockServer, respond},
    page::{Page, window},
};

const MARKUP: &str =
    r#"<img src=x onerror="window.injected=1"><script>window.injected=1</script><b>bold</b>"#;

/// Elements that the page creates only if markup is parsed.
const INJECTED: &str = "img, script, b, iframe, object, embed, [onerror], [onclick]";

fn expect_markup_as_text(page: &Page, place: &str) {
    assert!(
        page.shows(MARKUP),
        "{place} does not show the markup: {}",
        page.text()
    );
    expect_no_injected_element(page, place);
}

fn expect_no_injected_element(page: &Page, place: &str) {
    let elements = page.query_all(INJECTED);
    assert!(elements.is_empty(), "{place} created an element");
    let is_executed = js_sys::Reflect::has(&window(), &"injected".into()).unwrap();
    assert!(!is_executed, "{place} executed the script");
}

fn session_with_markup() -> Value {
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
    session.insert("id".to_owned(), json!(SESSION_ID));
    let links = json!({ MARKUP: { "href": MARKUP }, "self": { "href": format!("/v6/{MARKUP}") } });
    session.insert("_links".to_owned(), links);
    Value::Object(session)
}

#[wasm_bindgen_test]
async fn markup_in_any_field_of_a_session_is_text() {
    let body = session_with_markup().to_string();
    let server = MockServer::new().on(GET_SESSION, respond(200, &body));
    let page = Page::signed_in(&server, SESSION_URL).await;
    page.expect_button("Copy ID").await;
    expect_markup_as_text(&page, "the session screen");
}

#[wasm_bindgen_test]
async fn markup_in_any_cell_column_or_value_of_a_resource_is_text() {
    let list = json!({ "results": [session_with_markup(), MARKUP], "_links": { MARKUP: { "href": MARKUP } } });
    let string = json!(MARKUP);
    for body in [list, session_with_markup(), string] {
        let server = MockServer::new().on("GET v6/Jobs", respond(200, &body.to_string()));
        let page = Page::signed_in(&server, "#/v6/Jobs").await;
        page.click("JSON").await;
        page.expect_text("window.injected").await;
        expect_markup_as_text(&page, "the resource screen");
    }
}

#[wasm_bindgen_test]
async fn markup_in_names_and_messages_is_text() {
    let config = json!({ "name": MARKUP, "notice": MARKUP }).to_string();
    let message = json!({ "message": MARKUP }).to_string();
    let token = json!({ "access_token": "abc", "userName": MARKUP }).to_string();
    let organizations =
        json!([{ "id": ORGANIZATION_ID, "name": MARKUP, "isBackedup": true, "isTeamsOnline": false,
        "firstBackuptime": MARKUP, "lastBackuptime": MARKUP }])
        .to_string();
    let sessions = json!({ "results": [session_with_markup()] }).to_string();
    let server = MockServer::new()
        .on(GET_CONFIG, respond(200, &config))
        .on(POST_TOKEN, respond(400, &message))
        .on(POST_TOKEN, respond(200, &token))
        .on(GET_ORGANIZATIONS, respond(200, &organizations))
        .on(GET_RECENT_SESSIONS, respond(200, &sessions))
        .on(GET_SESSIONS, respond(200, &sessions))
        .on(POST_EXPLORE, respond(500, &message));
    let page = Page::open(&server, "#/").await;
    page.sign_in_with_password("ann", "secret").await;
    page.expect_text("The server says").await;
    expect_markup_as_text(&page, "the sign-in screen");

    page.click("Sign in").await;
    page.select_organization(MARKUP).await;
    page.select_restore_type("Teams").await;
    page.fill_point_in_time("2022-01-22 14:56").await;
    page.expect_text("Backups from").await;
    page.click("Start restore session").await;
    page.expect_text("The server did not create a restore session")
        .await;
    expect_markup_as_text(&page, "the home screen");
}

#[wasm_bindgen_test]
async fn markup_in_the_url_is_text() {
    let page = Page::signed_in(&MockServer::new(), "#/<img src=x onerror=alert(1)>").await;
    page.expect_text("Nothing to show here").await;
    expect_no_injected_element(&page, "the address");
}
