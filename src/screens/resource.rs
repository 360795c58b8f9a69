//! The screen of any other resource of the API: a list as a table, an object as fields, and the JSON on demand.

pub mod contents_link;
pub mod text;

use crate::{
    api::{
        endpoint::{Endpoint, SessionRef},
        response::ResourceResponse,
    },
    components::{
        fields::{cell, record_fields},
        link_list::link_list,
        load::Load,
        load_view::{freshness_line, load_view},
        table::resource_table,
    },
    domain::resource::{Resource, field_name},
    route::Route,
    screens::resource::contents_link::{contents_link, session_of_organization},
    ui::{button::link_button, heading::heading, prelude::*, pretty_json::pretty_print},
};

type ResourceLoad = Load<ResourceResponse>;

/// The screen of the resource at `endpoint`.
pub fn screen(endpoint: Endpoint) -> AnyView {
    let target = endpoint.clone();
    let load: ResourceLoad = Load::new(move |api| {
        let target = target.clone();
        async move { api.resource(&target).await }
    });
    let title = title(&endpoint);
    let back = enclosing_session(&endpoint).map(|session_ref| {
        let link = a()
            .attr("href", Route::Session(session_ref).hash())
            .text(text::BACK);
        p().class("kicker").child(link).into()
    });
    let path = code().isolated_text(&format!("/{}", endpoint.as_str()));
    let content = move || {
        let endpoint = endpoint.clone();
        let body = dynamic(move || match load.data() {
            Some(response) => body(load, &endpoint, response.resource),
            None => empty(),
        });
        fragment([body, footer(load)])
    };
    article()
        .class("panel resource")
        .children(back)
        .child(heading(title))
        .child(p().class("resource-path").child(path))
        .child(load_view(load, text::LOADING, content))
        .into()
}

/// The content of the resource and its related links.
fn body(load: ResourceLoad, endpoint: &Endpoint, resource: Resource) -> AnyView {
    let links = resource.links().to_vec();
    let contents_session =
        session_of_organization(endpoint).filter(|_| !links.iter().any(|link| link.rel != "self"));
    let navigation = if links.is_empty() && contents_session.is_none() {
        empty()
    } else {
        link_list(
            move || links.clone(),
            endpoint.clone(),
            move || load.refetch(),
            contents_session.map_or_else(empty, contents_link),
        )
    };
    let is_list = matches!(resource, Resource::List(_));
    let content = match resource {
        Resource::List(list) => resource_table(list, &title(endpoint)),
        Resource::Object(record) => record_fields(&record),
        Resource::Plain(json) => p().child(cell("", &json)).into(),
        Resource::Nothing => p().class("empty").text(text::EMPTY).into(),
    };
    // Users open a list for its rows, and an object for its links.
    if is_list {
        fragment([content, navigation])
    } else {
        fragment([navigation, content])
    }
}

/// The time of the last update, the button that refreshes, and the JSON of the response.
fn footer(load: ResourceLoad) -> AnyView {
    let is_open = RwSignal::new(false);
    let toggle = link_button(text::JSON, move || {
        is_open.update(|is_open| *is_open = !*is_open);
    })
    .aria_bool("aria-expanded", move || is_open.get());
    let json = move || match load.data() {
        Some(response) if is_open.get() => pre()
            .attr("tabindex", "0")
            .isolated_text(&pretty_print(&response.json))
            .into(),
        _ => empty(),
    };
    let actions = div()
        .class("actions")
        .child(freshness_line(load.freshness))
        .child(link_button(text::REFRESH, move || load.refetch()))
        .child(toggle);
    fragment([actions.into(), dynamic(json)])
}

/// The last segment of the address that is a word rather than an ID.
fn title(endpoint: &Endpoint) -> String {
    let segments = endpoint.segments();
    let word = segments.iter().rev().find(|segment| is_word(segment));
    let Some(word) = word else {
        return text::UNTITLED.to_owned();
    };
    match text::title(&word.to_ascii_lowercase()) {
        Some(title) => title.to_owned(),
        None => field_name(word),
    }
}

fn is_word(segment: &str) -> bool {
    segment.len() < 30 && segment.bytes().all(|byte| byte.is_ascii_alphabetic())
}

/// Returns the session that contains the resource. `None` for the session itself and the list of sessions.
fn enclosing_session(endpoint: &Endpoint) -> Option<SessionRef> {
    endpoint.session().filter(|_| endpoint.segments().len() > 2)
}
