//! Elements and the parts of a page that change.
//!
//! Leptos' `view!` makes a type, and with it code, for each shape of markup. The same views weighed 165 kB (brotli) with
//! it, its types boxed, and 136 kB with this: here every element is of one type, whatever its tag, so its code is in
//! the wasm once. The reactive part is Leptos' own: what is given as a closure is an effect that changes just its text,
//! attribute or part. And nothing here writes HTML, so the page's policy can forbid it to everybody
//! (`require-trusted-types-for 'script'; trusted-types 'none'`): no text of a server can ever become markup.

use std::sync::Arc;

use leptos::{
    attr::{
        any_attribute::{AnyAttribute, IntoAnyAttribute},
        custom::custom_attribute,
    },
    ev,
    html::custom,
    prelude::*,
    tachys::{
        html::{event::on, property::prop},
        view::iterators::StaticVec,
    },
};
use web_sys::Event;

use super::part::{part, when};

/// A text that may change: an effect runs it whenever a signal in it does.
pub type Text = Arc<dyn Fn() -> String + Send + Sync>;

/// Something that may be so or not, by the signals that it reads.
pub type Truth = Arc<dyn Fn() -> bool + Send + Sync>;

/// A text that changes with the signals that the closure reads.
pub fn text(text: impl Fn() -> String + Send + Sync + 'static) -> Text {
    Arc::new(text)
}

/// A text that stays.
pub fn fixed(words: impl Into<String>) -> Text {
    let words = words.into();
    Arc::new(move || words.clone())
}

/// No text.
pub fn no_text() -> Text {
    Arc::new(String::new)
}

/// An element under construction; [`AnyView::from`] finishes it.
#[must_use]
pub struct Element {
    tag: &'static str,
    attributes: Vec<AnyAttribute>,
    children: Vec<AnyView>,
}

/// Begins an element.
pub fn element(tag: &'static str) -> Element {
    Element {
        tag,
        attributes: Vec::new(),
        children: Vec::new(),
    }
}

impl Element {
    /// Sets the class.
    pub fn class(self, class: &'static str) -> Self {
        self.attribute("class", class)
    }

    /// Sets an attribute.
    #[inline(never)]
    pub fn attribute(mut self, name: &'static str, value: &str) -> Self {
        self.attributes
            .push(custom_attribute(name, value.to_owned()).into_any_attr());
        self
    }

    /// Sets an attribute that changes; `None` takes it away.
    pub fn attribute_with(
        mut self,
        name: &'static str,
        value: impl Fn() -> Option<&'static str> + Send + Sync + 'static,
    ) -> Self {
        self.attributes
            .push(changing_attribute(name, Arc::new(value)));
        self
    }

    /// Sets an attribute whose words change.
    pub fn attribute_text(mut self, name: &'static str, words: Text) -> Self {
        self.attributes
            .push(custom_attribute(name, move || words()).into_any_attr());
        self
    }

    /// Sets an attribute to `true` for as long as something is so, as ARIA writes it.
    pub fn flag(
        self,
        name: &'static str,
        is_so: impl Fn() -> bool + Send + Sync + 'static,
    ) -> Self {
        self.attribute_with(name, move || is_so().then_some("true"))
    }

    /// Sets an attribute to `true` or `false`, as ARIA writes what can be one or the other.
    pub fn either(
        self,
        name: &'static str,
        is_so: impl Fn() -> bool + Send + Sync + 'static,
    ) -> Self {
        self.attribute_with(name, move || Some(if is_so() { "true" } else { "false" }))
    }

    /// Keeps the value of an input in step with a text.
    pub fn value(mut self, value: Text) -> Self {
        self.attributes
            .push(prop("value", move || value()).into_any_attr());
        self
    }

    /// Keeps a checkbox in step with a truth.
    pub fn checked(mut self, checked: impl Fn() -> bool + Send + Sync + 'static) -> Self {
        self.attributes.push(changing_check(Arc::new(checked)));
        self
    }

    /// Listens to an event.
    pub fn on(mut self, event: &'static str, listener: impl FnMut(Event) + 'static) -> Self {
        self.attributes.push(listening(event, Box::new(listener)));
        self
    }

    /// Adds a text.
    #[inline(never)]
    pub fn text(mut self, words: &str) -> Self {
        self.children.push(words.to_owned().into_any());
        self
    }

    /// Adds a text of a server, isolated so that its direction of writing cannot rearrange the page's own
    /// (<https://www.w3.org/International/articles/inline-bidi-markup/>).
    #[inline(never)]
    pub fn server_text(self, words: &str) -> Self {
        self.child(element("bdi").text(words))
    }

    /// Adds a text that changes.
    #[inline(never)]
    pub fn text_with(mut self, words: Text) -> Self {
        self.children.push((move || words()).into_any());
        self
    }

    /// Adds an element or anything else that can be shown.
    pub fn child(self, child: impl Into<AnyView>) -> Self {
        self.with(child.into())
    }

    #[inline(never)]
    fn with(mut self, child: AnyView) -> Self {
        self.children.push(child);
        self
    }

    /// Adds several.
    pub fn children(mut self, children: impl IntoIterator<Item = AnyView>) -> Self {
        self.children.extend(children);
        self
    }

    /// Adds a part that is made anew whenever a signal in it changes.
    pub fn part(self, view: impl Fn() -> AnyView + Send + 'static) -> Self {
        self.child(part(view))
    }

    /// Adds a part that is there while something is so.
    pub fn when(
        self,
        is_so: impl Fn() -> bool + Send + Sync + 'static,
        view: impl Fn() -> AnyView + Send + 'static,
    ) -> Self {
        self.child(when(is_so, view))
    }
}

impl From<Element> for AnyView {
    #[inline(never)]
    fn from(element: Element) -> Self {
        custom(element.tag)
            .add_any_attr(element.attributes)
            .child(StaticVec::from(element.children))
            .into_any()
    }
}

// What follows takes boxes: a closure made in a generic function would be another type, with its own code, for each use.

#[inline(never)]
fn changing_attribute(
    name: &'static str,
    value: Arc<dyn Fn() -> Option<&'static str> + Send + Sync>,
) -> AnyAttribute {
    custom_attribute(name, move || value()).into_any_attr()
}

#[inline(never)]
fn changing_check(checked: Arc<dyn Fn() -> bool + Send + Sync>) -> AnyAttribute {
    prop("checked", move || checked()).into_any_attr()
}

#[inline(never)]
fn listening(event: &'static str, listener: Box<dyn FnMut(Event)>) -> AnyAttribute {
    on(ev::Custom::<Event>::new(event), listener).into_any_attr()
}
