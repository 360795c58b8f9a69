//! What a user expects to see.

use leptos::wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement, HtmlSelectElement};

use super::{Page, document, steps::options, text_of, url};

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

    /// Waits for a button.
    pub async fn expect_button(&self, name: &str) {
        self.button(name).await;
    }

    /// Checks that no element matches the CSS selector and has this text now.
    pub fn expect_no_element(&self, selector: &str, text: &str) {
        let element = self.find_by_text(selector, text);
        assert!(element.is_none(), "the {selector} “{text}” exists");
    }

    /// Waits until a field has this value: its text, the selected option, or `checked` or `not checked`. A value that
    /// ends with `…` matches by its beginning.
    pub async fn expect_value(&self, label: &str, expected: &str) {
        let what = format!("{label} to be “{expected}”");
        self.wait_until(&what, || {
            let field = self.find_field(label);
            field.is_some_and(|field| matches(&value_of(field), expected))
        })
        .await;
    }

    /// Checks the value of a property (a term in a description list). A value that ends with `…` matches by its
    /// beginning.
    pub fn expect_property(&self, term: &str, expected: &str) {
        let value = self.property(term);
        assert!(
            matches(&value, expected),
            "{term} is “{value}”, expected “{expected}”"
        );
    }

    /// The value of a property (a term in a description list), or an empty string.
    pub fn property(&self, term: &str) -> String {
        let rows = self.query_all("dl > div");
        let row = rows.iter().find(|row| text_of(row).starts_with(term));
        let value = row.and_then(|row| row.query_selector("dd").unwrap());
        value.as_ref().map(text_of).unwrap_or_default()
    }

    /// Waits until the element with this ID has the focus.
    pub async fn expect_focus(&self, id: &str) {
        self.wait_until(&format!("the focus on {id}"), || {
            document()
                .active_element()
                .is_some_and(|focused| focused.id() == id)
        })
        .await;
    }

    /// Waits until the browser shows this URL.
    pub async fn expect_url(&self, expected: &str) {
        self.wait_until(&format!("the URL {expected}"), || url() == expected)
            .await;
    }
}

fn value_of(field: Element) -> String {
    match field.dyn_into::<HtmlInputElement>() {
        Ok(input) if input.type_() == "checkbox" => {
            let value = if input.checked() {
                "checked"
            } else {
                "not checked"
            };
            value.to_owned()
        }
        Ok(input) => input.value(),
        Err(select) => {
            let select: HtmlSelectElement = select.unchecked_into();
            let selected = usize::try_from(select.selected_index()).ok();
            let option = selected.and_then(|index| options(&select).into_iter().nth(index));
            option.unwrap_or_default()
        }
    }
}

fn matches(value: &str, expected: &str) -> bool {
    match expected.strip_suffix('…') {
        Some(beginning) => value.starts_with(beginning),
        None => value == expected,
    }
}
