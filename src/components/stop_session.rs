//! Stops a session and reads its state until it is stopped: the server may accept a stop and carry it out later.

use std::time::Duration;

use crate::{
    api::{client::ApiClient, endpoint::SessionRef, error::ApiError},
    domain::restore_session::{RestoreSession, SessionState},
    state::recent_sessions::RecentSessions,
    ui::timer::wait,
};

/// The seconds between two reads after the stop, 30 in all.
const READ_AGAIN_AFTER: [u64; 7] = [1, 2, 3, 4, 5, 7, 8];

/// What is known after a stop.
pub struct Stopped {
    /// The answer of the server to the stop.
    pub answer: Result<(), ApiError>,
    /// The state that was read last; `None` if the session could not be read.
    pub state: Option<SessionState>,
}

/// Stops a session, and reads it until it is stopped, or 30 seconds are over, or the server has rejected the stop.
/// `sessions` learns all of it, and `on_read` takes each response.
pub async fn stop_session(
    api: &ApiClient,
    sessions: RecentSessions,
    session: &SessionRef,
    mut on_read: impl FnMut(&RestoreSession),
) -> Stopped {
    sessions.stop_is_sent(&session.id);
    let answer = api.stop(session).await;
    let is_rejected = matches!(&answer, Err(error) if !error.leaves_outcome_unknown());
    let mut delays = READ_AGAIN_AFTER.into_iter();
    loop {
        let read = api.restore_session(session).await.ok();
        if let Some(session) = &read {
            sessions.update(session);
            on_read(session);
        }
        let state = read.map(|session| session.state);
        let may_change = matches!(state, None | Some(SessionState::Working)) && !is_rejected;
        let Some(seconds) = delays.next().filter(|_| may_change) else {
            if is_rejected && state != Some(SessionState::Stopped) {
                sessions.stop_is_rejected(&session.id);
            }
            return Stopped { answer, state };
        };
        wait(Duration::from_secs(seconds)).await;
    }
}
