//! The related links of a resource: those that pass the fence are links, the others are text with the reason.

use std::sync::Arc;

use leptos::prelude::*;

use super::account::CurrentAccount;
use crate::{
    api::endpoint::{Endpoint, fence::Outside},
    domain::link::Link,
    route::Route,
    ui::{
        element::element,
        part::{nothing, several},
    },
};

type Again = Arc<dyn Fn() + Send + Sync>;

/// The navigation landmark `Related links`: the server's links, and then `ours`.
///
/// `here` is the address of the page that shows them: a link to it reads the page again.
pub fn link_list(
    links: impl Fn() -> Vec<Link> + Send + 'static,
    here: Endpoint,
    again: impl Fn() + Send + Sync + 'static,
    ours: AnyView,
) -> AnyView {
    let account = expect_context::<CurrentAccount>();
    let again: Again = Arc::new(again);
    let entries = move || {
        let Some(api) = account.api() else {
            return nothing();
        };
        let links = links();
        if links.is_empty() {
            return element("li")
                .class("not-given")
                .text("The server gave none.")
                .into();
        }
        several(links.iter().map(|link| match api.follow(&link.href) {
            Ok(target) => followed(link, &target, &here, again.clone()),
            Err(reason) => refused(link, reason),
        }))
    };
    element("nav")
        .class("link-list")
        .attribute("aria-labelledby", "related-links")
        .child(
            element("h2")
                .attribute("id", "related-links")
                .text("Related links"),
        )
        .child(element("ul").part(entries).child(ours))
        .into()
}

fn followed(link: &Link, target: &Endpoint, here: &Endpoint, again: Again) -> AnyView {
    let is_here = link.key == "self" || Route::from(target.clone()) == Route::from(here.clone());
    let follow = move |event: web_sys::Event| {
        if is_here {
            // The address would not change, so nothing would happen.
            event.prevent_default();
            again();
        }
    };
    entry(
        element("a")
            .attribute("href", &Route::from(target.clone()).hash())
            .on("click", follow)
            .server_text(link.name())
            .into(),
        if is_here { "reads it again" } else { "" },
        &format!("/{}", target.as_str()),
    )
}

fn refused(link: &Link, reason: Outside) -> AnyView {
    let name = element("span")
        .class("link-refused")
        .server_text(link.name());
    entry(name.into(), &format!("not followed: {reason}"), &link.href)
}

/// One entry: a link or a name, a note, and the address in full.
pub(super) fn entry(link: AnyView, note: &str, address: &str) -> AnyView {
    element("li")
        .child(link)
        .text(" ")
        .child(element("span").class("link-note").text(note))
        .child(element("code").server_text(address))
        .into()
}
