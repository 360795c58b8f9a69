//! The related links of a resource: those that pass the fence are links, the others are text with the reason.

use leptos::prelude::*;

use super::account::CurrentAccount;
use crate::{
    api::endpoint::{Endpoint, Outside},
    domain::link::Link,
    route::Route,
    ui::view::{part, view},
};

/// The navigation landmark `Related links`.
#[component]
pub fn LinkList(
    /// The links, as the server sent them.
    #[prop(into)]
    links: Signal<Vec<Link>>,
    /// The address of the page that shows them: the link to it reads again.
    here: Endpoint,
    /// Reads the page again.
    #[prop(into)]
    on_again: Callback<()>,
    /// Links that are not the server's own.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let account = expect_context::<CurrentAccount>();
    let entries = move || {
        let Some(api) = account.api() else {
            return ().into_any();
        };
        let links = links.get().into_iter().filter(|link| !link.turns_pages());
        links.map(|link| entry(&link, api.follow(&link.href), &here, on_again)).collect_view().into_any()
    };
    view! {
        <nav class="link-list" aria-labelledby="related-links">
            <h2 id="related-links">"Related links"</h2>
            <ul>{part(entries)} {children.map(|children| children())}</ul>
        </nav>
    }
}

fn entry(link: &Link, target: Result<Endpoint, Outside>, here: &Endpoint, on_again: Callback<()>) -> AnyView {
    match target {
        Ok(endpoint) => {
            let name = link.name().to_owned();
            let is_here = Route::from(endpoint.clone()) == Route::from(here.clone());
            let again = move |event: leptos::ev::MouseEvent| {
                if is_here {
                    // The address would not change, so nothing would happen.
                    event.prevent_default();
                    on_again.run(());
                }
            };
            let note = if is_here { "reads it again" } else { "" };
            view! {
                <li>
                    <a href=Route::from(endpoint.clone()).hash() on:click=again><bdi>{name}</bdi></a>
                    <span class="link-note">{note}</span>
                    <code>"/"{endpoint.as_str().to_owned()}</code>
                </li>
            }
            .into_any()
        }
        Err(reason) => view! {
            <li class="link-refused">
                <span><bdi>{link.name().to_owned()}</bdi></span>
                <span class="link-note">"not followed: " {reason.to_string()}</span>
                <code><bdi>{link.href.clone()}</bdi></code>
            </li>
        }
        .into_any(),
    }
}
