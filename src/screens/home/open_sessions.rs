//! The list of open sessions, a reminder to stop them.

use crate::{
    api::{
        anonymous::AnonymousClient,
        endpoint::{Endpoint, SessionRef},
        version::Version,
    },
    components::{load::Load, load_view::load_view},
    domain::restore_session::RestoreSession,
    route::Route,
    screens::home::text,
    ui::{prelude::*, time_element::time_element},
};

/// The section “Open sessions”: those of all users, as far as the account can see them.
pub fn open_sessions() -> AnyView {
    let version = expect_context::<AnonymousClient>().version();
    let sessions = Load::new(|api| async move { api.restore_sessions().await });
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
            list_or_hint(sessions.data().unwrap_or_default())
        }))
        .child(p().child(link))
        .into()
}

fn list_or_hint(mut sessions: Vec<RestoreSession>) -> AnyView {
    sessions.retain(|session| !session.is_stopped());
    if sessions.is_empty() {
        return p().class("field-hint").text(text::NO_OPEN_SESSIONS).into();
    }
    open_session_list(sessions)
}

/// A list of links to `sessions`, with what distinguishes them: type, name, organization and creation time.
pub fn open_session_list(sessions: Vec<RestoreSession>) -> AnyView {
    let version = expect_context::<AnonymousClient>().version();
    ul().class("open-sessions-list")
        .children(sessions.into_iter().map(|session| entry(version, session)))
        .into()
}

fn entry(version: Version, session: RestoreSession) -> AnyView {
    let service = session
        .known_type()
        .map_or(text::SESSION, |restore_type| restore_type.service());
    let name = session.name.unwrap_or_else(|| session.id.to_string());
    let created = session.creation_time.map_or_else(empty, |created| {
        time_element(created.as_str(), created.epoch_milliseconds())
    });
    let details = span()
        .class("open-sessions-started")
        .isolated_text(&session.organization.unwrap_or_default())
        .text(text::STARTED)
        .child(created);
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
        .into()
}
