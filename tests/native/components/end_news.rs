//! What the page tells of the end of a session.

use restore_desk::{
    api::error::ApiError,
    components::session_frame::end_news::EndNews,
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

/// The news of a session that this screen has shown as open.
fn news(state: SessionState, stop: Option<StopState>, may_stop: bool) -> EndNews {
    EndNews::of(true, Some(&session(state)), stop, may_stop)
}

#[test]
fn only_a_stop_of_this_page_is_said_to_have_stopped_the_session() {
    use SessionState::{Stopped as Ended, Working};
    assert_eq!(news(Ended, None, false), EndNews::Ended);
    // Accepted, and carried out late.
    let accepted = Some(ended(Ok(()), Some(Working)));
    assert!(matches!(
        news(Ended, accepted, true),
        EndNews::Stopped("The server reports the session as stopped.")
    ));
    // Rejected, and ended later.
    let rejected = Some(ended(Err(REJECTED), Some(Working)));
    assert_eq!(news(Ended, rejected.clone(), false), EndNews::Ended);
    assert!(matches!(
        news(Working, rejected, false),
        EndNews::NotStopped(_)
    ));
    // A rejected stop after one that was accepted.
    let rejected = Some(ended(Err(REJECTED), Some(Working)));
    assert!(matches!(news(Ended, rejected, true), EndNews::Stopped(_)));
}

#[test]
fn the_answer_to_the_stop_is_told_with_the_state() {
    use SessionState::Stopped as Ended;
    for (answer, text) in [
        (Ok(()), "The server reports"),
        (Err(LOST), "The response to the stop was lost"),
        (Err(REJECTED), "The server rejected this stop"),
    ] {
        let news = news(Ended, Some(ended(answer, Some(Ended))), true);
        assert!(
            matches!(news, EndNews::Stopped(body) if body.starts_with(text)),
            "{news:?}"
        );
    }
}

#[test]
fn nothing_is_told_of_a_session_that_was_stopped_before() {
    let stopped = session(SessionState::Stopped);
    for stop in [None, Some(ended(Ok(()), Some(SessionState::Stopped)))] {
        let news = EndNews::of(false, Some(&stopped), stop, true);
        assert_eq!(news, EndNews::Nothing);
    }
    assert_eq!(EndNews::of(false, None, None, false), EndNews::Nothing);
    let running = Some(StopState::Stopping);
    assert_eq!(
        EndNews::of(false, None, running, true),
        EndNews::Stopping,
        "also while the session loads"
    );
}
