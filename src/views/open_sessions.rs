//! The sessions that are open, so that none is forgotten.

use leptos::prelude::*;

use super::{reader::Reader, reading_view::reading_view};
use crate::{
    api::{endpoint::Endpoint, guest::Guest, session_address::SessionAddress, version::Version},
    domain::restore_session::RestoreSession,
    route::Route,
    ui::{element::element, part::nothing, timestamp::timestamp},
};

/// The open ones among all sessions that the account may see.
pub fn open_sessions() -> AnyView {
    let version = expect_context::<Guest>().version();
    let sessions = Reader::new(|api| async move { api.restore_sessions().await });
    let all = element("a")
        .attribute(
            "href",
            &Route::from(Endpoint::restore_sessions(version)).hash(),
        )
        .text("All sessions");
    element("section")
        .class("panel open-sessions")
        .attribute("aria-labelledby", "open-sessions-heading")
        .child(
            element("h2")
                .attribute("id", "open-sessions-heading")
                .text("Open sessions"),
        )
        .child(reading_view(sessions, "Reading the sessions", move || {
            list(sessions.value().unwrap_or_default())
        }))
        .child(element("p").child(all))
        .into()
}

fn list(mut sessions: Vec<RestoreSession>) -> AnyView {
    sessions.retain(|session| !session.is_stopped());
    if sessions.is_empty() {
        return element("p")
            .class("field-hint")
            .text("None is open.")
            .into();
    }
    open_session_list(sessions)
}

/// Each with what tells it from the others, and a link to its card.
pub fn open_session_list(sessions: Vec<RestoreSession>) -> AnyView {
    let version = expect_context::<Guest>().version();
    element("ul")
        .class("open-sessions-list")
        .children(sessions.into_iter().map(|session| entry(version, session)))
        .into()
}

fn entry(version: Version, session: RestoreSession) -> AnyView {
    let service = session
        .known_type()
        .map_or("Session", |restore_type| restore_type.service());
    let name = session.name.unwrap_or_else(|| session.id.to_string());
    let created = session.creation_time.map_or_else(nothing, |created| {
        timestamp(created.as_str(), created.epoch_milliseconds())
    });
    let when = element("span")
        .class("open-sessions-when")
        .server_text(&session.organization.unwrap_or_default())
        .text(" · started ")
        .child(created);
    let address = SessionAddress {
        version,
        id: session.id,
    };
    element("li")
        .child(element("span").class("open-sessions-type").text(service))
        .child(
            element("a")
                .attribute("href", &Route::Session(address).hash())
                .server_text(&name),
        )
        .child(when)
        .into()
}
