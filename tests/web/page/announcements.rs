//! Announcements to screen readers.

use leptos::wasm_bindgen::JsCast;

use crate::page::{Page, document, locators::execute};

const INDEX_HTML: &str = include_str!("../../../index.html");
const RECORD: &str = include_str!("../../e2e/src/scripts/announcements.js");

/// Adds the live regions of index.html, or replaces those of an earlier test.
pub fn reset_live_regions() {
    let (_, regions) = INDEX_HTML.split_once(r#"<div id="news""#).unwrap();
    let (regions, _) = regions.split_once("</body>").unwrap();
    let old = document().get_element_by_id("live-regions");
    let container = old.unwrap_or_else(|| {
        let new = document().create_element("div").unwrap();
        new.set_id("live-regions");
        document().body().unwrap().append_child(&new).unwrap();
        new
    });
    container.set_inner_html(&format!(r#"<div id="news"{regions}"#));
    js_sys::eval("delete window.announcements").unwrap();
}

/// The last announcements of both kinds.
pub fn live_region_text() -> String {
    let regions = document().get_element_by_id("live-regions").unwrap();
    regions.text_content().unwrap_or_default()
}

impl Page {
    /// Starts recording announcements.
    #[expect(clippy::unused_self, reason = "a step, like all others")]
    pub fn record_announcements(&self) {
        execute(RECORD, &[]);
    }

    /// Waits until the recorded announcements are exactly these, in this order: the role (`status` or `alert`), and the
    /// beginning of the text.
    pub async fn expect_announcements(&self, expected: &[(&str, &str)]) {
        self.wait_until(&format!("the announcements {expected:#?}"), || {
            let recorded = recorded();
            recorded.len() == expected.len()
                && recorded
                    .iter()
                    .zip(expected)
                    .all(|(recorded, (role, text))| {
                        recorded.0 == *role && recorded.1.starts_with(text)
                    })
        })
        .await;
    }
}

fn recorded() -> Vec<(String, String)> {
    let recorded: js_sys::Array = execute(RECORD, &[]).unchecked_into();
    let entries = recorded.iter().map(|entry| {
        let entry: js_sys::Array = entry.unchecked_into();
        let text = |index| entry.get(index).as_string().unwrap_or_default();
        (text(0), text(1))
    });
    entries.collect()
}
