//! The page for a URL that the link policy rejects.

use leptos::prelude::*;

use crate::{
    api::endpoint::link_policy::RejectedLink,
    app::text,
    route::Route,
    ui::{
        element::{element, fixed},
        heading::heading,
        notice::{Severity, notice},
        reactive::fragment,
    },
};

/// Explains why the page does not open `address`, the part of the URL after `#`.
pub fn not_found(address: &str, reason: RejectedLink) -> AnyView {
    let address = element("p")
        .text(text::NOT_REQUESTED)
        .child(element("code").isolated_text(address));
    let link = element("a")
        .attribute("href", &Route::home().hash())
        .text(text::START_SESSION);
    element("section")
        .class("panel")
        .child(heading(fixed(text::NOT_FOUND)))
        .child(notice(
            Severity::Warning,
            &text::not_under_the_api(&reason),
            fragment([address.into(), element("p").child(link).into()]),
        ))
        .into()
}
