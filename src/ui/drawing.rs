//! Drawings: SVG elements, of one type for each tag, whatever they show.

use leptos::{
    attr::{
        any_attribute::{AnyAttribute, IntoAnyAttribute},
        custom::custom_attribute,
    },
    prelude::*,
    svg,
    tachys::view::iterators::StaticVec,
};

/// The attributes of a shape.
pub type Attributes<'a> = &'a [(&'static str, &'a str)];

/// A drawing, or one within another.
pub fn drawing(attributes: Attributes, shapes: Vec<AnyView>) -> AnyView {
    svg::svg()
        .add_any_attr(erased(attributes))
        .child(StaticVec::from(shapes))
        .into_any()
}

/// A line, open or filled, as `path` writes it (<https://www.w3.org/TR/SVG2/paths.html>).
pub fn path(attributes: Attributes) -> AnyView {
    svg::path().add_any_attr(erased(attributes)).into_any()
}

/// A text.
pub fn label(attributes: Attributes, words: String) -> AnyView {
    svg::text()
        .add_any_attr(erased(attributes))
        .child(words)
        .into_any()
}

fn erased(attributes: Attributes) -> Vec<AnyAttribute> {
    attributes
        .iter()
        .map(|(name, value)| custom_attribute(*name, (*value).to_owned()).into_any_attr())
        .collect()
}
