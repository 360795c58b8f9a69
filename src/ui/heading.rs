//! The heading of a screen. It sets the title of the page and takes the focus when the screen changes.

use std::mem::take;

use crate::ui::{
    focus::{HEADING_ID, focus},
    prelude::*,
    text::{ERROR_PREFIX, PART_SEPARATOR, PRODUCT},
};

/// The `h1` of a screen.
pub fn heading(title: impl Into<TextProp>) -> AnyView {
    heading_of(title.into(), "")
}

/// The `h1` of one of several screens with the same title. `part` is the name of this one: it is in the title of the
/// page, and screen readers read it after the heading.
pub fn heading_of_part(title: impl Into<TextProp>, part: &'static str) -> AnyView {
    heading_of(title.into(), part)
}

fn heading_of(title: TextProp, part: &'static str) -> AnyView {
    let page_title = title.clone();
    let separator = if part.is_empty() { "" } else { PART_SEPARATOR };
    let mut is_new = true;
    effect(move || {
        // The first screen after the page has loaded leaves the focus where the browser puts it.
        let is_first_screen = has_default_title();
        set_page_title(&format!("{part}{separator}{}", page_title.get()));
        if take(&mut is_new) && !is_first_screen {
            focus(HEADING_ID);
        }
    });
    h1().attr("id", HEADING_ID)
        .attr("tabindex", "-1")
        .child(bdi().untranslated().text_with(title))
        .text(if part.is_empty() { "" } else { " " })
        .child(span().class("visually-hidden").text(part))
        .into()
}

/// Returns whether the title is still that of index.html, because no screen has set it.
fn has_default_title() -> bool {
    document().title() == PRODUCT
}

fn set_page_title(screen: &str) {
    document().set_title(&format!("{screen} · {PRODUCT}"));
}

/// Adds a word before the title of the page, until the next screen.
pub fn prefix_title(prefix: &str) {
    let document = document();
    document.set_title(&format!("{prefix}{}", document.title()));
}

/// Adds “Error: ” to the title of the page, or removes it
/// (<https://design-system.service.gov.uk/components/error-summary/>).
pub fn set_error_prefix(has_errors: bool) {
    let title = document().title();
    let without_prefix = title.strip_prefix(ERROR_PREFIX).unwrap_or(&title);
    document().set_title(&if has_errors {
        format!("{ERROR_PREFIX}{without_prefix}")
    } else {
        without_prefix.to_owned()
    });
}
