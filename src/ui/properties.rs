//! The properties of an object, as rows of a `dl`.

use leptos::prelude::*;

use crate::ui::{element::element, text};

/// A row: the name of a property, its meaning, and its value.
pub fn row(name: &str, meaning: &str, value: AnyView) -> AnyView {
    element("div")
        .child(
            element("dt")
                .text(name)
                .text(" ")
                .child(element("span").class("meaning").text(meaning)),
        )
        .child(element("dd").child(value))
        .into()
}

/// The value of a property: a text of the server, or a note that it sent none.
pub fn value(text: Option<&str>) -> AnyView {
    match text {
        Some(text) => element("bdi").text(text).into(),
        None => element("span")
            .class("not-given")
            .text(text::NOT_GIVEN)
            .into(),
    }
}
