//! Finds elements by role and accessible name, with the scripts of the e2e tests.

use leptos::wasm_bindgen::{JsCast, JsValue};
use web_sys::HtmlElement;

use crate::page::Page;

/// Functions for roles and names, which most scripts use.
const ACCESSIBLE_NAMES: &str = include_str!("../../e2e/src/scripts/accessible_names.js");
const FIND_ELEMENT: &str = include_str!("../../e2e/src/scripts/find_element.js");

/// Runs a script and returns its result.
pub fn execute(script: &str, arguments: &[JsValue]) -> JsValue {
    let function = js_sys::Function::new_no_args(&format!("{ACCESSIBLE_NAMES}\n{script}"));
    let arguments: js_sys::Array = arguments.iter().collect();
    function.apply(&JsValue::UNDEFINED, &arguments).unwrap()
}

/// Runs a script that returns a list of strings.
pub fn execute_for_texts(script: &str, arguments: &[JsValue]) -> Vec<String> {
    let texts: js_sys::Array = execute(script, arguments).unchecked_into();
    texts.iter().filter_map(|text| text.as_string()).collect()
}

impl Page {
    /// Waits for the only element with this role and name. A name that ends with `…` matches by its beginning.
    pub async fn find(&self, role: &str, name: &str) -> HtmlElement {
        self.find_in("", role, name).await
    }

    /// Like [`find`](Self::find), in the list item, row, navigation, or notice that contains `container_text`.
    pub async fn find_in(&self, container_text: &str, role: &str, name: &str) -> HtmlElement {
        self.wait_for(&format!("the {role} “{name}”"), || {
            find(container_text, role, name)
        })
        .await
    }

    /// Like [`find`](Self::find), without waiting.
    #[expect(clippy::unused_self, reason = "a step, like all others")]
    pub fn find_now(&self, role: &str, name: &str) -> Option<HtmlElement> {
        find("", role, name)
    }

    /// Waits for an input, select, or checkbox.
    pub async fn field(&self, label: &str) -> HtmlElement {
        self.wait_for(&format!("the field “{label}”"), || {
            self.field_now(label)
        })
        .await
    }

    /// Like [`field`](Self::field), without waiting.
    pub fn field_now(&self, label: &str) -> Option<HtmlElement> {
        let mut roles = ["textbox", "combobox", "checkbox"].into_iter();
        roles.find_map(|role| self.find_now(role, label))
    }
}

fn find(container_text: &str, role: &str, name: &str) -> Option<HtmlElement> {
    let arguments = [role, name, container_text].map(JsValue::from);
    let result = execute(FIND_ELEMENT, &arguments);
    let found = js_sys::Reflect::get(&result, &"found".into()).unwrap();
    let found: js_sys::Array = found.unchecked_into();
    // A user could not tell several elements with the same name apart.
    (found.length() == 1).then(|| found.get(0).unchecked_into())
}
