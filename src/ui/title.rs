//! The title of the page: what its tab says, and what a screen reader says first.

use leptos::leptos_dom::helpers::document;

const PRODUCT: &str = "Restore Desk";
const ERROR: &str = "Error: ";

/// Whether no view has named the page yet: it comes with the product's name as its title.
pub fn is_unnamed() -> bool {
    document().title() == PRODUCT
}

/// Names the page after its view.
pub fn name(view: &str) {
    document().set_title(&format!("{view} · {PRODUCT}"));
}

/// Says in the title whether a form was refused
/// (<https://design-system.service.gov.uk/components/error-summary/>).
pub fn mark_error(is_wrong: bool) {
    let title = document().title();
    let name = title.strip_prefix(ERROR).unwrap_or(&title);
    document().set_title(&if is_wrong {
        format!("{ERROR}{name}")
    } else {
        name.to_owned()
    });
}
