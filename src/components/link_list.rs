//! The related links of a resource. Links that the link policy allows can be followed; the others are text with the
//! reason.

use std::sync::Arc;

use crate::{
    api::{client::ApiClient, endpoint::Endpoint},
    components::text,
    domain::link::{Link, LinkTarget},
    route::Route,
    state::auth::Auth,
    ui::{button::link_button, prelude::*},
};

type OnRefetch = Arc<dyn Fn() + Send + Sync>;

/// The navigation landmark “Related links”: the server’s links, followed by one that the page adds.
///
/// `current` is the endpoint of the page that shows the list. A link to it calls `refetch`.
pub fn link_list(
    links: impl Fn() -> Vec<Link> + Send + Sync + 'static,
    current: Endpoint,
    refetch: impl Fn() + Send + Sync + 'static,
    added: Option<AnyView>,
) -> AnyView {
    let has_added = added.is_some();
    let auth = context::<Auth>();
    let refetch: OnRefetch = Arc::new(refetch);
    // The same links stay, with the focus.
    let links = memo(links);
    let entries = move || {
        let Some(api) = auth.api() else {
            return empty();
        };
        let links = links.get();
        if links.is_empty() && !has_added {
            return li().class("not-given").text(text::NO_RELATED_LINKS).into();
        }
        fragment(links.iter().map(|link| match resolve(&api, link) {
            Ok(target) => allowed_link(link, &target, &current, refetch.clone()),
            Err(reason) => rejected_link(link, &reason),
        }))
    };
    let has_addresses = RwSignal::new(false);
    let addresses = link_button(text::ADDRESSES, move || {
        has_addresses.update(|has_addresses| *has_addresses = !*has_addresses);
    })
    .aria_bool("aria-pressed", move || has_addresses.get());
    nav()
        .class("link-list")
        .attr("aria-labelledby", "related-links")
        .attr("data-addresses", move || has_addresses.get().then_some(""))
        .child(h2().attr("id", "related-links").text(text::RELATED_LINKS))
        .child(addresses)
        .child(ul().dynamic(entries).children(added))
        .into()
}

fn allowed_link(link: &Link, target: &Endpoint, current: &Endpoint, refetch: OnRefetch) -> AnyView {
    let is_current =
        link.rel == "self" || Route::from(target.clone()) == Route::from(current.clone());
    let on_click = move |event: ev::MouseEvent| {
        if is_current {
            // The URL would not change, so the browser would do nothing.
            event.prevent_default();
            refetch();
        }
    };
    entry(
        a().attr("href", Route::from(target.clone()).hash())
            .on(ev::click, on_click)
            .isolated_text(link.name())
            .into(),
        if is_current { text::REFRESHES } else { "" },
        &format!("/{}", target.as_str()),
    )
}

fn rejected_link(link: &Link, reason: &str) -> AnyView {
    let name = span().class("link-rejected").isolated_text(link.name());
    entry(name.into(), &text::blocked(reason), link.target.as_str())
}

/// Returns the endpoint to which a link leads.
///
/// # Errors
/// If the page does not follow the link: the reason.
pub fn resolve(api: &ApiClient, link: &Link) -> Result<Endpoint, String> {
    match &link.target {
        LinkTarget::Address(href) => api.resolve_link(href).map_err(|reason| reason.to_string()),
        LinkTarget::Template(_) => Err(text::TEMPLATE.to_owned()),
        LinkTarget::Other(_) => Err(text::NOT_AN_ADDRESS.to_owned()),
        LinkTarget::LeftOut => Err(text::MORE_LINKS.to_owned()),
    }
}

/// An entry of the list: a link or a name, a note, and the address.
pub fn entry(link: AnyView, note: &str, address: &str) -> AnyView {
    li().child(link)
        .text(" ")
        .child(span().class("link-note").text(note))
        .child(code().isolated_text(address))
        .into()
}
