//! The page for a URL that the link policy rejects.

use crate::{
    api::endpoint::link_policy::RejectedLink,
    app::text,
    route::Route,
    ui::{
        heading::heading,
        notice::{Severity, notice},
        prelude::*,
    },
};

/// Explains why the page does not open `address`, the part of the URL after `#`.
pub fn not_found(address: &str, reason: RejectedLink) -> AnyView {
    let address = p()
        .text(text::NOT_REQUESTED)
        .child(code().isolated_text(address));
    let link = a()
        .attr("href", Route::home().hash())
        .text(text::START_SESSION);
    section()
        .class("panel")
        .child(heading(text::NOT_FOUND))
        .child(notice(
            Severity::Warning,
            &text::not_under_the_api(&reason),
            fragment([address.into(), p().child(link).into()]),
        ))
        .into()
}
