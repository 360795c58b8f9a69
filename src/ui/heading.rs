//! The heading of a view: it names the page and takes the focus when the view changes.

use leptos::{leptos_dom::helpers::document, prelude::*};

use super::{
    element::{Text, element},
    focus::focus,
};

const PRODUCT: &str = "Restore Desk";
/// The id of the heading, for giving it the focus.
pub const ID: &str = "heading";

/// The `h1` of a view.
pub fn heading(words: Text) -> AnyView {
    let title = words.clone();
    Effect::new(move |shown: Option<()>| {
        // The page comes with the product's name as its title. The first view leaves the focus where the browser has it.
        let is_first_view = document().title() == PRODUCT;
        document().set_title(&format!("{} · {PRODUCT}", title()));
        if shown.is_none() && !is_first_view {
            focus(ID);
        }
    });
    element("h1")
        .attribute("id", ID)
        .attribute("tabindex", "-1")
        .child(element("bdi").text_with(words))
        .into()
}
