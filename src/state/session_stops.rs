//! The stops that this page has sent, shared by all its screens: while a stop runs, no screen sends another for the same
//! session, and all of them show the same outcome.

use std::time::Duration;

use leptos::prelude::*;

use crate::{
    api::{client::ApiClient, endpoint::SessionRef, error::ApiError},
    domain::restore_session::{RestoreSession, RestoreSessionId, SessionState},
    state::{auth::Auth, recent_sessions::RecentSessions},
    ui::{
        clock,
        context::context,
        reactive::{effect, memo},
        signal::RwSignal,
        timer::wait,
    },
};

/// The seconds between two reads after the stop, 30 in all.
const READ_AGAIN_AFTER: [u64; 7] = [1, 2, 3, 4, 5, 7, 8];

/// What is known after a stop.
#[derive(Clone, Debug, PartialEq)]
pub struct Stopped {
    /// The answer of the server to the stop.
    pub answer: Result<(), ApiError>,
    /// The state that was read last; `None` if the session could not be read.
    pub state: Option<SessionState>,
}

impl Stopped {
    /// Returns whether the session is stopped.
    pub fn is_stopped(&self) -> bool {
        self.state == Some(SessionState::Stopped)
    }

    /// Returns whether the server has rejected the stop.
    pub fn is_rejected(&self) -> bool {
        matches!(&self.answer, Err(error) if !error.leaves_outcome_unknown())
    }
}

/// The state of the last stop of a session.
#[derive(Clone, Debug, PartialEq)]
pub enum StopState {
    /// In progress: sent, or being confirmed.
    Stopping,
    /// Ended.
    Ended(Stopped),
}

/// The stops of a session.
#[derive(Clone, Debug)]
struct StopsOfSession {
    id: RestoreSessionId,
    /// The number of the last stop. An earlier one, for which the user has stopped waiting, may still be running.
    number: u32,
    /// Its state; `None` once the user has left the session.
    last: Option<StopState>,
    /// How many are in progress, also those for which the user has stopped waiting.
    running: u32,
    /// Whether one of them may have stopped the session: the server has accepted it, or the answer is not known.
    may_have_stopped: bool,
    /// The session as the last stop has read it, and when, in milliseconds since 1970, UTC.
    read: Option<(f64, RestoreSession)>,
}

/// The stops since the sign-in.
#[derive(Clone, Copy)]
pub struct SessionStops {
    all: RwSignal<Vec<StopsOfSession>>,
    /// How many stops were sent.
    count: StoredValue<u32>,
    /// The session whose screen is shown.
    shown: StoredValue<Option<RestoreSessionId>>,
    sessions: RecentSessions,
}

impl SessionStops {
    /// Provides the stops to all views below. They are forgotten when the sign-in ends, and when another begins.
    pub fn provide(auth: Auth, sessions: RecentSessions) {
        let stops = Self {
            all: RwSignal::new(Vec::new()),
            count: StoredValue::new(0),
            shown: StoredValue::new(None),
            sessions,
        };
        provide_context(stops);
        let sign_in = memo(move || auth.sign_in_number());
        effect(move || {
            sign_in.track();
            stops.all.set(Vec::new());
        });
    }

    /// Returns the stops that [`provide`](Self::provide) has provided.
    pub fn current() -> Self {
        context()
    }

    /// Notes that the present screen shows a session, and with it the outcome of its stop. That of any other session is
    /// old by now, and forgotten.
    pub fn show(self, id: &RestoreSessionId) {
        self.shown.set_value(Some(id.clone()));
        on_cleanup(move || self.shown.set_value(None));
        self.all.update(|all| {
            for stops in all {
                if stops.id != *id && stops.last != Some(StopState::Stopping) {
                    stops.last = None;
                }
            }
        });
    }

    /// Returns whether the present screen shows this session.
    pub fn is_shown(self, id: &RestoreSessionId) -> bool {
        self.shown.with_value(|shown| shown.as_ref() == Some(id))
    }

    /// The state of the last stop of a session. Tracked.
    pub fn last(self, id: &RestoreSessionId) -> Option<StopState> {
        self.of(id, |stops| stops.last.clone())
    }

    /// Returns whether a session is being stopped. Tracked.
    pub fn is_running(self, id: &RestoreSessionId) -> bool {
        self.last(id) == Some(StopState::Stopping)
    }

    /// Returns whether a stop of this page may have stopped a session, or may yet do so. Tracked.
    pub fn may_stop(self, id: &RestoreSessionId) -> bool {
        let may_stop = |stops: &StopsOfSession| stops.running > 0 || stops.may_have_stopped;
        self.of(id, |stops| Some(may_stop(stops))) == Some(true)
    }

    /// The session as the last stop has read it, if that was after `time`, in milliseconds since 1970, UTC. Tracked.
    pub fn read_after(self, id: &RestoreSessionId, time: f64) -> Option<RestoreSession> {
        let read = self.of(id, |stops| stops.read.clone());
        read.and_then(|(at, session)| (at > time).then_some(session))
    }

    fn of<T>(
        self,
        id: &RestoreSessionId,
        value: impl Fn(&StopsOfSession) -> Option<T>,
    ) -> Option<T> {
        self.all
            .with(|all| all.iter().find(|stops| stops.id == *id).and_then(value))
    }

    /// Stops a session, and reads it until it is stopped, or 30 seconds are over, or the server has rejected the stop: the
    /// server may accept a stop and carry it out later.
    pub async fn stop(self, api: &ApiClient, session: &SessionRef) -> Stopped {
        let number = self.begin(&session.id);
        let answer = api.stop(session).await;
        let mut stopped = Stopped {
            answer,
            state: None,
        };
        let is_rejected = stopped.is_rejected();
        let mut delays = READ_AGAIN_AFTER.into_iter();
        loop {
            let read = api.restore_session(session).await.ok();
            stopped.state = read.as_ref().map(|session| session.state.clone());
            if let Some(session) = read {
                self.sessions.update(&session);
                self.update(&session.id.clone(), |stops| {
                    stops.read = Some((clock::now(), session));
                });
            }
            let may_change =
                matches!(stopped.state, None | Some(SessionState::Working)) && !is_rejected;
            let Some(seconds) = delays.next().filter(|_| may_change) else {
                self.update(&session.id, |stops| stops.end(number, stopped.clone()));
                return stopped;
            };
            wait(Duration::from_secs(seconds)).await;
        }
    }

    /// Stops waiting for the server. It may still stop the session, and the page will say so then.
    pub fn cancel(self, id: &RestoreSessionId) {
        self.update(id, |stops| {
            stops.last = Some(StopState::Ended(Stopped {
                answer: Err(ApiError::Canceled),
                state: None,
            }));
        });
    }

    /// Notes that a stop begins. Returns its number.
    fn begin(self, id: &RestoreSessionId) -> u32 {
        let number = self.count.get_value() + 1;
        self.count.set_value(number);
        self.all.update(|all| {
            let known = all.iter_mut().find(|stops| stops.id == *id);
            if let Some(stops) = known {
                stops.begin(number);
            } else {
                let mut stops = StopsOfSession {
                    id: id.clone(),
                    number,
                    last: None,
                    running: 0,
                    may_have_stopped: false,
                    read: None,
                };
                stops.begin(number);
                all.push(stops);
            }
        });
        number
    }

    fn update(self, id: &RestoreSessionId, change: impl FnOnce(&mut StopsOfSession)) {
        self.all.update(|all| {
            if let Some(stops) = all.iter_mut().find(|stops| stops.id == *id) {
                change(stops);
            }
        });
    }
}

impl StopsOfSession {
    fn begin(&mut self, number: u32) {
        self.number = number;
        self.last = Some(StopState::Stopping);
        self.running += 1;
    }

    fn end(&mut self, number: u32, stopped: Stopped) {
        self.running = self.running.saturating_sub(1);
        self.may_have_stopped |= !stopped.is_rejected();
        if self.number == number {
            self.last = Some(StopState::Ended(stopped));
        }
    }
}
