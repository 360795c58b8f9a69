//! HTML elements, with texts, attributes and children that may change.
//!
//! Every element has the same type, whatever its tag, so its code is in the wasm once. Leptos’ `view!` makes a type, and
//! code, for each shape of markup. Even with boxed types, the same views were 165 kB (brotli) with it, and 136 kB without.
//! Signals and effects are those of Leptos: a closure becomes an effect that updates only its text, attribute or part of
//! the page.
//!
//! What all views call is never inlined, and a closure is boxed before anything is done with it: a generic function has
//! its own code for each closure.
//!
//! Nothing here writes HTML, as `view!` does for markup that never changes. So Trusted Types can forbid HTML altogether
//! (`require-trusted-types-for 'script'; trusted-types 'none'`), and the browser guarantees that no text of a server
//! becomes markup.

use std::{borrow::Cow, sync::Arc};

use leptos::{
    attr::{
        any_attribute::{AnyAttribute, IntoAnyAttribute},
        custom::custom_attribute,
    },
    ev,
    html::custom,
    prelude::*,
    tachys::{
        html::{
            event::{EventDescriptor, on},
            property::prop,
            style as css,
        },
        view::iterators::StaticVec,
    },
    wasm_bindgen::JsCast,
};
use web_sys::Event;

use crate::ui::reactive::{dynamic, memo, show};

/// The value of an attribute: a text, or a closure that returns one. `None` removes the attribute.
pub enum AttrValue {
    /// Never changes.
    Fixed(String),
    /// Changes with the signals in the closure.
    Dynamic(Arc<dyn Fn() -> Option<String> + Send + Sync>),
}

impl From<&'static str> for AttrValue {
    #[inline(never)]
    fn from(value: &'static str) -> Self {
        Self::Fixed(value.to_owned())
    }
}

impl From<String> for AttrValue {
    fn from(value: String) -> Self {
        Self::Fixed(value)
    }
}

impl From<TextProp> for AttrValue {
    fn from(text: TextProp) -> Self {
        Self::Dynamic(Arc::new(move || Some(text.get().into())))
    }
}

impl<F: Fn() -> Option<&'static str> + Send + Sync + 'static> From<F> for AttrValue {
    fn from(value: F) -> Self {
        Self::Dynamic(Arc::new(move || value().map(str::to_owned)))
    }
}

/// A builder for an element. [`AnyView::from`] completes it.
///
/// Boxed, because each call moves it: a pointer takes less code than the fields.
#[must_use]
pub struct Element(Box<Parts>);

struct Parts {
    tag: &'static str,
    attributes: Vec<AnyAttribute>,
    children: Vec<AnyView>,
}

impl Element {
    /// Starts an element with this tag. [`html`](crate::ui::html) has a function for each tag.
    ///
    /// IDs, JSON, times and the options of selects, which are names, must not be translated by the browser.
    #[inline(never)]
    pub fn new(tag: &'static str) -> Self {
        let element = Self(Box::new(Parts {
            tag,
            attributes: Vec::new(),
            children: Vec::new(),
        }));
        match tag {
            "code" | "pre" | "select" | "time" => element.untranslated(),
            _ => element,
        }
    }

    /// Forbids the browser to translate the content, which is a name or another text of the server.
    pub fn untranslated(self) -> Self {
        self.attr("translate", "no")
    }

    /// Sets the attribute `class`.
    pub fn class(self, class: &'static str) -> Self {
        self.attr("class", class)
    }

    /// Sets an attribute.
    #[inline(never)]
    pub fn attr(self, name: &'static str, value: impl Into<AttrValue>) -> Self {
        self.push_attr(name, value.into())
    }

    #[inline(never)]
    fn push_attr(mut self, name: &'static str, value: AttrValue) -> Self {
        self.0.attributes.push(match value {
            AttrValue::Fixed(value) => custom_attribute(name, value).into_any_attr(),
            AttrValue::Dynamic(value) => custom_attribute(name, move || value()).into_any_attr(),
        });
        self
    }

    /// Sets an ARIA attribute to `true` or `false`.
    pub fn aria_bool(
        self,
        name: &'static str,
        condition: impl Fn() -> bool + Send + Sync + 'static,
    ) -> Self {
        self.attr(name, move || {
            Some(if condition() { "true" } else { "false" })
        })
    }

    /// Keeps the value of an input or a select equal to a text. Only a change is written: until then, the field may have a
    /// value that the page does not know, such as that of a password manager.
    pub fn value(self, value: impl Into<TextProp>) -> Self {
        self.push_prop("value", value.into())
    }

    #[inline(never)]
    fn push_prop(mut self, name: &'static str, value: TextProp) -> Self {
        let value = memo(move || String::from(value.get()));
        self.0
            .attributes
            .push(prop(name, move || value.get()).into_any_attr());
        self
    }

    /// Keeps a CSS property equal to a text. The content security policy allows this, unlike the attribute `style`.
    #[inline(never)]
    pub fn style_property(mut self, name: &'static str, value: TextProp) -> Self {
        let value = memo(move || String::from(value.get()));
        self.0
            .attributes
            .push(css::style((name, move || value.get())).into_any_attr());
        self
    }

    /// Keeps a checkbox checked while the condition is true.
    pub fn checked(self, checked: impl Fn() -> bool + Send + Sync + 'static) -> Self {
        self.push_checked(Arc::new(checked))
    }

    #[inline(never)]
    fn push_checked(mut self, checked: Arc<dyn Fn() -> bool + Send + Sync>) -> Self {
        self.0
            .attributes
            .push(prop("checked", move || checked()).into_any_attr());
        self
    }

    /// Adds an event listener, such as `on(ev::click, …)`. It is no longer called once the view that adds it is replaced.
    #[expect(
        clippy::needless_pass_by_value,
        reason = "`on(&ev::click, …)` would be unusual"
    )]
    pub fn on<E>(self, event: E, mut listener: impl FnMut(E::EventType) + 'static) -> Self
    where
        E: EventDescriptor,
        E::EventType: JsCast,
    {
        let listener = move |event: Event| listener(event.unchecked_into());
        self.push_listener(event.name(), Box::new(listener))
    }

    #[inline(never)]
    fn push_listener(
        mut self,
        event: Cow<'static, str>,
        mut listener: Box<dyn FnMut(Event)>,
    ) -> Self {
        let event = ev::Custom::<Event>::new(event);
        // When a field with the focus is removed, the browser sends it `change` and `focusout`. By then, the signals that
        // the listener uses are gone.
        let view = StoredValue::new(());
        let listener = move |event| {
            if !view.is_disposed() {
                listener(event);
            }
        };
        self.0.attributes.push(on(event, listener).into_any_attr());
        self
    }

    /// Adds a text that never changes. In a part of the page that changes, the text needs an element of its own: see
    /// [`text_with`](Self::text_with).
    #[inline(never)]
    pub fn text(mut self, text: &str) -> Self {
        self.0.children.push(text.to_owned().into_any());
        self
    }

    /// Adds a text of the server or the user, isolated so that its writing direction cannot reorder the text around it
    /// (<https://www.w3.org/International/articles/inline-bidi-markup/>). It is not translated.
    #[inline(never)]
    pub fn isolated_text(self, text: &str) -> Self {
        self.child(Self::new("bdi").untranslated().text(text))
    }

    /// Sets the content: a text that may change, and nothing else.
    ///
    /// It is a property of the element, not a text node: when a browser translates the page, it replaces all text nodes,
    /// and a change of the old ones would not be seen.
    pub fn text_with(self, text: impl Into<TextProp>) -> Self {
        self.push_prop("textContent", text.into())
    }

    /// Adds an element or any other view.
    pub fn child(self, child: impl Into<AnyView>) -> Self {
        self.push_child(child.into())
    }

    #[inline(never)]
    fn push_child(mut self, child: AnyView) -> Self {
        self.0.children.push(child);
        self
    }

    /// Adds several views.
    pub fn children(mut self, children: impl IntoIterator<Item = AnyView>) -> Self {
        self.0.children.extend(children);
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
        let Parts {
            tag,
            attributes,
            children,
        } = *element.0;
        custom(tag)
            .add_any_attr(attributes)
            .child(StaticVec::from(children))
            .into_any()
    }
}
