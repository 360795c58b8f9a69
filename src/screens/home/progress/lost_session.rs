//! The search for a session whose start has an unknown outcome.
//!
//! If the response to a start is lost, the server may have created the session. A start is never repeated
//! automatically, so the page looks for the session in the list of sessions and offers every candidate. There may be
//! several (see [`crate::state::session_start`]).

use crate::{
    api::{anonymous::AnonymousClient, endpoint::SessionRef, version::Version},
    components::{load::Load, timestamp::timestamp},
    domain::{
        explore::options::ExploreOptions,
        lost_start::{LostStart, OrganizationCheck, Relation},
        organization::Organizations,
        restore_session::{RestoreSession, SessionState},
    },
    route::Route,
    screens::home::text,
    state::{
        recent_sessions::{RecentSessions, RecentSessionsState},
        session_start::SessionStart,
    },
    ui::{
        announcer::announce, button::button, clock, focus::focus, notice::paragraph, prelude::*,
        text::NOT_GIVEN, time_format::format_duration,
    },
};

/// Searches at once, and again when the user requests it, because the server may still be opening the session.
///
/// The session was started at `since` (milliseconds since 1970, UTC) with `options`. When a new search replaces the
/// focused button, the focus moves to the element `focus_id`.
pub fn lost_session(
    session_start: SessionStart,
    since: f64,
    options: ExploreOptions,
    organizations: Load<Organizations>,
    sessions: RecentSessions,
    focus_id: &'static str,
) -> AnyView {
    sessions.read_all();
    let result = move |message: &str, found: AnyView, note: &'static str| {
        announce(message);
        let search_again = button(text::SEARCH_AGAIN, move || {
            sessions.read_all();
            focus(focus_id);
        })
        .attr("data-small", "");
        fragment([
            paragraph(message),
            found,
            p().class("field-hint").text(note).into(),
            search_again.into(),
        ])
    };
    let sent_at = clock::whole_milliseconds(since);
    dynamic(move || match sessions.state.get() {
        RecentSessionsState::Loading => paragraph(text::SEARCHING),
        RecentSessionsState::Failed(_) => result(text::SEARCH_FAILED, empty(), ""),
        RecentSessionsState::Known(list) => {
            let organizations = organizations.data();
            let requested = organizations
                .as_ref()
                .and_then(|organizations| organizations.find(options.organization().as_str()));
            let start = LostStart {
                sent_at,
                options: &options,
                organization: requested.map(|organization| organization.name.as_str()),
            };
            let (mut candidates, mut others) = (Vec::new(), Vec::new());
            for session in list.entries {
                let is_of_other_start = session_start.request_of(&session.id).is_some();
                let created = created(start.created_after(&session));
                match start.relation_to(&session) {
                    Relation::Unrelated => {}
                    Relation::Candidate(organization) if !is_of_other_start => {
                        candidates.push(match organization {
                            OrganizationCheck::Matches => entry(session, &created),
                            OrganizationCheck::Unknown => {
                                entry(session, &(created + text::ORGANIZATION_NOT_COMPARED))
                            }
                        });
                    }
                    Relation::Candidate(_) | Relation::Other => {
                        others.push(entry(session, &created));
                    }
                }
            }
            let message = match candidates.len() {
                0 if list.gaps.is_none() => text::NO_CANDIDATE.to_owned(),
                0 => text::NO_CANDIDATE_READ.to_owned(),
                1 => text::CANDIDATE.to_owned(),
                count => text::candidates(count),
            };
            let note = if candidates.is_empty() {
                ""
            } else {
                text::MAY_BE_REPEATED
            };
            let found = fragment([entry_list(candidates), folded(others)]);
            result(&message, found, note)
        }
    })
}

fn created(milliseconds_after: Option<i64>) -> String {
    match milliseconds_after {
        Some(after @ 0..) => text::created_after(&format_duration(after)),
        Some(before) => text::created_before(&format_duration(-before)),
        None => text::CREATED_UNKNOWN.to_owned(),
    }
}

fn entry(session: RestoreSession, note: &str) -> AnyView {
    let version = context::<AnonymousClient>().version();
    // Sessions of a repeated request have the same name.
    let id = code().text(session.id.as_str());
    session_entry(version, session)
        .child(id)
        .child(span().class("session-entry-started").text(note))
        .into()
}

/// A session in a list, with what distinguishes it: type, name, organization and creation time.
fn session_entry(version: Version, session: RestoreSession) -> Element {
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

fn entry_list(entries: Vec<AnyView>) -> AnyView {
    if entries.is_empty() {
        return empty();
    }
    ul().class("session-entries").children(entries).into()
}

/// Sessions that do not match, in case the comparison is wrong.
fn folded(others: Vec<AnyView>) -> AnyView {
    if others.is_empty() {
        return empty();
    }
    details()
        .child(summary().text(&text::other_sessions(others.len())))
        .child(entry_list(others))
        .into()
}
