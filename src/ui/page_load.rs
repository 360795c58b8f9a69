//! What the browser knows of how it has loaded the page (<https://www.w3.org/TR/resource-timing/>).

use js_sys::{Array, Reflect};
use leptos::{
    leptos_dom::helpers::{document, window},
    wasm_bindgen::{JsCast, JsValue},
};

/// Returns the URL of the style sheet, whose name has a hash, as index.html has it.
pub fn style_sheet_url() -> Option<String> {
    let link = document().query_selector("link[rel=stylesheet]");
    link.ok()??.get_attribute("href")
}

/// Returns the protocol of the page, such as `h2`. `None` if it comes from the cache.
pub fn protocol() -> Option<String> {
    let page = entries("navigation").into_iter().next()?;
    let protocol = field(&page, "nextHopProtocol").as_string();
    protocol.filter(|protocol| !protocol.is_empty())
}

/// Returns the bytes of the wasm file: as it was sent, and after it was decompressed. Browsers know both for files from the
/// cache too.
pub fn program_bytes() -> Option<(u32, u32)> {
    let is_wasm = |entry: &JsValue| {
        let name = field(entry, "name").as_string();
        name.is_some_and(|name| name.rsplit('.').next() == Some("wasm"))
    };
    let bytes = |entry: &JsValue, name| {
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "float casts saturate"
        )]
        let bytes = field(entry, name).as_f64()? as u32;
        (bytes > 0).then_some(bytes)
    };
    entries("resource")
        .into_iter()
        .filter(is_wasm)
        .find_map(|entry| {
            Some((
                bytes(&entry, "encodedBodySize")?,
                bytes(&entry, "decodedBodySize")?,
            ))
        })
}

/// The entries of one type. Without the types of web-sys, which lack some of the fields.
fn entries(kind: &str) -> Vec<JsValue> {
    let performance = window().performance();
    let entries = performance.and_then(|performance| {
        let get = field(&performance, "getEntriesByType");
        let get: js_sys::Function = get.dyn_into().ok()?;
        get.call1(&performance, &kind.into()).ok()
    });
    entries.map_or_else(Vec::new, |entries| Array::from(&entries).to_vec())
}

fn field(object: &JsValue, name: &str) -> JsValue {
    Reflect::get(object, &name.into()).unwrap_or_default()
}
