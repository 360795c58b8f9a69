//! JSON for reading.

/// JavaScript counts exactly to 2^53, which has sixteen digits.
const INEXACT: usize = 16;

/// The same JSON on many lines; a text that is not JSON stays as it is, and so does one with numbers that the browser
/// would round. The browser does it, so it costs no bytes.
pub fn in_lines(json: &str) -> String {
    let is_exact = json
        .split(|letter: char| !letter.is_ascii_digit())
        .all(|digits| digits.len() < INEXACT);
    if !is_exact {
        return json.to_owned();
    }
    js_sys::JSON::parse(json)
        .and_then(|value| {
            js_sys::JSON::stringify_with_replacer_and_space(
                &value,
                &wasm_bindgen::JsValue::NULL,
                &2.into(),
            )
        })
        .ok()
        .and_then(|text| text.as_string())
        .unwrap_or_else(|| json.to_owned())
}
