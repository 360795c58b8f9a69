//! The heading of a view: it names the page and takes the focus when the view changes.

use leptos::{leptos_dom::helpers::document, prelude::*};

use super::{
    element::{Text, element},
    focus::focus,
};

const PRODUCT: &str = "Restore Desk";
const ID: &str = "heading";

/// Whether any view was shown before: the first one leaves the focus where the browser has it.
#[derive(Clone, Copy)]
pub struct FirstView(StoredValue<bool>);

impl FirstView {
    /// Provides itself to all views below.
    pub fn provide() {
        provide_context(Self(StoredValue::new(true)));
    }
}

/// The `h1` of a view.
pub fn heading(words: Text) -> AnyView {
    let first_view = use_context::<FirstView>();
    let title = words.clone();
    Effect::new(move |shown: Option<()>| {
        document().set_title(&format!("{} · {PRODUCT}", title()));
        if let (None, Some(FirstView(first))) = (shown, first_view) {
            if !first.get_value() {
                focus(ID);
            }
            first.set_value(false);
        }
    });
    element("h1").attribute("id", ID).attribute("tabindex", "-1").child(element("bdi").text_with(words)).into()
}
