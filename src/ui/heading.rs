//! The heading of a view: it names the page and takes the focus when the view changes.

use leptos::prelude::*;

use super::{
    element::{Text, element},
    focus::focus,
    title,
};

/// The id of the heading, for giving it the focus.
pub const ID: &str = "heading";

/// The id of a dialog's heading.
pub const OF_DIALOG: &str = "dialog-heading";

/// The `h1` of a view.
pub fn heading(words: Text) -> AnyView {
    let name = words.clone();
    Effect::new(move |shown: Option<()>| {
        // The first view leaves the focus where the browser has it.
        let is_first_view = title::is_unnamed();
        title::name(&name());
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
