//! An address that this page cannot show.

use leptos::prelude::*;

use crate::{
    api::endpoint::fence::Outside,
    route::Route,
    ui::{
        element::{element, fixed},
        heading::heading,
        notice::{Weight, notice},
        part::several,
    },
};

/// Says why nothing is shown; nothing was fetched. The address comes without `#`.
pub fn nowhere(address: &str, reason: Outside) -> AnyView {
    let title = format!("This page shows only what lies under the server’s API: {reason}.");
    let fetched = element("p")
        .text("Nothing was fetched. The address was: ")
        .child(element("code").server_text(address));
    let link = element("a")
        .attribute("href", &Route::start().hash())
        .text("Start a restore session");
    element("section")
        .class("panel")
        .child(heading(fixed("Nothing to show here")))
        .child(notice(
            Weight::Warning,
            &title,
            several([fetched.into(), element("p").child(link).into()]),
        ))
        .into()
}
