//! What the page tells of the end of a session.

use restore_desk::{
    api::error::ApiError,
    components::session_frame::end_notice::EndNotice,
    domain::restore_session::{RestoreSession, SessionState},
    state::session_stops::{StopState, Stopped},
};

use crate::domain::open_session;

const REJECTED: ApiError = ApiError::NewTokenRejected;
const LOST: ApiError = ApiError::Canceled;

fn session(state: SessionState) -> RestoreSession {
    RestoreSession {
        state,
        ..open_session("8caccbcb-3e6c-4e55-83b2-d7d196e11cbe")
    }
}

fn ended(answer: Result<(), ApiError>, state: Option<SessionState>) -> StopState {
    StopState::Ended(Stopped { answer, state })
}

/// The notice of a session that this screen has shown as open.
fn notice(state: SessionState, stop: Option<StopState>, may_stop: bool) -> EndNotice {
    EndNotice::of(true, Some(&session(state)), stop, may_stop)
}

#[test]
fn only_a_stop_of_this_page_is_said_to_have_stopped_the_session() {
    use SessionState::{Stopped as Ended, Working};
    assert_eq!(notice(Ended, None, false), EndNotice::Ended);
    // Accepted, and carried out late.
    let accepted = Some(ended(Ok(()), Some(Working)));
    assert!(matches!(
        notice(Ended, accepted, true),
        EndNotice::Stopped("The server reports the session as stopped.")
    ));
    // Rejected, and ended later.
    let rejected = Some(ended(Err(REJECTED), Some(Working)));
    assert_eq!(notice(Ended, rejected.clone(), false), EndNotice::Ended);
    assert!(matches!(
        notice(Working, rejected, false),
        EndNotice::NotStopped(_)
    ));
    // A rejected stop after one that was accepted.
    let rejected = Some(ended(Err(REJECTED), Some(Working)));
    assert!(matches!(
        notice(Ended, rejected, true),
        EndNotice::Stopped(_)
    ));
}

#[test]
fn the_answer_to_the_stop_is_told_with_the_state() {
    use SessionState::Stopped as Ended;
    for (answer, text) in [
        (Ok(()), "The server reports"),
        (Err(LOST), "The response to the stop was lost"),
        (Err(REJECTED), "The server rejected this stop"),
    ] {
        let notice = notice(Ended, Some(ended(answer, Some(Ended))), true);
        assert!(
            matches!(notice, EndNotice::Stopped(body) if body.starts_with(text)),
            "{notice:?}"
        );
    }
}

#[test]
fn nothing_is_told_of_a_session_that_was_stopped_before() {
    let stopped = session(SessionState::Stopped);
    for stop in [None, Some(ended(Ok(()), Some(SessionState::Stopped)))] {
        let notice = EndNotice::of(false, Some(&stopped), stop, true);
        assert_eq!(notice, EndNotice::Nothing);
    }
    assert_eq!(EndNotice::of(false, None, None, false), EndNotice::Nothing);
    let running = Some(StopState::Stopping);
    assert_eq!(
        EndNotice::of(false, None, running, true),
        EndNotice::Stopping,
        "also while the session loads"
    );
}
