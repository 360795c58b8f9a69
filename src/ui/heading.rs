//! The heading of a view: it names the page and takes the focus when the view changes.

use leptos::{html, leptos_dom::helpers::document, prelude::*};

use super::view::{text as text_view, view};

const PRODUCT: &str = "Restore Desk";

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
#[component]
pub fn Heading(
    /// What the view is called.
    #[prop(into)]
    text: Signal<String>,
) -> impl IntoView {
    let node = NodeRef::<html::H1>::new();
    let first_view = use_context::<FirstView>();
    Effect::new(move |_| document().set_title(&format!("{} · {PRODUCT}", text.get())));
    Effect::new(move |done: Option<bool>| {
        let Some(heading) = node.get() else {
            return false;
        };
        let first = first_view.is_some_and(|FirstView(first)| first.get_value());
        if let Some(FirstView(flag)) = first_view {
            flag.set_value(false);
        }
        if !first && done != Some(true) {
            // An element that is in the page and has a tabindex takes the focus.
            let _ = heading.focus();
        }
        true
    });
    view! { <h1 tabindex="-1" node_ref=node><bdi>{text_view(move || text.get())}</bdi></h1> }
}
