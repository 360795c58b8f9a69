//! The screen of any other resource of the API: a list as a table, an object as fields, and the JSON on demand.

pub mod contents_link;
pub mod text;

use crate::{
    api::{endpoint::Endpoint, resource_response::ResourceResponse},
    components::{
        fields::{cell, record_fields},
        json_view::json_view,
        link_list::link_list,
        load::Load,
        load_view::load_view,
        resource_footer::{refresh_line, resource_footer},
        resource_load::ResourceLoad,
        session_frame::{SessionFrame, tabs::Tab, watch::follow},
        table::ResourceTable,
    },
    domain::{
        resource::{Resource, field_name},
        restore_session::RestoreSession,
    },
    route::Route,
    screens::resource::contents_link::contents_link,
    ui::{heading::heading, prelude::*},
};

/// The screen of the resource at `endpoint`.
pub fn screen(endpoint: Endpoint) -> AnyView {
    let resource = ResourceLoad::new(endpoint.clone());
    let load = resource.load;
    if let Some((tab, session_ref)) = Tab::of(&endpoint).zip(endpoint.session()) {
        let frame = SessionFrame::new(session_ref);
        if tab == Tab::Events {
            follow(resource, frame.load);
        }
        let session = (tab == Tab::Contents).then_some(frame.load);
        let json = json_view(move || load.data().map_or_else(Vec::new, |response| response.json));
        let content = move || {
            let line = div().class("actions").child(refresh_of_object(resource));
            fragment([body(resource, &endpoint, session), line.into()])
        };
        let panel = div()
            .class("panel resource")
            .child(load_view(load, text::LOADING, content));
        return frame.view(tab, json, panel.into());
    }
    let back = endpoint.enclosing_session().map(|session_ref| {
        let link = a()
            .attr("href", Route::Session(session_ref).hash())
            .text(text::BACK);
        p().class("kicker").child(link).into()
    });
    let path = code().isolated_text(&format!("/{}", endpoint.as_str()));
    let title = title(&endpoint);
    let content = move || {
        fragment([
            body(resource, &endpoint, None),
            resource_footer(load, refresh_of_object(resource)),
        ])
    };
    article()
        .class("panel resource")
        .children(back)
        .child(heading(title))
        .child(p().class("resource-path").child(path))
        .child(load_view(load, text::LOADING, content))
        .into()
}

/// The resource. A list changes in its place, so that the focus stays on its buttons. `session` is the session whose
/// organization the resource is, if it is one.
fn body(
    resource: ResourceLoad,
    endpoint: &Endpoint,
    session: Option<Load<RestoreSession>>,
) -> AnyView {
    let is_list = memo(move || resource.list_state().is_some());
    let (load, endpoint) = (resource.load, endpoint.clone());
    dynamic(move || {
        if is_list.get() {
            list(&resource, &endpoint)
        } else {
            let response = load.data();
            response.map_or_else(empty, |response| {
                object(load, &endpoint, response.resource, session)
            })
        }
    })
}

/// When an object was read, and the button that reads it again. The table of a list has its own.
fn refresh_of_object(resource: ResourceLoad) -> AnyView {
    let is_list = memo(move || resource.list_state().is_some());
    dynamic(move || {
        if is_list.get() {
            empty()
        } else {
            refresh_line(resource.load)
        }
    })
}

/// A list. Users open it for its rows, so its related links are below.
fn list(resource: &ResourceLoad, endpoint: &Endpoint) -> AnyView {
    let resource = *resource;
    let current = endpoint.clone();
    let links = move || {
        let refetch = move || resource.load.refetch();
        link_list(move || resource.links(), current.clone(), refetch, None)
    };
    fragment([
        ResourceTable::new(resource, title(endpoint)).view(),
        // The table has a button that refreshes it.
        show(
            move || resource.links().iter().any(|link| link.rel != "self"),
            links,
        ),
    ])
}

/// Anything but a list. Users open an object for its links, so its fields are below.
fn object(
    load: Load<ResourceResponse>,
    endpoint: &Endpoint,
    resource: Resource,
    session: Option<Load<RestoreSession>>,
) -> AnyView {
    let links = resource.links().to_vec();
    let session = session.zip(endpoint.session());
    let session = session.filter(|_| !links.iter().any(|link| link.rel != "self"));
    let navigation = if links.is_empty() && session.is_none() {
        empty()
    } else {
        link_list(
            move || links.clone(),
            endpoint.clone(),
            move || load.refetch(),
            session.map(|(session, session_ref)| contents_link(session, session_ref)),
        )
    };
    let content = match resource {
        Resource::Object(record) => record_fields(&record),
        Resource::Plain(json) => p().child(cell("", &json)).into(),
        Resource::Nothing => p().class("empty").text(text::EMPTY).into(),
        Resource::List(_) => empty(),
    };
    fragment([navigation, content])
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
