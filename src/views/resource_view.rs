//! Any resource of the API: a table when it is a list, fields when it is an object, its JSON on demand.

use leptos::prelude::*;

use super::{
    documented_listing::{documented_listing, session_of_organization},
    link_list::link_list,
    reader::Reader,
    reading_view::{freshness_line, reading_view},
    record_fields::{cell, record_fields},
    resource_table::resource_table,
};
use crate::{
    api::{endpoint::Endpoint, reply::ReadResource, session_address::SessionAddress},
    domain::{
        guid::Guid,
        resource::{Resource, field_name},
    },
    route::Route,
    ui::{
        button::link_button,
        element::{element, fixed},
        heading::heading,
        json_text::in_lines,
        part::{nothing, part, several},
    },
};

type Read = Reader<ReadResource>;

/// The resource at an address of the API.
pub fn resource_view(endpoint: Endpoint) -> AnyView {
    let asked = endpoint.clone();
    let reader: Read = Reader::new(move |api| {
        let endpoint = asked.clone();
        async move { api.resource(&endpoint).await }
    });
    let title = title(&endpoint);
    let back = session_around(&endpoint).map(|session| {
        let link = element("a")
            .attribute("href", &Route::Session(session).hash())
            .text("‹ Restore session");
        element("p").class("kicker").child(link).into()
    });
    let path = element("code").server_text(&format!("/{}", endpoint.as_str()));
    let content = move || {
        let endpoint = endpoint.clone();
        let body = part(move || match reader.value() {
            Some(read) => body(reader, &endpoint, read.resource),
            None => nothing(),
        });
        several([body, foot(reader)])
    };
    element("article")
        .class("panel resource-view")
        .children(back)
        .child(heading(fixed(title)))
        .child(element("p").class("resource-path").child(path))
        .child(reading_view(
            reader,
            "Reading this from the server",
            content,
        ))
        .into()
}

/// What a resource looks like, and where it leads.
fn body(reader: Read, endpoint: &Endpoint, resource: Resource) -> AnyView {
    let links = resource.links().to_vec();
    let listing =
        session_of_organization(endpoint).filter(|_| !links.iter().any(|link| link.key != "self"));
    let navigation = if links.is_empty() && listing.is_none() {
        nothing()
    } else {
        let ours = listing.map_or_else(nothing, documented_listing);
        link_list(
            move || links.clone(),
            endpoint.clone(),
            move || reader.again(),
            ours,
        )
    };
    let is_list = matches!(resource, Resource::List(_));
    let shown = match resource {
        Resource::List(list) => resource_table(list, &title(endpoint)),
        Resource::Object(record) => record_fields(&record),
        Resource::Plain(value) => element("p").child(cell("", &value)).into(),
        Resource::Nothing => element("p")
            .class("empty")
            .text("The server answered without a body.")
            .into(),
    };
    // People come to a list for its rows, and to an object for where it leads.
    let (first, second) = if is_list {
        (shown, navigation)
    } else {
        (navigation, shown)
    };
    several([first, second])
}

/// When it was read, reading it again, and the answer as it came, put into lines when it is asked for.
fn foot(reader: Read) -> AnyView {
    let open = RwSignal::new(false);
    let toggle = link_button(fixed("JSON"), move || open.update(|open| *open = !*open))
        .either("aria-expanded", move || open.get());
    let lines = move || match reader.value() {
        Some(read) if open.get() => element("pre")
            .attribute("tabindex", "0")
            .server_text(&in_lines(&read.json))
            .into(),
        _ => nothing(),
    };
    let line = element("div")
        .class("actions")
        .child(freshness_line(reader.freshness))
        .child(link_button(fixed("Read again"), move || reader.again()))
        .child(toggle);
    several([line.into(), part(lines)])
}

/// The last segment that is a word.
fn title(endpoint: &Endpoint) -> String {
    let segments = endpoint.segments();
    let word = segments
        .iter()
        .rev()
        .find(|segment| is_word(segment))
        .copied()
        .unwrap_or("Resource");
    field_name(match word.to_ascii_lowercase().as_str() {
        "restoresessions" => "restoreSessions",
        "onedrives" => return "OneDrives".to_owned(),
        "serviceinstance" => "serviceInstance",
        "restorepoints" => "restorePoints",
        _ => word,
    })
}

fn is_word(segment: &str) -> bool {
    Guid::parse(segment).is_none()
        && segment.len() < 30
        && segment.bytes().all(|byte| byte.is_ascii_alphabetic())
}

/// The session in which a resource lies, unless it is the session's own list.
fn session_around(endpoint: &Endpoint) -> Option<SessionAddress> {
    endpoint.session().filter(|_| endpoint.segments().len() > 2)
}
