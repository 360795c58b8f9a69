//! The listing that the API documents under a session's organization where v6 sends no link to it.

use leptos::prelude::*;

use super::{explain::Act, problem_notice::problem_notice, reader::{Reader, Reading}};
use crate::{
    api::endpoint::Endpoint,
    domain::restore_session::RestoreSessionId,
    route::Route,
    ui::{view::{part, view}, waiting::waiting},
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

/// One entry for the list of related links, marked as not the server's.
#[component]
pub fn DocumentedListing(
    /// The session; its type decides which listing there is.
    id: RestoreSessionId,
) -> impl IntoView {
    let asked = id.clone();
    let session = Reader::new(move |api| {
        let id = asked.clone();
        async move { api.restore_session(&id).await }
    });
    part(move || match session.reading.get() {
        Reading::Waiting => view! { <li>{waiting("Reading the session’s type")}</li> }.into_any(),
        Reading::Failed(error) => view! { <li>{problem_notice(error, Act::Read, ().into_any())}</li> }.into_any(),
        Reading::Arrived(arrived) => arrived.value.known_type().map(|restore_type| {
            let listing = Endpoint::first_listing(&id, restore_type);
            let name = listing.segments().last().map(|&segment| segment.to_owned());
            let name = crate::domain::link::Link { key: name.unwrap_or_default().to_lowercase(), href: String::new() };
            view! {
                <li>
                    <a href=Route::from(listing.clone()).hash()>{name.name().to_owned()}</a>
                    <span class="link-note">
                        "added by Restore Desk: documented for " {restore_type.service()} " sessions, not linked by the server"
                    </span>
                    <code>"/"{listing.as_str().to_owned()}</code>
                </li>
            }
        }).into_any(),
    })
}
