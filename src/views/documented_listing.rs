//! The listing that the API documents under a session's organization where v6 sends no link to it.

use leptos::prelude::*;

use super::{
    explain::Act,
    link_list::entry,
    problem_notice::problem_notice,
    reader::{Reader, Reading},
};
use crate::{
    api::endpoint::Endpoint,
    domain::{link::Link, restore_session::RestoreSessionId, restore_type::RestoreType},
    route::Route,
    ui::{
        element::element,
        part::{nothing, part},
        waiting::waiting,
    },
};

/// The session whose organization an address names, if it does.
pub fn session_of_organization(endpoint: &Endpoint) -> Option<RestoreSessionId> {
    match endpoint.segments().as_slice() {
        [collection, id, organization]
            if collection.eq_ignore_ascii_case("RestoreSessions")
                && organization.eq_ignore_ascii_case("organization") =>
        {
            RestoreSessionId::parse(id)
        }
        _ => None,
    }
}

/// One entry for the list of related links, marked as not the server's. The session's type decides which it is.
pub fn documented_listing(id: RestoreSessionId) -> AnyView {
    let asked = id.clone();
    let session = Reader::new(move |api| {
        let id = asked.clone();
        async move { api.restore_session(&id).await }
    });
    part(move || {
        session.reading.with(|reading| match reading {
            Reading::Waiting => element("li")
                .child(waiting("Reading the session’s type"))
                .into(),
            Reading::Failed(error) => element("li")
                .child(problem_notice(error, Act::Read, nothing()))
                .into(),
            Reading::Arrived(arrived) => match arrived.known_type() {
                Some(restore_type) => offer(&id, restore_type),
                None => nothing(),
            },
        })
    })
}

fn offer(id: &RestoreSessionId, restore_type: RestoreType) -> AnyView {
    let listing = Endpoint::first_listing(id, restore_type);
    let key = listing
        .segments()
        .last()
        .map(|segment| segment.to_ascii_lowercase())
        .unwrap_or_default();
    let name = Link {
        key,
        href: String::new(),
    };
    let address = Route::from(listing.clone()).hash();
    let note = format!(
        "added by Restore Desk: documented for {} sessions, not linked by the server",
        restore_type.service()
    );
    entry(
        element("a")
            .attribute("href", &address)
            .text(name.name())
            .into(),
        &note,
        &format!("/{}", listing.as_str()),
    )
}
