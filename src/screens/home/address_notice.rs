//! A notice about the parts of the URL that could not be used: a mail program may have mangled them.

use crate::{
    route::Route,
    screens::home::text,
    ui::{
        location,
        notice::{Severity, announced_notice},
        prelude::*,
    },
};

/// The notice, until the user opens another URL. The form replaces the URL, but this does not change the notice.
pub fn address_notice() -> AnyView {
    let hash = location::hash();
    dynamic(move || {
        let query = Route::explore_query(&hash.get()).unwrap_or_default();
        if query.unused.is_empty() {
            return empty();
        }
        let unused = text::unused_parts(&query.unused);
        let body = p().isolated_text(&unused).into();
        announced_notice(Severity::Warning, text::ADDRESS_UNUSED, &unused, body)
    })
}
