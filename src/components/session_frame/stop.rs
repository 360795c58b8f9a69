//! Stops a session and confirms it: whatever the server answers, the page reads the state of the session after the stop,
//! and says only what it has read. A session that another user has started is stopped only after a question.

use crate::{
    api::{endpoint::SessionRef, error::ApiError},
    components::{
        action::{Action, ActionState},
        load::Load,
        operation::Operation,
        session_frame::text,
        stop_session::{Stopped, stop_session},
    },
    domain::restore_session::{RestoreSession, RestoreSessionId, SessionState},
    state::{auth::Auth, own_sessions::OwnSessions, recent_sessions::RecentSessions},
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

/// What the page has done to stop the session.
#[derive(Clone)]
pub struct StopProgress {
    id: RestoreSessionId,
    action: Action,
    sessions: RecentSessions,
    /// Whether the page has told the user that the session is stopped.
    is_told: StoredValue<bool>,
}

impl StopProgress {
    /// Returns whether this page has sent a stop for the session, on any of its screens.
    pub fn is_sent(&self) -> bool {
        self.sessions.has_sent_stop(&self.id)
    }

    /// Tells the user that the session is stopped, unless they know.
    pub fn tell(&self) {
        // While it runs, it reads the session itself.
        if !self.is_told.get_value() && !self.action.is_running() {
            self.action.set_result(ActionState::Done(
                Severity::Success,
                text::IS_STOPPED,
                text::IS_STOPPED_BODY,
            ));
        }
    }
}

/// The button, shown while the session is open; below it the question, the progress and the outcome; and what the
/// page has done to stop the session.
pub fn stop_button(
    session_ref: &SessionRef,
    load: Load<RestoreSession>,
    is_open: Memo<bool>,
) -> (AnyView, AnyView, StopProgress) {
    let auth = context::<Auth>();
    let own = OwnSessions::current();
    let action = Action::new();
    let sessions = RecentSessions::current();
    let is_told = StoredValue::new(false);
    let is_asking = RwSignal::new(false);
    let target = session_ref.clone();
    let stop = move || {
        let Some(api) = auth.api() else {
            return;
        };
        let session_ref = target.clone();
        action.dispatch(async move {
            let on_read = |session: &RestoreSession| load.replace(session.clone());
            let Stopped { answer, state } =
                stop_session(&api, sessions, &session_ref, on_read).await;
            if state == Some(SessionState::Stopped) {
                is_told.try_set_value(true);
            }
            outcome(answer, state.as_ref())
        });
    };
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
        busy_button(
            text::STOP,
            text::STOPPING,
            action.busy(),
            stop_or_ask.clone(),
        )
        .attr("id", BUTTON_ID)
        .into()
    };
    let question = move || question(load, is_asking, stop.clone());
    (
        show(move || is_open.get(), button),
        fragment([
            show(move || is_asking.get() && is_open.get(), question),
            action.notice(text::STOPPING_SESSION, Operation::Stop),
        ]),
        StopProgress {
            id: session_ref.id.clone(),
            action,
            sessions,
            is_told,
        },
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

/// What the user reads: the server’s answer to the stop, and the state of the session after it.
fn outcome(stop: Result<(), ApiError>, state: Option<&SessionState>) -> ActionState {
    let warning = |title, body| ActionState::Done(Severity::Warning, title, body);
    match (stop, state) {
        (Ok(()), Some(SessionState::Stopped)) => {
            ActionState::Done(Severity::Success, text::IS_STOPPED, text::IS_STOPPED_BODY)
        }
        (Err(error), Some(SessionState::Stopped)) => {
            let body = if error.leaves_outcome_unknown() {
                text::IS_STOPPED_AFTER_LOST
            } else {
                text::IS_STOPPED_AFTER_REJECTED
            };
            ActionState::Done(Severity::Success, text::IS_STOPPED, body)
        }
        (Ok(()), Some(SessionState::Working)) => warning(text::IS_STILL_OPEN, text::STOP_ACCEPTED),
        (Err(error), Some(SessionState::Working)) if error.leaves_outcome_unknown() => {
            warning(text::IS_STILL_OPEN, text::STOP_LOST)
        }
        (Err(error), Some(SessionState::Working)) => {
            ActionState::Failed(error, Operation::StopOfOpen)
        }
        (Err(error), _) if !error.leaves_outcome_unknown() => {
            ActionState::Failed(error, Operation::Stop)
        }
        (_, Some(SessionState::Other(_))) => warning(text::STOP_UNKNOWN, text::STATE_UNKNOWN_BODY),
        (_, None) => warning(text::STOP_UNKNOWN, text::STOP_UNKNOWN_BODY),
    }
}
