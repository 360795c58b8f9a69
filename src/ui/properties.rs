//! The properties of an object, as rows of a `dl`.

use crate::ui::{prelude::*, text};

/// A row: the name of a property, and its value.
pub fn row(name: &str, value: AnyView) -> AnyView {
    div().child(dt().text(name)).child(dd().child(value)).into()
}

/// The value of a property: a text of the server, or a note that it sent none.
pub fn value(text: Option<&str>) -> AnyView {
    match text {
        Some(text) => bdi().untranslated().text(text).into(),
        None => span().class("not-given").text(text::NOT_GIVEN).into(),
    }
}
