//! The sign-in form of index.html: the program takes over its elements, and what the user has done in them.

use restore_desk::screens::sign_in::text;
use wasm_bindgen::JsValue;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::{
    fixtures::{GET_CONFIG, POST_TOKEN},
    mock_server::{MockServer, respond},
    page::{Page, execute},
};

const SIGN_IN: &str = "grant_type=password&username=EPSILON%5Cann&password=secret";

/// Remembers every element of the form with what it is and says.
const REMEMBER: &str = "
    window.describe = (element) => {
        const names = element.getAttributeNames().filter((name) => name !== 'data-ready' && name !== 'href');
        const attributes = names.sort().map((name) => name + '=' + element.getAttribute(name));
        const texts = [...element.childNodes].filter((node) => node.nodeType === 3);
        const text = texts.map((node) => node.data.trim()).filter((text) => text).join(' ');
        return [element.localName, ...attributes, text].join(' ');
    };
    const own = document.querySelectorAll('#page, #page *:not(.slow, noscript, noscript *)');
    window.standing = [...own].map((element) => [element, window.describe(element)]);
    return window.standing.length;";
/// What has become of them.
const CHANGES: &str = "
    return window.standing.flatMap(([element, before]) => {
        if (!element.isConnected) return ['removed: ' + before];
        const after = window.describe(element);
        return after === before ? [] : [before + ' has become ' + after];
    });";

fn entries() -> [JsValue; 2] {
    [r"EPSILON\ann".into(), "secret".into()]
}

/// Fills in the form, as a password manager does without any event.
fn fill_in() {
    execute(
        "document.getElementById('user-name').value = arguments[0];
        document.getElementById('password').value = arguments[1];",
        &entries(),
    );
}

#[wasm_bindgen_test]
async fn the_program_takes_over_the_very_elements_and_says_the_same() {
    let count = std::cell::Cell::new(0.0);
    let page = Page::open_over_form(&MockServer::new(), "#/v6/RestoreSessions", || {
        count.set(execute(REMEMBER, &[]).as_f64().unwrap());
    })
    .await;
    assert!(count.get() > 30.0, "{} elements", count.get());
    let changes: js_sys::Array = execute(CHANGES, &[]).into();
    let mut changes: Vec<String> = changes.iter().filter_map(|text| text.as_string()).collect();
    // Only the program knows the server.
    changes.retain(|change| !change.starts_with("bdi translate=no  has become"));
    assert_eq!(changes, Vec::<String>::new());
    assert_eq!(page.query_all(".slow, noscript").len(), 0);
    assert_eq!(page.query_all("#page form").len(), 1);
    page.expect_url("#/v6/RestoreSessions").await;
    page.expect_button("Times in …").await;
}

#[wasm_bindgen_test]
async fn entries_focus_and_selection_are_kept() {
    let server = MockServer::new();
    let page = Page::open_over_form(&server, "#/", || {
        fill_in();
        execute(
            "const field = document.getElementById('user-name');
            field.focus();
            field.setSelectionRange(1, 4, 'backward');
            window.events = [];
            for (const name of ['blur', 'focus', 'input', 'change', 'compositionend']) {
                field.addEventListener(name, () => window.events.push(name));
            }",
            &[],
        );
    })
    .await;
    page.expect_value("User name", r"EPSILON\ann").await;
    page.expect_value("Password", "secret").await;
    page.expect_focus("textbox User name").await;
    let selection = execute(
        "const field = document.getElementById('user-name');
        return [field.selectionStart, field.selectionEnd, field.selectionDirection, window.events].join();",
        &[],
    );
    assert_eq!(selection.as_string().unwrap(), "1,4,backward,");
    page.click("Sign in").await;
    page.expect_heading("New restore session").await;
    assert_eq!(server.request_bodies(POST_TOKEN), [SIGN_IN]);
}

#[wasm_bindgen_test]
async fn an_early_press_of_sign_in_signs_in_once() {
    let server = MockServer::new();
    let page = Page::open_over_form(&server, "#/", || {
        fill_in();
        // As boot.js leaves it after a press.
        execute(
            "const button = document.querySelector('[data-primary]');
            button.setAttribute('data-pressed', '');
            button.setAttribute('aria-disabled', 'true');
            button.textContent = 'Signing in …';",
            &[],
        );
    })
    .await;
    page.expect_heading("New restore session").await;
    assert_eq!(server.request_bodies(POST_TOKEN), [SIGN_IN]);
}

#[wasm_bindgen_test]
fn boot_js_says_the_same_as_the_button() {
    let script = include_str!("../../../src/boot.js");
    for (name, text) in [("SIGN_IN", text::SIGN_IN), ("SIGNING_IN", text::SIGNING_IN)] {
        let line = format!("var {name} = \"{text}\";");
        assert!(script.contains(&line), "{line}");
    }
}

#[wasm_bindgen_test]
async fn an_early_press_of_the_empty_form_says_what_is_missing() {
    let server = MockServer::new();
    let page = Page::open_over_form(&server, "#/", || {
        execute(
            "document.querySelector('[data-primary]').setAttribute('data-pressed', '');",
            &[],
        );
    })
    .await;
    page.expect_field_error("User name", "Enter your user name")
        .await;
    page.expect_button("Sign in").await;
    assert_eq!(server.request_count(POST_TOKEN), 0);
}

#[wasm_bindgen_test]
async fn the_notice_is_below_the_form() {
    let config = r#"{"name":"Head office","notice":"Maintenance on Sunday"}"#;
    let server = MockServer::new().on(GET_CONFIG, respond(200, config));
    let page = Page::open_over_form(&server, "#/", || {}).await;
    page.expect_text("Head office").await;
    let last = execute(
        "return document.querySelector('.sign-in').lastElementChild.textContent",
        &[],
    );
    assert!(last.as_string().unwrap().contains("Maintenance on Sunday"));
}

#[wasm_bindgen_test]
async fn what_a_user_has_typed_is_not_in_the_next_form() {
    let server = MockServer::new();
    let page = Page::open_over_form(&server, "#/", fill_in).await;
    page.click("Sign in").await;
    page.expect_heading("New restore session").await;
    page.sign_out().await;
    page.expect_value("Password", "").await;
}
