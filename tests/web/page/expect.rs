//! What a user expects to see.

use leptos::wasm_bindgen::JsValue;
use web_sys::Element;

use crate::page::{
    Page,
    locators::{execute, execute_for_texts},
    url,
};

const FIELD_ERROR: &str = include_str!("../../e2e/src/scripts/field_error.js");
const FIELD_VALUE: &str = include_str!("../../e2e/src/scripts/field_value.js");
const FOCUSED_ELEMENT: &str = include_str!("../../e2e/src/scripts/focused_element.js");
const PROPERTY: &str = include_str!("../../e2e/src/scripts/property.js");
const TEXTS_BY_ROLE: &str = include_str!("../../e2e/src/scripts/texts_by_role.js");

impl Page {
    /// Waits until the page shows a text.
    pub async fn expect_text(&self, text: &str) {
        self.wait_until(&format!("“{text}”"), || self.shows(text))
            .await;
    }

    /// Checks that the page does not show a text now. Wait first for something that replaces it.
    pub fn expect_no_text(&self, text: &str) {
        assert!(
            !self.shows(text),
            "“{text}” is shown; the page shows: {}",
            self.text()
        );
    }

    /// Waits until the page no longer shows a text.
    pub async fn wait_until_gone(&self, text: &str) {
        self.wait_until(&format!("“{text}” to disappear"), || !self.shows(text))
            .await;
    }

    /// Waits for a heading; a name that ends with `…` matches by its beginning.
    pub async fn expect_heading(&self, name: &str) {
        self.find("heading", name).await;
    }

    /// Waits for a button.
    pub async fn expect_button(&self, name: &str) {
        self.find("button", name).await;
    }

    /// Waits for a link; a name that ends with `…` matches by its beginning.
    pub async fn expect_link(&self, name: &str) {
        self.find("link", name).await;
    }

    /// Waits until a text is shown and announced as an alert.
    pub async fn expect_alert(&self, text: &str) {
        self.expect_role("alert", text).await;
        self.expect_text(text).await;
    }

    /// Waits until a text is shown and announced as a status.
    pub async fn expect_status(&self, text: &str) {
        self.expect_role("status", text).await;
        self.expect_text(text).await;
    }

    /// Waits for a table row that contains a text.
    pub async fn expect_row(&self, text: &str) {
        self.expect_role("row", text).await;
    }

    async fn expect_role(&self, role: &str, text: &str) {
        self.wait_until(&format!("the {role} “{text}”"), || {
            let texts = execute_for_texts(TEXTS_BY_ROLE, &[role.into()]);
            texts.iter().any(|found| found.contains(text))
        })
        .await;
    }

    /// Checks that there is no element with this role and name now.
    pub fn expect_no_element(&self, role: &str, name: &str) {
        let element = self.find_now(role, name);
        assert!(element.is_none(), "the {role} “{name}” exists");
    }

    /// Waits until a field has this value: its text, the selected option, or `checked` or `not checked`. A value that
    /// ends with `…` matches by its beginning.
    pub async fn expect_value(&self, label: &str, expected: &str) {
        let what = format!("{label} to be “{expected}”");
        self.wait_until(&what, || {
            let value = self
                .field_now(label)
                .map(|field| text_for(FIELD_VALUE, &field));
            value.is_some_and(|value| matches(&value, expected))
        })
        .await;
    }

    /// Waits until the error of a field contains this text, or until the field has no error if it is empty.
    pub async fn expect_field_error(&self, label: &str, expected: &str) {
        let what = format!("the error of {label} to be “{expected}”");
        self.wait_until(&what, || {
            let error = self
                .field_now(label)
                .map(|field| text_for(FIELD_ERROR, &field));
            error.is_some_and(|error| {
                error.contains(expected) && error.is_empty() == expected.is_empty()
            })
        })
        .await;
    }

    /// Waits until a property (a term in a description list) has this value. A value that ends with `…` matches by its
    /// beginning.
    pub async fn expect_property(&self, term: &str, expected: &str) {
        self.wait_until(&format!("{term} to be “{expected}”"), || {
            let values = execute_for_texts(PROPERTY, &[term.into()]);
            matches!(values.as_slice(), [value] if matches(value, expected))
        })
        .await;
    }

    /// Waits until an element has the focus, given by its role and the beginning of its name.
    pub async fn expect_focus(&self, expected: &str) {
        self.wait_until(&format!("the focus on {expected}"), || {
            let focused = execute(FOCUSED_ELEMENT, &[]).as_string();
            focused.is_some_and(|focused| focused.starts_with(expected))
        })
        .await;
    }

    /// Waits until the browser shows this URL.
    pub async fn expect_url(&self, expected: &str) {
        self.wait_until(&format!("the URL {expected}"), || url() == expected)
            .await;
    }
}

fn text_for(script: &str, element: &Element) -> String {
    let text = execute(script, &[JsValue::from(element)]);
    text.as_string().unwrap_or_default()
}

fn matches(value: &str, expected: &str) -> bool {
    match expected.strip_suffix('…') {
        Some(beginning) => value.starts_with(beginning),
        None => value == expected,
    }
}
