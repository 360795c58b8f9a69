//! JSON, formatted for reading.

/// Numbers with this many digits may lose precision: JavaScript is exact up to 2^53, which has 16 digits.
const INEXACT_DIGITS: usize = 16;

/// Indents JSON. A text that is not JSON stays unchanged, and so does one with a number that the browser would round.
///
/// The browser formats it, because a formatter in the wasm would add to its size.
pub fn pretty_print(json: &str) -> String {
    let is_exact = json
        .split(|character: char| !character.is_ascii_digit())
        .all(|digits| digits.len() < INEXACT_DIGITS);
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
