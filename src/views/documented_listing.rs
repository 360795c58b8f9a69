//! The listing that the API documents under a session's organization where v6 sends no link to it.

use leptos::prelude::*;

use super::{
    explain::Act,
    link_list::entry,
    problem_notice::problem_notice,
    reader::{Reader, Reading},
};
use crate::{
    api::{endpoint::Endpoint, session_address::SessionAddress},
    domain::{link::Link, restore_type::RestoreType},
    route::Route,
    ui::{
        element::element,
        part::{nothing, part},
        waiting::waiting,
    },
};

/// The session whose organization an address names, if it does.
pub fn session_of_organization(endpoint: &Endpoint) -> Option<SessionAddress> {
    match endpoint.segments().as_slice() {
        [_, _, organization] if organization.eq_ignore_ascii_case("organization") => {
            endpoint.session()
        }
        _ => None,
    }
}

/// One entry for the list of related links, marked as not the server's. The session's type decides which it is.
pub fn documented_listing(address: SessionAddress) -> AnyView {
    let asked = address.clone();
    let session = Reader::new(move |api| {
        let address = asked.clone();
        async move { api.restore_session(&address).await }
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
                Some(restore_type) => offer(&address, restore_type),
                None => nothing(),
            },
        })
    })
}

fn offer(address: &SessionAddress, restore_type: RestoreType) -> AnyView {
    let listing = Endpoint::first_listing(address, restore_type);
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
