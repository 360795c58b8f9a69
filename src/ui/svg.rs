//! SVG elements. As in [`element`](crate::ui::element), their types do not depend on what they contain.

use leptos::{
    attr::{
        any_attribute::{AnyAttribute, IntoAnyAttribute},
        custom::custom_attribute,
    },
    prelude::*,
    svg,
    tachys::view::iterators::StaticVec,
};

/// Names and values of attributes.
pub type Attributes<'a> = &'a [(&'static str, &'a str)];

/// A drawing, possibly inside another one.
pub fn svg(attributes: Attributes, shapes: Vec<AnyView>) -> AnyView {
    svg::svg()
        .add_any_attr(custom_attributes(attributes))
        .child(StaticVec::from(shapes))
        .into_any()
}

/// A line or a shape. Its attribute `d` has the syntax of <https://www.w3.org/TR/SVG2/paths.html>.
pub fn path(attributes: Attributes) -> AnyView {
    svg::path()
        .add_any_attr(custom_attributes(attributes))
        .into_any()
}

/// A text.
pub fn svg_text(attributes: Attributes, text: String) -> AnyView {
    svg::text()
        .add_any_attr(custom_attributes(attributes))
        .child(text)
        .into_any()
}

fn custom_attributes(attributes: Attributes) -> Vec<AnyAttribute> {
    attributes
        .iter()
        .map(|(name, value)| custom_attribute(*name, (*value).to_owned()).into_any_attr())
        .collect()
}
