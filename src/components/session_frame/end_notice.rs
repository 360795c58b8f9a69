//! What the page tells of the end of a session: the progress and the outcome of a stop, and an end that this page has not
//! brought about.

use crate::{
    api::error::ApiError,
    components::{
        error_notice::error_notice, error_text::explain, operation::Operation, session_frame::text,
    },
    domain::restore_session::{RestoreSession, RestoreSessionId, SessionState},
    state::session_stops::{SessionStops, StopState, Stopped},
    ui::{
        announcer::{announce, announce_now},
        heading::prefix_title,
        loading::loading_with_cancel,
        notice::{Severity, announced_notice, paragraph},
        prelude::*,
    },
};

/// What the page tells.
#[derive(Clone, Debug, PartialEq)]
pub enum EndNotice {
    /// Nothing.
    Nothing,
    /// A stop is in progress.
    Stopping,
    /// The session is stopped, and this page has sent the stop.
    Stopped(&'static str),
    /// The last stop has ended, and the session is not known to be stopped.
    NotStopped(Stopped),
    /// The session has ended, and this page has not stopped it.
    Ended,
}

impl EndNotice {
    /// Decides what to tell. `was_open` is whether the screen has shown the session as open, `may_stop` whether a stop of
    /// this page may have stopped it.
    pub fn of(
        was_open: bool,
        session: Option<&RestoreSession>,
        last_stop: Option<StopState>,
        may_stop: bool,
    ) -> Self {
        let is_stopped = session.is_some_and(RestoreSession::is_stopped);
        match last_stop {
            Some(StopState::Stopping) => Self::Stopping,
            Some(StopState::Ended(stopped)) if !is_stopped && !stopped.is_stopped() => {
                Self::NotStopped(stopped)
            }
            _ if !was_open => Self::Nothing,
            Some(StopState::Ended(stopped)) if stopped.is_stopped() => {
                Self::Stopped(match stopped.answer {
                    Ok(()) => text::IS_STOPPED_BODY,
                    Err(error) if error.leaves_outcome_unknown() => text::IS_STOPPED_AFTER_LOST,
                    Err(_) => text::IS_STOPPED_AFTER_REJECTED,
                })
            }
            _ if is_stopped && may_stop => Self::Stopped(text::IS_STOPPED_BODY),
            _ if is_stopped => Self::Ended,
            _ => Self::Nothing,
        }
    }

    fn view(self, stops: SessionStops, id: &RestoreSessionId) -> AnyView {
        let shown =
            |severity, title, body| announced_notice(severity, title, body, paragraph(body));
        match self {
            Self::Nothing => empty(),
            Self::Stopping => {
                let id = id.clone();
                loading_with_cancel(text::STOPPING_SESSION, move || stops.cancel(&id))
            }
            Self::Stopped(body) => shown(Severity::Success, text::IS_STOPPED, body),
            Self::NotStopped(stopped) => match Outcome::of(stopped) {
                Outcome::Warning(title, body) => shown(Severity::Warning, title, body),
                Outcome::Failed(error, operation) => error_notice(&error, operation, empty()),
            },
            Self::Ended => shown(Severity::Info, text::ENDED, text::ENDED_BODY),
        }
    }
}

/// Shows the notice of a session.
pub fn end_notice(
    id: &RestoreSessionId,
    session: impl Fn() -> Option<RestoreSession> + Copy + Send + Sync + 'static,
) -> AnyView {
    let stops = SessionStops::current();
    let was_open = RwSignal::new(false);
    effect(move || {
        let is_open = session().is_some_and(|session| !session.is_stopped());
        if is_open && !was_open.get_untracked() {
            was_open.set(true);
        }
    });
    let of = id.clone();
    let notice = memo(move || {
        EndNotice::of(
            was_open.get(),
            session().as_ref(),
            stops.last(&of),
            stops.may_stop(&of),
        )
    });
    effect(move || {
        if notice.get() == EndNotice::Ended {
            prefix_title(text::ENDED_PREFIX);
        }
    });
    let id = id.clone();
    dynamic(move || notice.get().view(stops, &id))
}

/// What the user reads if the session is not known to be stopped.
enum Outcome {
    /// A warning: its title and body.
    Warning(&'static str, &'static str),
    /// The error of the stop. The operation selects its text.
    Failed(ApiError, Operation),
}

impl Outcome {
    fn of(Stopped { answer, state }: Stopped) -> Self {
        match (answer, state) {
            (Err(ApiError::Canceled), None) => Self::Failed(ApiError::Canceled, Operation::Stop),
            (Err(error), Some(SessionState::Working)) if error.leaves_outcome_unknown() => {
                Self::Warning(text::IS_STILL_OPEN, text::STOP_LOST)
            }
            (Err(error), Some(SessionState::Working)) => Self::Failed(error, Operation::StopOfOpen),
            (Err(error), _) if !error.leaves_outcome_unknown() => {
                Self::Failed(error, Operation::Stop)
            }
            (_, Some(SessionState::Working)) => {
                Self::Warning(text::IS_STILL_OPEN, text::STOP_ACCEPTED)
            }
            (_, Some(_)) => Self::Warning(text::STOP_UNKNOWN, text::STATE_UNKNOWN_BODY),
            (_, None) => Self::Warning(text::STOP_UNKNOWN, text::STOP_UNKNOWN_BODY),
        }
    }
}

/// Tells the outcome of a stop to a user who has left the session.
pub fn announce_outcome(stopped: Stopped) {
    if stopped.is_stopped() {
        announce(text::IS_STOPPED);
        return;
    }
    match Outcome::of(stopped) {
        Outcome::Warning(title, _) => announce(title),
        Outcome::Failed(error, operation) => announce_now(&explain(&error, operation).summary),
    }
}
