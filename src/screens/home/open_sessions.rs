//! The list of open sessions, a reminder to stop them.

use crate::{
    api::{
        anonymous::AnonymousClient,
        endpoint::{Endpoint, SessionRef},
        version::Version,
    },
    components::{
        gaps_notice::gaps_notice, load::Load, load_view::load_view, timestamp::timestamp,
    },
    domain::{
        partial::Partial,
        restore_session::{RestoreSession, SessionState},
    },
    route::Route,
    screens::home::text,
    ui::{prelude::*, text::NOT_GIVEN},
};

/// The restore sessions that the server lists.
pub type Sessions = Load<Partial<RestoreSession>>;

/// Loads the sessions of all users, as far as the account can see them.
pub fn load_sessions() -> Sessions {
    Load::new(|api| async move { api.restore_sessions().await })
}

/// The section “Open sessions”.
pub fn open_sessions(sessions: Sessions) -> AnyView {
    let version = context::<AnonymousClient>().version();
    let all_sessions = Route::from(Endpoint::restore_sessions(version)).hash();
    let link = a().attr("href", all_sessions).text(text::ALL_SESSIONS);
    section()
        .class("panel open-sessions")
        .attr("aria-labelledby", "open-sessions-heading")
        .child(
            h2().attr("id", "open-sessions-heading")
                .text(text::OPEN_SESSIONS),
        )
        .child(load_view(sessions, text::LOADING_SESSIONS, move || {
            let list = sessions.data();
            list.map_or_else(empty, |list| content(sessions, list))
        }))
        .child(p().child(link))
        .into()
}

fn content(load: Sessions, mut list: Partial<RestoreSession>) -> AnyView {
    let read = list.entries.len();
    let missing = gaps_notice(list.gaps, read, text::SESSION_NOUN, move || load.refetch());
    list.entries.retain(|session| !session.is_stopped());
    let sessions = match (list.entries.is_empty(), list.gaps.is_none()) {
        (false, _) => open_session_list(list.entries),
        (true, true) => p().class("field-hint").text(text::NO_OPEN_SESSIONS).into(),
        (true, false) => p()
            .class("field-hint")
            .text(text::NO_OPEN_SESSION_READ)
            .into(),
    };
    fragment([missing, sessions])
}

/// A list of links to `sessions`, with what distinguishes them: type, name, organization and creation time.
fn open_session_list(sessions: Vec<RestoreSession>) -> AnyView {
    let version = context::<AnonymousClient>().version();
    let entry = |session| open_session_entry(version, session).into();
    ul().class("open-sessions-list")
        .children(sessions.into_iter().map(entry))
        .into()
}

/// An entry of the list.
pub fn open_session_entry(version: Version, session: RestoreSession) -> Element {
    let service = session
        .known_type()
        .map_or(text::SESSION, |restore_type| restore_type.service());
    let name = session.name.unwrap_or_else(|| session.id.to_string());
    let state = match session.state {
        // Only the server knows whether it is open.
        SessionState::Other(state) => text::state_of_session(&state),
        SessionState::Working | SessionState::Stopped => String::new(),
    };
    let mut details = span()
        .class("open-sessions-started")
        .isolated_text(&session.organization.unwrap_or_default());
    if let Some(created) = session.creation_time.filter(|created| !created.is_unset()) {
        details = details
            .text(text::STARTED)
            .child(timestamp(&created, NOT_GIVEN));
    }
    let details = details.isolated_text(&state);
    let session_ref = SessionRef {
        version,
        id: session.id,
    };
    li().child(span().class("open-sessions-type").text(service))
        .child(
            a().attr("href", Route::Session(session_ref).hash())
                .isolated_text(&name),
        )
        .child(details)
}
