//! Names without the differences that people do not see or do not type. The browser has the Unicode tables.

use js_sys::JsString;

/// Folds a name for sorting and searching: in lower case, without accents. So `MÜNCHEN` is `munchen`, however its accent
/// is encoded.
///
/// Not in the lower case of the user’s language: in Turkish, `I` would no longer match the `i` of a domain.
pub fn fold_name(name: &str) -> String {
    // The browser would take many times as long.
    if name.is_ascii() {
        return name.to_ascii_lowercase();
    }
    let decomposed = String::from(JsString::from(name).to_lower_case().normalize("NFKD"));
    let is_accent = |character: &char| ('\u{300}'..='\u{36f}').contains(character);
    decomposed
        .chars()
        .filter(|character| !is_accent(character))
        .collect()
}
