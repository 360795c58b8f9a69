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

mod mounted;

use std::{borrow::Cow, sync::Arc};

use leptos::{
    prelude::*,
    reactive::diagnostics::SpecialNonReactiveZone,
    tachys::{
        html::{attribute::any_attribute::AnyAttribute, event::EventDescriptor},
        hydration::Cursor,
        view::{Mountable, Position, PositionState, Render, RenderHtml},
    },
    wasm_bindgen::{JsCast, JsValue},
};
use send_wrapper::SendWrapper;
use web_sys::Event;

use crate::ui::{
    element::mounted::{Child, ElementState, Listener, Parts},
    reactive::{dynamic, memo, show},
};

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

impl Element {
    /// Starts an element with this tag. [`html`](crate::ui::html) has a function for each tag.
    ///
    /// IDs, JSON, times and the options of selects, which are names, must not be translated by the browser.
    #[inline(never)]
    pub fn new(tag: &'static str) -> Self {
        let element = Self::in_namespace(None, tag);
        match tag {
            "code" | "pre" | "select" | "time" => element.untranslated(),
            _ => element,
        }
    }

    /// Starts an element of a drawing (<https://www.w3.org/TR/SVG2/>).
    pub fn svg(tag: &'static str) -> Self {
        Self::in_namespace(Some("http://www.w3.org/2000/svg"), tag)
    }

    #[inline(never)]
    fn in_namespace(namespace: Option<&'static str>, tag: &'static str) -> Self {
        Self(Box::new(Parts {
            tag,
            namespace,
            standing: None,
            attributes: Vec::new(),
            changes: Vec::new(),
            listeners: Vec::new(),
            children: Vec::new(),
        }))
    }

    /// Takes over the element of index.html with this id, and the elements in it. See [`standing`](crate::ui::standing).
    pub fn standing(mut self, id: &'static str) -> Self {
        self.0.standing = Some(id);
        self.attr("id", id)
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
        match value {
            AttrValue::Fixed(value) => self.0.attributes.push((name, value)),
            AttrValue::Dynamic(value) => {
                let mut last = None;
                self.0.changes.push(Box::new(move |element| {
                    let value = value();
                    if last.as_ref() == Some(&value) {
                        return;
                    }
                    // Fails only for a name that no attribute can have.
                    let _ = match &value {
                        Some(value) => element.set_attribute(name, value),
                        None => element.remove_attribute(name),
                    };
                    last = Some(value);
                }));
            }
        }
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
        self.0.changes.push(Box::new(move |element| {
            set_property(element, name, &JsValue::from_str(&value.get()));
        }));
        self
    }

    /// Keeps a CSS property equal to a text. The content security policy allows this, unlike the attribute `style`.
    #[inline(never)]
    pub fn style_property(mut self, name: &'static str, value: TextProp) -> Self {
        let value = memo(move || String::from(value.get()));
        self.0.changes.push(Box::new(move |element| {
            let style = element.unchecked_ref::<web_sys::HtmlElement>().style();
            // Fails only for a style that cannot be changed, such as a computed one.
            let _ = style.set_property(name, &value.get());
        }));
        self
    }

    /// Keeps a checkbox checked while the condition is true.
    pub fn checked(self, checked: impl Fn() -> bool + Send + Sync + 'static) -> Self {
        self.push_checked(Arc::new(checked))
    }

    #[inline(never)]
    fn push_checked(mut self, checked: Arc<dyn Fn() -> bool + Send + Sync>) -> Self {
        self.0.changes.push(Box::new(move |element| {
            set_property(element, "checked", &JsValue::from_bool(checked()));
        }));
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
        // When a field with the focus is removed, the browser sends it `change` and `focusout`. By then, the signals that
        // the listener uses are gone.
        let view = StoredValue::new(());
        let owner = Owner::current().unwrap_or_default();
        let listener = move |event| {
            if !view.is_disposed() {
                let _zone = SpecialNonReactiveZone::enter();
                owner.with(|| listener(event));
            }
        };
        let listener: Listener = Box::new(listener);
        self.0.listeners.push((event, SendWrapper::new(listener)));
        self
    }

    /// Adds a text that never changes. In a part of the page that changes, the text needs an element of its own: see
    /// [`text_with`](Self::text_with).
    #[inline(never)]
    pub fn text(mut self, text: &str) -> Self {
        self.0.children.push(Child::Text(text.to_owned()));
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
        self.0.children.push(Child::View(child));
        self
    }

    /// Adds several views.
    pub fn children(mut self, children: impl IntoIterator<Item = AnyView>) -> Self {
        self.0
            .children
            .extend(children.into_iter().map(Child::View));
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
        element.into_any()
    }
}

/// Writes a property unless it has this value: an equal text would move the caret, or end what an input method is composing.
fn set_property(element: &web_sys::Element, name: &str, value: &JsValue) {
    let name = JsValue::from_str(name);
    if js_sys::Reflect::get(element, &name).as_ref() != Ok(value) {
        // Fails only for an object that cannot be changed.
        let _ = js_sys::Reflect::set(element, &name, value);
    }
}

impl Render for Element {
    type State = ElementState;

    fn build(self) -> ElementState {
        self.0.build()
    }

    fn rebuild(self, state: &mut ElementState) {
        let mut new = self.build();
        state.insert_before_this(&mut new);
        state.unmount();
        *state = new;
    }
}

leptos::tachys::no_attrs!(Element);

/// What Leptos asks of a view. The program never writes HTML, so this only builds the element.
impl RenderHtml for Element {
    type AsyncOutput = Self;
    type Owned = Self;

    const MIN_LENGTH: usize = 0;

    fn dry_resolve(&mut self) {}

    async fn resolve(self) -> Self {
        self
    }

    fn to_html_with_buf(
        self,
        _buf: &mut String,
        _position: &mut Position,
        _escape: bool,
        _mark_branches: bool,
        _extra_attrs: Vec<AnyAttribute>,
    ) {
    }

    fn hydrate<const FROM_SERVER: bool>(
        self,
        _cursor: &Cursor,
        _position: &PositionState,
    ) -> ElementState {
        self.build()
    }

    fn into_owned(self) -> Self {
        self
    }
}
