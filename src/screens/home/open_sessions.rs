//! The open sessions, a reminder to stop them: a line beside the heading, only if there are any.

use crate::{
    api::{
        anonymous::AnonymousClient,
        endpoint::{Endpoint, SessionRef},
        version::Version,
    },
    components::timestamp::timestamp,
    domain::restore_session::{RestoreSession, SessionState},
    route::Route,
    screens::home::text,
    state::recent_sessions::RecentSessions,
    ui::{
        clock,
        icon::{Icon, icon},
        prelude::*,
        text::NOT_GIVEN,
        time_format::format_duration,
    },
};

/// An open session this old is marked, in milliseconds: it was probably forgotten.
const OLD: i64 = 12 * 3_600_000;

/// How many sessions are open and how old the oldest is, with a link to them.
pub fn open_sessions(sessions: RecentSessions) -> AnyView {
    let version = context::<AnonymousClient>().version();
    dynamic(move || {
        let open = sessions.open();
        let link = match open.as_slice() {
            [] => return empty(),
            [session] => Route::Session(SessionRef {
                version,
                id: session.id.clone(),
            }),
            _ => Route::from(Endpoint::restore_sessions(version)),
        };
        let started = open.iter().filter_map(|session| {
            session
                .creation_time
                .as_ref()
                .filter(|created| !created.is_unset())?
                .epoch_milliseconds()
        });
        let age = started
            .min()
            .map(|oldest| clock::now_milliseconds() - oldest);
        let age = match age.filter(|age| *age >= 0) {
            Some(age) => fragment([
                span()
                    .text(if open.len() == 1 {
                        text::OPEN_FOR
                    } else {
                        text::OLDEST
                    })
                    .into(),
                span()
                    .attr("data-old", if age > OLD { "true" } else { "false" })
                    .text(&format_duration(age))
                    .into(),
            ]),
            None => empty(),
        };
        p().class("open-sessions")
            .child(icon(Icon::Running))
            .child(strong().text(&text::open_sessions(open.len())))
            .child(age)
            .child(
                a().class("button")
                    .attr("data-tiny", "")
                    .attr("href", link.hash())
                    .text(text::REVIEW),
            )
            .into()
    })
}

/// A session in a list, with what distinguishes it: type, name, organization and creation time.
pub fn session_entry(version: Version, session: RestoreSession) -> Element {
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
        .class("session-entry-started")
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
    li().child(span().class("session-entry-type").text(service))
        .child(
            a().attr("href", Route::Session(session_ref).hash())
                .isolated_text(&name),
        )
        .child(details)
}
