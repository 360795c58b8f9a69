//! The heading of a view: it names the page and takes the focus when the view changes.

use leptos::{leptos_dom::helpers::document, prelude::*};

use super::{focus::focus, view::{text as text_view, view}};

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
#[component]
pub fn Heading(
    /// What the view is called.
    #[prop(into)]
    text: Signal<String>,
) -> impl IntoView {
    let first_view = use_context::<FirstView>();
    Effect::new(move |shown: Option<()>| {
        document().set_title(&format!("{} · {PRODUCT}", text.get()));
        if let (None, Some(FirstView(first))) = (shown, first_view) {
            if !first.get_value() {
                focus(ID);
            }
            first.set_value(false);
        }
    });
    view! { <h1 id=ID tabindex="-1"><bdi>{text_view(move || text.get())}</bdi></h1> }
}
