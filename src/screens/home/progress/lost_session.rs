//! The search for a session whose start has an unknown outcome.
//!
//! If the response to a start is lost, the server may have created the session. A start is never repeated
//! automatically, so the page looks for the session in the list of sessions and offers every candidate.

use crate::{
    components::load::{Load, LoadState},
    domain::{
        explore::options::ExploreOptions, restore_session::RestoreSession, session_name::NameCheck,
        time::timestamp::Timestamp,
    },
    screens::home::{open_sessions::open_session_list, text},
    state::session_start::SessionStart,
    ui::{announcer::announce, button::button, focus::focus, notice::paragraph, prelude::*},
};

/// How long before the start a session may have been created, in milliseconds: the server’s clock may be slow.
const CLOCK_TOLERANCE_MS: f64 = 3_600_000.0;

/// Searches at once, and again when the user requests it, because the server may still be opening the session.
///
/// The session was started at `since` (milliseconds since 1970, UTC) with `options`. When a new search replaces the
/// focused button, the focus moves to the element `focus_id`.
pub fn lost_session(
    session_start: SessionStart,
    since: f64,
    options: ExploreOptions,
    focus_id: &'static str,
) -> AnyView {
    let sessions = Load::new(|api| async move { api.restore_sessions().await });
    let result = move |message: &'static str, candidates: AnyView| {
        announce(message);
        let search_again = button(text::SEARCH_AGAIN, move || {
            sessions.reset();
            focus(focus_id);
        })
        .attr("data-small", "");
        fragment([paragraph(message), candidates, search_again.into()])
    };
    dynamic(move || match sessions.state.get() {
        LoadState::Loading => paragraph(text::SEARCHING),
        LoadState::Failed(_) => result(text::SEARCH_FAILED, empty()),
        LoadState::Loaded(list) => {
            let is_complete = list.gaps.is_none();
            let mut candidates = list.entries;
            candidates.retain(|session| {
                is_candidate(session, since, &options)
                    && session_start.request_of(&session.id).is_none()
            });
            if candidates.is_empty() && is_complete {
                result(text::NO_CANDIDATE, empty())
            } else if candidates.is_empty() {
                result(text::NO_CANDIDATE_READ, empty())
            } else {
                result(text::CANDIDATES, open_session_list(candidates))
            }
        }
    })
}

/// Returns whether `session` may be the result of the start.
///
/// The server returns neither the request nor its point in time, but usually writes the point in time into the name of
/// the session.
fn is_candidate(session: &RestoreSession, since: f64, options: &ExploreOptions) -> bool {
    let name_differs = session
        .name
        .as_ref()
        .is_some_and(|name| NameCheck::of(name, options.point_in_time()) == NameCheck::Differs);
    #[expect(
        clippy::cast_precision_loss,
        reason = "milliseconds of the years 1 to 9999 are exact in an f64"
    )]
    let is_older = session
        .creation_time
        .as_ref()
        .and_then(Timestamp::epoch_milliseconds)
        .is_some_and(|created| (created as f64) < since - CLOCK_TOLERANCE_MS);
    !name_differs
        && !is_older
        && !session.is_stopped()
        && session.known_type() == Some(options.restore_type())
}
