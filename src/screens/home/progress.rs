//! The progress of a start: waiting, rejected, of unknown outcome, or finished while the user was on another screen.

pub mod lost_session;

use std::time::Duration;

use crate::{
    api::{
        anonymous::AnonymousClient,
        endpoint::{Endpoint, SessionRef},
    },
    components::{error_notice::error_notice, load::Load, operation::Operation},
    domain::organization::Organizations,
    route::Route,
    screens::home::{progress::lost_session::lost_session, text},
    state::{
        explore_form::ExploreForm,
        recent_sessions::RecentSessions,
        session_start::{SessionStart, StartStatus},
        text::STARTED,
    },
    ui::{
        announcer::announce,
        button::button,
        clock,
        focus::{focus, scroll_into_view},
        loading::spinner,
        notice::{Severity, notice},
        prelude::*,
        text::STOP_WAITING,
        timer::set_timeout_scoped,
    },
};

/// The id of the notice.
const ID: &str = "progress";

/// How long the server may take before the wait is announced.
const SLOW_NOTICE_DELAY: Duration = Duration::from_secs(10);

/// The notice in the summary, below the button. Empty while nothing was started. `organizations` are those that the
/// form shows.
pub fn progress(organizations: Load<Organizations>, sessions: RecentSessions) -> AnyView {
    let session_start = context::<ExploreForm>().session_start;
    let version = context::<AnonymousClient>().version();
    effect(move || {
        if session_start.status.get() != StartStatus::Idle {
            // The notice appears below the button, which may be at the bottom of the window.
            request_animation_frame(|| scroll_into_view(ID));
        }
    });
    let content = move || match session_start.status.get() {
        StartStatus::Idle | StartStatus::Opening { .. } => empty(),
        StartStatus::Waiting { since, .. } => waiting(session_start, since),
        StartStatus::Rejected(error) => error_notice(&error, Operation::Explore, empty()),
        StartStatus::Unknown {
            error,
            since,
            options,
        } => {
            let all_sessions = Route::from(Endpoint::restore_sessions(version)).hash();
            let link = a()
                .class("button")
                .attr("href", all_sessions)
                .text(text::SHOW_SESSIONS);
            let search = fragment([
                lost_session(session_start, since, options, organizations, sessions, ID),
                p().child(link).into(),
            ]);
            error_notice(&error, Operation::Explore, search)
        }
        StartStatus::Started { session, name } => started(session, &name),
    };
    div()
        .attr("id", ID)
        .attr("tabindex", "-1")
        .dynamic(content)
        .into()
}

/// A link to the session. Not announced: [`SessionStart`] did so when the session was opened.
fn started(session: SessionRef, name: &str) -> AnyView {
    let link = a()
        .attr("href", Route::Session(session).hash())
        .isolated_text(name);
    notice(Severity::Success, STARTED, p().child(link).into())
}

/// The time since the start at `since` (milliseconds since 1970, UTC), and a button that stops waiting.
fn waiting(session_start: SessionStart, since: f64) -> AnyView {
    let elapsed = move || text::elapsed(clock::seconds_since(since));
    let timer_text = RwSignal::new(elapsed());
    if let Ok(interval) =
        set_interval_with_handle(move || timer_text.set(elapsed()), Duration::from_secs(1))
    {
        on_cleanup(move || interval.clear());
    }
    set_timeout_scoped(SLOW_NOTICE_DELAY, || announce(text::STILL_WAITING));
    let stop = move || {
        session_start.cancel();
        // The focused button is about to disappear; the notice with the consequences replaces it.
        focus(ID);
    };
    let timer = span().attr("role", "timer").text_with(timer_text);
    let message = div()
        .child(p().text(text::OPENING).child(timer))
        .child(p().class("field-hint").text(text::OPENING_HINT));
    div()
        .class("progress")
        .child(spinner())
        .child(message)
        .child(button(STOP_WAITING, stop).attr("data-small", ""))
        .into()
}
