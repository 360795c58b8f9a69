//! An element in the document: made, or taken over from index.html, with its effects and listeners.

use std::{borrow::Cow, mem::take};

use leptos::{
    leptos_dom::helpers::document,
    prelude::*,
    tachys::view::{Mountable, Render, any_view::AnyViewState},
    wasm_bindgen::{JsCast, prelude::Closure},
};
use send_wrapper::SendWrapper;
use web_sys::{Event, Node};

use crate::ui::{observer::unsubscribe_on_cleanup, standing};

/// What an element is made of.
pub struct Parts {
    /// The tag.
    pub tag: &'static str,
    /// The namespace; `None` for HTML.
    pub namespace: Option<&'static str>,
    /// The id of the element of index.html that this one takes over.
    pub standing: Option<&'static str>,
    /// The attributes that never change.
    pub attributes: Vec<(&'static str, String)>,
    /// What changes with signals.
    pub changes: Vec<Change>,
    /// The events and their listeners.
    pub listeners: Vec<(Cow<'static, str>, SendWrapper<Listener>)>,
    /// The content, in order.
    pub children: Vec<Child>,
}

/// Sets something of the element, now and whenever a signal in it has changed.
pub type Change = Box<dyn FnMut(&web_sys::Element) + Send>;
/// Called with each event.
pub type Listener = Box<dyn FnMut(Event)>;

/// A part of the content.
pub enum Child {
    /// A text that never changes.
    Text(String),
    /// An element or any other view.
    View(AnyView),
}

/// An element in the document.
pub struct ElementState {
    element: web_sys::Element,
    /// Whether it was in its place before the program.
    is_standing: bool,
    /// Dropping them ends them.
    _parts: LiveParts,
}

/// The effects, listeners and children of an element.
type LiveParts = (
    Vec<RenderEffect<()>>,
    Vec<MountedListener>,
    Vec<AnyViewState>,
);

struct MountedListener {
    target: web_sys::Element,
    event: Cow<'static, str>,
    closure: Closure<dyn FnMut(Event)>,
}

impl Drop for MountedListener {
    fn drop(&mut self) {
        // Never fails: a listener that is unknown is ignored.
        let _ = self.target.remove_event_listener_with_callback(
            &self.event,
            self.closure.as_ref().unchecked_ref(),
        );
    }
}

impl Parts {
    /// Makes the element, or takes over the standing one, and mounts its content in it.
    #[inline(never)]
    pub fn build(self) -> ElementState {
        let Parts {
            tag,
            namespace,
            standing,
            attributes,
            changes,
            listeners,
            children,
        } = self;
        let known = match standing {
            Some(id) => document().get_element_by_id(id),
            None => standing::take(tag),
        };
        let is_standing = known.is_some();
        let element = known.unwrap_or_else(|| {
            let element = match namespace {
                None => document().create_element(tag),
                Some(_) => document().create_element_ns(namespace, tag),
            };
            element.expect("every tag of this program is a name")
        });
        for (name, value) in attributes {
            // Fails only for a name that no attribute can have.
            let _ = element.set_attribute(name, &value);
        }
        let effects = changes
            .into_iter()
            .map(|mut change| {
                let element = element.clone();
                RenderEffect::new(move |_| {
                    unsubscribe_on_cleanup();
                    change(&element);
                })
            })
            .collect();
        let listeners = listeners
            .into_iter()
            .map(|(event, listener)| {
                let closure = Closure::wrap(listener.take());
                // Never fails, according to the standard.
                let _ = element
                    .add_event_listener_with_callback(&event, closure.as_ref().unchecked_ref());
                MountedListener {
                    target: element.clone(),
                    event,
                    closure,
                }
            })
            .collect();
        let first = element.first_element_child().filter(|_| is_standing);
        if is_standing && !children.is_empty() {
            remove_texts(&element);
        }
        let mut mounted = Vec::new();
        standing::build_children(first, || {
            for child in children {
                match child {
                    Child::Text(text) => {
                        let text: Node = document().create_text_node(&text).into();
                        insert(&element, &text, standing::next().as_ref());
                    }
                    Child::View(view) => {
                        let mut state = view.build();
                        state.mount(&element, standing::next().as_ref());
                        mounted.push(state);
                    }
                }
            }
        });
        if is_standing {
            standing::repeat_press(&element);
        }
        ElementState {
            element,
            is_standing,
            _parts: (effects, listeners, mounted),
        }
    }
}

fn insert(parent: &web_sys::Element, node: &Node, before: Option<&Node>) {
    // Fails only if the parent is in the node, or `before` is in another parent.
    let _ = parent.insert_before(node, before);
}

/// Removes the texts of a standing element, which the view writes again.
fn remove_texts(element: &web_sys::Element) {
    let mut next = element.first_child();
    while let Some(node) = next {
        next = node.next_sibling();
        if node.node_type() != Node::ELEMENT_NODE {
            // Fails only for a node with another parent.
            let _ = element.remove_child(&node);
        }
    }
}

impl Mountable for ElementState {
    fn unmount(&mut self) {
        self.element.remove();
    }

    fn mount(&mut self, parent: &web_sys::Element, marker: Option<&Node>) {
        if !take(&mut self.is_standing) {
            insert(parent, &self.element, marker);
        }
    }

    fn insert_before_this(&self, child: &mut dyn Mountable) -> bool {
        let Some(parent) = self.element.parent_element() else {
            return false;
        };
        child.mount(&parent, Some(&self.element));
        true
    }

    fn elements(&self) -> Vec<web_sys::Element> {
        vec![self.element.clone()]
    }
}
