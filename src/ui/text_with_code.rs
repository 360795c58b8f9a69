//! Texts with parts that are code.

use crate::ui::{element::Element, html::code};

/// Adds a text whose parts between backticks are code.
pub fn with_code(parent: Element, text: &str) -> Element {
    let parts = text.split('`').enumerate();
    parts.fold(parent, |parent, (index, part)| match index % 2 {
        0 => parent.text(part),
        _ => parent.child(code().text(part)),
    })
}
