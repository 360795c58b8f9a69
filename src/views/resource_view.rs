//! Any resource of the API: a table when it is a list, fields when it is an object, its JSON on demand.

use std::sync::Arc;

use leptos::prelude::*;

use super::{
    documented_listing::{DocumentedListing, session_of_organization},
    link_list::LinkList,
    reader::Reader,
    reading_view::{Freshness, reading_view},
    record_fields::{RecordFields, cell},
    resource_table::ResourceTable,
};
use crate::{
    api::endpoint::Endpoint,
    domain::{guid::Guid, resource::{Resource, field_name}, restore_session::RestoreSessionId},
    route::Route,
    ui::{heading::Heading, json_text::in_lines, view::{part, view}},
};

/// The resource at an address of the API.
#[component]
pub fn ResourceView(
    /// Where it is.
    endpoint: Endpoint,
) -> impl IntoView {
    let asked = endpoint.clone();
    let reader = Reader::new(move |api| {
        let endpoint = asked.clone();
        async move { api.resource(&endpoint).await }
    });
    let title = title(&endpoint);
    let back = session_around(&endpoint).map(|id| {
        view! { <p class="kicker"><a href=Route::Session(id).hash()>"‹ Restore session"</a></p> }
    });
    let path = format!("/{}", endpoint.as_str());
    let caption = title.clone();
    let resource = reader.value();
    let content = move || {
        let endpoint = endpoint.clone();
        let caption = caption.clone();
        let body = move || match resource.get() {
            Some((resource, json)) => body(reader, &endpoint, caption.clone(), resource, json),
            None => ().into_any(),
        };
        view! {
            {part(body)}
            <Freshness reader/>
        }
        .into_any()
    };
    view! {
        <article class="panel resource-view">
            {back}
            <Heading text=title/>
            <p class="resource-path"><code><bdi>{path}</bdi></code></p>
            {reading_view(reader, "Reading this from the server", content)}
        </article>
    }
}

/// What a resource looks like, and where it leads.
fn body(
    reader: Reader<(Resource, Arc<str>)>,
    endpoint: &Endpoint,
    caption: String,
    resource: Resource,
    json: Arc<str>,
) -> AnyView {
    let again = Callback::new(move |()| reader.again());
    let links = resource.links().to_vec();
    let listing = session_of_organization(endpoint)
        .filter(|_| !links.iter().any(|link| link.key != "self"))
        .map(|id| view! { <DocumentedListing id/> });
    let navigation = (!links.is_empty() || listing.is_some()).then(|| view! {
        <LinkList links here=endpoint.clone() on_again=again>{listing}</LinkList>
    });
    let shown = match resource {
        Resource::List(list) => view! { <ResourceTable list caption/> }.into_any(),
        Resource::Object(record) => view! { <RecordFields record/> }.into_any(),
        Resource::Plain(value) => view! { <p>{cell(&value)}</p> }.into_any(),
        Resource::Nothing => view! { <p class="empty">"The server answered without a body."</p> }.into_any(),
    };
    view! {
        {navigation}
        {shown}
        <Json json/>
        <p><button type="button" class="link-button" on:click=move |_| again.run(())>"Read again"</button></p>
    }
    .into_any()
}

/// The answer as it came, put into lines when it is asked for.
#[component]
fn Json(json: Arc<str>) -> impl IntoView {
    let open = RwSignal::new(false);
    let toggle = move |_| open.update(|open| *open = !*open);
    let lines = move || match open.get() {
        true => view! { <pre tabindex="0"><bdi>{in_lines(&json)}</bdi></pre> }.into_any(),
        false => ().into_any(),
    };
    view! {
        <div class="json">
            <button type="button" class="link-button" aria-expanded=Signal::derive(move || Some(if open.get() { "true" } else { "false" })) on:click=toggle>
                "JSON"
            </button>
            {part(lines)}
        </div>
    }
}

/// The last segment that is a word.
fn title(endpoint: &Endpoint) -> String {
    let segments = endpoint.segments();
    let word = segments.iter().rev().find(|segment| is_word(segment)).copied().unwrap_or("Resource");
    field_name(match word.to_ascii_lowercase().as_str() {
        "restoresessions" => "restoreSessions",
        "onedrives" => return "OneDrives".to_owned(),
        "serviceinstance" => "serviceInstance",
        "restorepoints" => "restorePoints",
        _ => word,
    })
}

fn is_word(segment: &str) -> bool {
    Guid::parse(segment).is_none() && segment.len() < 30 && segment.bytes().all(|byte| byte.is_ascii_alphabetic())
}

/// The session in which a resource lies, unless it is the session's own list.
fn session_around(endpoint: &Endpoint) -> Option<RestoreSessionId> {
    match endpoint.segments().as_slice() {
        [collection, id, _, ..] if collection.eq_ignore_ascii_case("RestoreSessions") => RestoreSessionId::parse(id),
        _ => None,
    }
}
