//! Stops a session and confirms it: the page says that a session is stopped only if the server then reports that state.

use crate::{
    api::{client::ApiClient, endpoint::SessionRef, error::ApiError},
    components::{
        action::{Action, ActionState},
        error_text::Operation,
        load::Load,
    },
    domain::restore_session::RestoreSession,
    screens::session::text,
    state::auth::Auth,
    ui::{
        button::busy_button,
        focus::{HEADING_ID, focus},
        notice::Severity,
        prelude::*,
    },
};

/// The button, shown while the session is open, and the notice with the progress and the outcome.
pub fn stop_session(
    session_ref: &SessionRef,
    load: Load<RestoreSession>,
    is_open: Memo<bool>,
) -> (AnyView, AnyView) {
    let auth = expect_context::<Auth>();
    let action = Action::new();
    let session_ref = session_ref.clone();
    let stop = move || {
        let Some(api) = auth.api() else {
            return;
        };
        let session_ref = session_ref.clone();
        action.dispatch(async move {
            match stop_and_confirm(&api, &session_ref).await {
                Ok((session, is_accepted)) => {
                    let outcome = outcome(&session, is_accepted);
                    let is_stopped = session.is_stopped();
                    load.set_data(session);
                    if is_stopped && load.is_mounted() {
                        // The button that had the focus is gone.
                        focus(HEADING_ID);
                    }
                    outcome
                }
                Err(StopError::Rejected(error)) => ActionState::Failed(error, Operation::Stop),
                Err(StopError::StateUnknown) => ActionState::Done(
                    Severity::Warning,
                    text::STOP_UNKNOWN,
                    text::STOP_UNKNOWN_BODY,
                ),
            }
        });
    };
    let button =
        move || busy_button(text::STOP, text::STOPPING, action.busy(), stop.clone()).into();
    (
        show(move || is_open.get(), button),
        action.notice(text::STOPPING_SESSION, Operation::Stop),
    )
}

/// What the user reads about a session whose state was read after the stop.
fn outcome(session: &RestoreSession, is_accepted: bool) -> ActionState {
    if session.is_stopped() {
        return ActionState::Done(Severity::Success, text::IS_STOPPED, text::IS_STOPPED_BODY);
    }
    let body = if is_accepted {
        text::STOP_ACCEPTED
    } else {
        text::STOP_LOST
    };
    ActionState::Done(Severity::Warning, text::IS_STILL_OPEN, body)
}

/// Why the state of the session after the stop is not known.
enum StopError {
    /// The server rejected the stop.
    Rejected(ApiError),
    /// The server may have stopped the session, but its state could not be read.
    StateUnknown,
}

/// Stops the session and reads its state. Returns the session, and whether the server accepted the stop.
///
/// If the response to the stop is lost, the server may still have stopped the session, so its state is read then too.
async fn stop_and_confirm(
    api: &ApiClient,
    session_ref: &SessionRef,
) -> Result<(RestoreSession, bool), StopError> {
    let is_accepted = match api.stop(session_ref).await {
        Ok(()) => true,
        Err(error) if error.leaves_outcome_unknown() => false,
        Err(error) => return Err(StopError::Rejected(error)),
    };
    match api.restore_session(session_ref).await {
        Ok(session) => Ok((session, is_accepted)),
        Err(_) => Err(StopError::StateUnknown),
    }
}
