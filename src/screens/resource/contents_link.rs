//! The link from the organization of a session to its contents, such as the mailboxes.
//!
//! The API documents these lists for all four types, but v6 links to them from Exchange sessions only. Without this link,
//! users of other sessions would have to type the address.

use crate::{
    api::endpoint::{Endpoint, SessionRef},
    components::{
        error_notice::error_notice,
        link_list::entry,
        load::{Load, LoadState},
        operation::Operation,
    },
    domain::{restore_session::RestoreSession, restore_type::RestoreType},
    route::Route,
    screens::resource::text,
    ui::{loading::loading, prelude::*},
};

/// An entry for the list of related links, marked as added by the page. The type of the session decides on the target.
pub fn contents_link(session: Load<RestoreSession>, session_ref: SessionRef) -> AnyView {
    // The session changes while it is watched. Its type does not, and the link stays, with the focus.
    let known_type = memo(move || session.data().and_then(|session| session.known_type()));
    dynamic(move || match known_type.get() {
        Some(restore_type) => link(&session_ref, restore_type),
        None => session.state.with(|state| match state {
            LoadState::Loading => li().child(loading(text::LOADING_TYPE)).into(),
            LoadState::Failed(error) => li()
                .child(error_notice(error, Operation::Read, empty()))
                .into(),
            LoadState::Loaded(_) => empty(),
        }),
    })
}

fn link(session_ref: &SessionRef, restore_type: RestoreType) -> AnyView {
    let listing = Endpoint::session_contents(session_ref, restore_type);
    let address = format!("/{}", listing.as_str());
    entry(
        a().attr("href", Route::from(listing).hash())
            .text(text::contents(restore_type))
            .into(),
        &text::added_link(restore_type.service()),
        &address,
    )
}
