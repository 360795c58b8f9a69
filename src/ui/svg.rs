//! SVG elements. As in [`element`](crate::ui::element), their types do not depend on what they contain.

use leptos::prelude::*;

use crate::ui::element::Element;

/// Names and values of attributes.
pub type Attributes<'a> = &'a [(&'static str, &'a str)];

/// A drawing, possibly inside another one.
pub fn svg(attributes: Attributes, shapes: Vec<AnyView>) -> AnyView {
    element("svg", attributes).children(shapes).into()
}

/// A line or a shape. Its attribute `d` has the syntax of <https://www.w3.org/TR/SVG2/paths.html>.
pub fn path(attributes: Attributes) -> AnyView {
    element("path", attributes).into()
}

/// A text.
pub fn svg_text(attributes: Attributes, text: &str) -> AnyView {
    element("text", attributes).text(text).into()
}

fn element(tag: &'static str, attributes: Attributes) -> Element {
    let element = Element::svg(tag);
    attributes.iter().fold(element, |element, (name, value)| {
        element.attr(name, (*value).to_owned())
    })
}
