//! Stops a session and confirms it: whatever the server answers, the page reads the state of the session after the stop,
//! and says only what it has read. A session that another user has started is stopped only after a question.

use leptos::task::spawn_local;

use crate::{
    api::endpoint::SessionRef,
    components::{
        load::Load,
        session_frame::{end_notice::announce_outcome, text},
    },
    domain::restore_session::RestoreSession,
    state::{auth::Auth, own_sessions::OwnSessions, session_stops::SessionStops},
    ui::{
        button::{busy_button, button},
        focus::focus,
        notice::{Severity, announced_notice, paragraph},
        prelude::*,
    },
};

/// The id of the button that stops the session.
const BUTTON_ID: &str = "stop-session";
/// The id of the question.
const QUESTION_ID: &str = "stop-question";

/// The button, shown while the session is open, and the question below it.
pub fn stop_button(
    session_ref: &SessionRef,
    load: Load<RestoreSession>,
    is_open: Memo<bool>,
) -> (AnyView, AnyView) {
    let auth = context::<Auth>();
    let own = OwnSessions::current();
    let stops = SessionStops::current();
    let is_asking = RwSignal::new(false);
    let target = session_ref.clone();
    let stop = move || {
        let Some(api) = auth.api() else {
            return;
        };
        let session_ref = target.clone();
        spawn_local(async move {
            let stopped = stops.stop(&api, &session_ref).await;
            if !stops.is_shown(&session_ref.id) {
                announce_outcome(stopped);
            }
        });
    };
    let id = session_ref.id.clone();
    let is_stopping = memo(move || stops.is_running(&id));
    let id = session_ref.id.clone();
    let stop_or_ask = {
        let stop = stop.clone();
        move || {
            let owner = load.data().and_then(|session| session.initiated_by);
            let is_own = own.contains(&id, owner.as_deref());
            if is_own {
                stop();
            } else {
                is_asking.set(true);
                request_animation_frame(|| {
                    focus(QUESTION_ID);
                });
            }
        }
    };
    let button = move || {
        busy_button(text::STOP, text::STOPPING, is_stopping, stop_or_ask.clone())
            .attr("id", BUTTON_ID)
            .into()
    };
    let question = move || question(load, is_asking, stop.clone());
    (
        show(move || is_open.get(), button),
        show(
            move || is_asking.get() && is_open.get() && !is_stopping.get(),
            question,
        ),
    )
}

/// Asks whether to stop a session that another user has started, or whose user is not known.
fn question(
    load: Load<RestoreSession>,
    is_asking: RwSignal<bool>,
    stop: impl Fn() + 'static,
) -> AnyView {
    let owner = load.data().and_then(|session| session.initiated_by);
    let title = match &owner {
        Some(owner) => text::started_by(owner),
        None => text::STARTED_BY_UNKNOWN.to_owned(),
    };
    let close = move || {
        focus(BUTTON_ID);
        is_asking.set(false);
    };
    let stop_anyway = move || {
        close();
        stop();
    };
    let actions = div()
        .class("actions")
        .child(button(text::STOP_ANYWAY, stop_anyway))
        .child(button(text::KEEP_OPEN, close));
    let body = fragment([paragraph(text::STOP_QUESTION), actions.into()]);
    div()
        .attr("id", QUESTION_ID)
        .attr("tabindex", "-1")
        .attr("role", "group")
        .attr("aria-label", title.clone())
        .on(ev::keydown, move |event: ev::KeyboardEvent| {
            if event.key() == "Escape" {
                close();
            }
        })
        .child(announced_notice(
            Severity::Warning,
            &title,
            text::STOP_QUESTION,
            body,
        ))
        .into()
}
