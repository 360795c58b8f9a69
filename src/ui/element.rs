//! HTML elements, with texts, attributes and children that may change.
//!
//! Every element has the same type, whatever its tag, so its code is in the wasm once. Leptos’ `view!` makes a type, and
//! code, for each shape of markup. Even with boxed types, the same views were 165 kB (brotli) with it, and 136 kB without.
//! Signals and effects are those of Leptos: a closure becomes an effect that updates only its text, attribute or part of
//! the page.
//!
//! Nothing here writes HTML, as `view!` does for markup that never changes. So Trusted Types can forbid HTML altogether
//! (`require-trusted-types-for 'script'; trusted-types 'none'`), and the browser guarantees that no text of a server
//! becomes markup.

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

use crate::ui::reactive::{dynamic, show};

/// A text that may change. An effect updates it when a signal in it changes.
pub type Text = Arc<dyn Fn() -> String + Send + Sync>;

/// A condition that may change. An effect updates what depends on it when a signal in it changes.
pub type Condition = Arc<dyn Fn() -> bool + Send + Sync>;

/// Creates a text that changes with the signals in the closure.
pub fn text(text: impl Fn() -> String + Send + Sync + 'static) -> Text {
    Arc::new(text)
}

/// Creates a text that never changes.
pub fn fixed(text: impl Into<String>) -> Text {
    let text = text.into();
    Arc::new(move || text.clone())
}

/// Creates an empty text.
pub fn no_text() -> Text {
    Arc::new(String::new)
}

/// A builder for an element. [`AnyView::from`] completes it.
#[must_use]
pub struct Element {
    tag: &'static str,
    attributes: Vec<AnyAttribute>,
    children: Vec<AnyView>,
}

/// Starts an element with this tag.
pub fn element(tag: &'static str) -> Element {
    Element {
        tag,
        attributes: Vec::new(),
        children: Vec::new(),
    }
}

impl Element {
    /// Sets the attribute `class`.
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

    /// Sets an attribute that may change. `None` removes it.
    pub fn attribute_with(
        mut self,
        name: &'static str,
        value: impl Fn() -> Option<&'static str> + Send + Sync + 'static,
    ) -> Self {
        self.attributes
            .push(dynamic_attribute(name, Arc::new(value)));
        self
    }

    /// Sets an attribute to a text that may change.
    pub fn attribute_text(mut self, name: &'static str, text: Text) -> Self {
        self.attributes
            .push(custom_attribute(name, move || text()).into_any_attr());
        self
    }

    /// Sets an attribute to `true` while the condition is true, and removes it otherwise.
    pub fn flag(
        self,
        name: &'static str,
        condition: impl Fn() -> bool + Send + Sync + 'static,
    ) -> Self {
        self.attribute_with(name, move || condition().then_some("true"))
    }

    /// Sets an ARIA attribute to `true` or `false`.
    pub fn aria_bool(
        self,
        name: &'static str,
        condition: impl Fn() -> bool + Send + Sync + 'static,
    ) -> Self {
        self.attribute_with(name, move || {
            Some(if condition() { "true" } else { "false" })
        })
    }

    /// Keeps the value of an input or a select equal to a text.
    pub fn value(mut self, value: Text) -> Self {
        self.attributes
            .push(prop("value", move || value()).into_any_attr());
        self
    }

    /// Keeps a checkbox checked while the condition is true.
    pub fn checked(mut self, checked: impl Fn() -> bool + Send + Sync + 'static) -> Self {
        self.attributes.push(dynamic_checked(Arc::new(checked)));
        self
    }

    /// Adds an event listener.
    pub fn on(mut self, event: &'static str, listener: impl FnMut(Event) + 'static) -> Self {
        self.attributes
            .push(event_listener(event, Box::new(listener)));
        self
    }

    /// Adds a text.
    #[inline(never)]
    pub fn text(mut self, text: &str) -> Self {
        self.children.push(text.to_owned().into_any());
        self
    }

    /// Adds a text of the server or the user, isolated so that its writing direction cannot reorder the text around it
    /// (<https://www.w3.org/International/articles/inline-bidi-markup/>).
    #[inline(never)]
    pub fn isolated_text(self, text: &str) -> Self {
        self.child(element("bdi").text(text))
    }

    /// Adds a text that may change.
    #[inline(never)]
    pub fn text_with(mut self, text: Text) -> Self {
        self.children.push((move || text()).into_any());
        self
    }

    /// Adds an element or any other view.
    pub fn child(self, child: impl Into<AnyView>) -> Self {
        self.push_child(child.into())
    }

    #[inline(never)]
    fn push_child(mut self, child: AnyView) -> Self {
        self.children.push(child);
        self
    }

    /// Adds several views.
    pub fn children(mut self, children: impl IntoIterator<Item = AnyView>) -> Self {
        self.children.extend(children);
        self
    }

    /// Adds a part that is rebuilt when a signal in it changes. See [`dynamic`].
    pub fn dynamic(self, view: impl Fn() -> AnyView + Send + 'static) -> Self {
        self.child(dynamic(view))
    }

    /// Adds a part that exists while the condition is true. See [`show`].
    pub fn show(
        self,
        condition: impl Fn() -> bool + Send + Sync + 'static,
        view: impl Fn() -> AnyView + Send + 'static,
    ) -> Self {
        self.child(show(condition, view))
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

// These functions take boxes, because a closure in a generic function has another type, and its own code, for each use.

#[inline(never)]
fn dynamic_attribute(
    name: &'static str,
    value: Arc<dyn Fn() -> Option<&'static str> + Send + Sync>,
) -> AnyAttribute {
    custom_attribute(name, move || value()).into_any_attr()
}

#[inline(never)]
fn dynamic_checked(checked: Arc<dyn Fn() -> bool + Send + Sync>) -> AnyAttribute {
    prop("checked", move || checked()).into_any_attr()
}

#[inline(never)]
fn event_listener(event: &'static str, listener: Box<dyn FnMut(Event)>) -> AnyAttribute {
    on(ev::Custom::<Event>::new(event), listener).into_any_attr()
}
