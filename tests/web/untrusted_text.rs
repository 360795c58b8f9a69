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

/// Texts that become elements, or run, wherever a page takes them for HTML, a URL, a style, or a template.
const HOSTILE: [&str; 25] = [
    "<script>window.injected=1</script>",
    "<img src=x onerror=window.injected=1>",
    "<svg onload=window.injected=1>",
    "<svg><script>window.injected=1</script></svg>",
    "<svg><animate onbegin=window.injected=1 attributeName=x dur=1s></svg>",
    "<math><mtext><style><img src=x onerror=window.injected=1></style></mtext></math>",
    "<iframe srcdoc='<script>parent.injected=1</script>'></iframe>",
    "<iframe src=javascript:parent.injected=1></iframe>",
    "<object data=javascript:window.injected=1></object>",
    "<embed src=javascript:window.injected=1>",
    "<details open ontoggle=window.injected=1>",
    "<input autofocus onfocus=window.injected=1>",
    "<video><source onerror=window.injected=1></video>",
    "<body onload=window.injected=1>",
    "<template><script>window.injected=1</script></template>",
    "<base href=https://evil.example/>",
    "<meta http-equiv=refresh content='0;url=https://evil.example/'>",
    "<link rel=stylesheet href=https://evil.example/x.css>",
    "<style>@import 'https://evil.example/x.css'</style>",
    "<form action=https://evil.example/><button>Sign in</button></form>",
    "<a href=javascript:window.injected=1>Stop session</a>",
    "&lt;img src=x onerror=window.injected=1&gt;",
    "javascript:window.injected=1",
    "data:text/html,<script>window.injected=1</script>",
    "{{constructor.constructor('window.injected=1')()}}",
];

/// What may surround such a text: nothing, and what ends an attribute, a comment, or a text element.
const SURROUNDINGS: [(&str, &str); 4] = [
    ("", ""),
    ("\"'>", "<!--"),
    ("--></textarea></title></style></script>", ""),
    ("\u{0}\u{202e}", "\u{2066}"),
];

/// 100 hostile texts.
fn hostile_texts() -> Vec<String> {
    let texts = SURROUNDINGS.iter().flat_map(|(before, after)| {
        let surround = move |text: &&str| format!("{before}{text}{after}");
        HOSTILE.iter().map(surround)
    });
    texts.collect()
}

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

/// The names of all elements of the page, and of attributes that run something.
fn element_names(page: &Page) -> std::collections::BTreeMap<String, usize> {
    let mut names = std::collections::BTreeMap::new();
    for element in page.query_all("*") {
        *names.entry(element.tag_name()).or_default() += 1;
        let attributes = element.get_attribute_names().to_vec().into_iter();
        let mut attributes = attributes.filter_map(|name| name.as_string());
        assert!(!attributes.any(|name| name.starts_with("on")));
    }
    names
}

/// An object whose fields have these texts as names and as values.
fn object_of(texts: &[String]) -> Value {
    let fields = texts.iter();
    let fields = fields.map(|text| (text.clone(), json!(text)));
    Value::Object(fields.collect())
}

/// The page has the same elements as with harmless texts.
#[wasm_bindgen_test]
async fn a_hundred_hostile_texts_create_no_element() {
    let hostile = hostile_texts();
    assert_eq!(hostile.len(), 100);
    let harmless: Vec<String> = (0..100).map(|number| format!("text {number}")).collect();
    let mut counts = Vec::new();
    for texts in [&harmless, &hostile] {
        let server =
            MockServer::new().on("GET v6/Jobs", respond(200, &object_of(texts).to_string()));
        let page = Page::signed_in(&server, "#/v6/Jobs").await;
        page.expect_text("Refresh").await;
        let last = texts.last().map_or("", String::as_str);
        let shown = last.trim_matches(['\u{0}', '\u{202e}', '\u{2066}']);
        page.expect_text(shown).await;
        expect_no_injected_element(&page, "the object");
        counts.push(element_names(&page));
    }
    assert_eq!(counts.first(), counts.last());
}

/// In each field of each session of a list, and in its links.
#[wasm_bindgen_test]
async fn a_hundred_hostile_sessions_create_no_element() {
    let session = session_with_markup().to_string();
    let sessions: Vec<Value> = hostile_texts()
        .iter()
        .map(|text| {
            let text = json!(text).to_string();
            let markup = json!(MARKUP).to_string();
            let fields = session.replace(markup.trim_matches('"'), text.trim_matches('"'));
            serde_json::from_str(&fields).unwrap()
        })
        .collect();
    let list = json!({ "results": sessions }).to_string();
    let server = MockServer::new()
        .on(GET_SESSIONS, respond(200, &list))
        .on(GET_RECENT_SESSIONS, respond(200, &list));
    let page = Page::signed_in(&server, "#/v6/RestoreSessions").await;
    page.expect_text("onerror=window.injected=1").await;
    page.click("JSON").await;
    expect_no_injected_element(&page, "the list of sessions");
}

/// As the message of an error and as the names of organizations.
#[wasm_bindgen_test]
async fn a_hundred_hostile_messages_and_names_create_no_element() {
    let texts = hostile_texts();
    let organizations: Vec<Value> = texts
        .iter()
        .enumerate()
        .map(|(number, text)| {
            let id = ORGANIZATION_ID.replace("2822", &format!("{number:04}"));
            json!({ "id": id, "name": text, "isBackedup": true })
        })
        .collect();
    let message = json!({ "message": texts.join(" ") }).to_string();
    let server = MockServer::new()
        .on(
            GET_ORGANIZATIONS,
            respond(200, &json!(organizations).to_string()),
        )
        .on(GET_SESSIONS, respond(400, &message));
    let page = Page::signed_in(&server, "#/").await;
    page.expect_text("100").await;
    let field = page.field("Organization").await;
    page.press_key(&field, "ArrowDown").await;
    page.expect_text("onerror=window.injected=1").await;
    expect_no_injected_element(&page, "the organizations");
    page.click_link("Sessions").await;
    page.expect_text("The server says").await;
    expect_no_injected_element(&page, "the error");
}
