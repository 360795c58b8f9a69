//! The restore sessions of the last seven days, shared by the header, the home screen and the search after a lost
//! response, so that they cannot contradict each other.
//!
//! The API can list sessions by the time of their start only. So the list is read once after the sign-in. From then on,
//! only the sessions that may be open are read again, one by one, and other screens tell what they have read of a session.

use chrono::{DateTime, Duration};
use leptos::prelude::*;

use crate::{
    api::{client::ApiClient, endpoint::SessionRef, error::ApiError},
    domain::{
        partial::Partial,
        restore_session::{RestoreSession, RestoreSessionId, SessionState},
        time::point_in_time::PointInTime,
    },
    state::{auth::Auth, display_zone::now},
    ui::{
        clock, context::context, reactive::effect, signal::RwSignal, task::Task,
        timer::set_timeout_scoped,
    },
};

const MINUTE: std::time::Duration = std::time::Duration::from_secs(60);

/// The period of the list.
const PERIOD: Duration = Duration::days(7);

/// What is known of the sessions.
#[derive(Clone, Debug, PartialEq)]
pub enum RecentSessionsState {
    /// The list is being read.
    Loading,
    /// The list could not be read.
    Failed(ApiError),
    /// The list, as far as it could be read.
    Known(Partial<RestoreSession>),
}

/// The sessions, for the lifetime of the page.
#[derive(Clone, Copy)]
pub struct RecentSessions {
    /// What is known of them.
    pub state: RwSignal<RecentSessionsState>,
    /// Changes each minute.
    minutes: RwSignal<u32>,
    /// Sessions that were started or read while the list was being read.
    pending: StoredValue<Vec<RestoreSession>>,
    task: Task,
    auth: Auth,
}

impl RecentSessions {
    /// Provides the sessions to all views below. They are read after each sign-in.
    pub fn provide(auth: Auth) -> Self {
        let sessions = Self {
            state: RwSignal::new(RecentSessionsState::Loading),
            minutes: RwSignal::new(0),
            pending: StoredValue::new(Vec::new()),
            task: Task::new(),
            auth,
        };
        provide_context(sessions);
        sessions.count_minutes();
        effect(move || {
            if auth.sign_in_number().is_some() {
                sessions.read_all();
            } else {
                sessions.forget();
            }
        });
        sessions
    }

    fn count_minutes(self) {
        let next = move || {
            self.minutes
                .update(|minutes| *minutes = minutes.wrapping_add(1));
        };
        effect(move || {
            self.minutes.track();
            set_timeout_scoped(MINUTE, next);
        });
    }

    /// Returns the sessions that [`provide`](Self::provide) has provided.
    pub fn current() -> Self {
        context()
    }

    /// Returns the sessions that are open. Tracked.
    pub fn open(self) -> Vec<RestoreSession> {
        self.select(|session| session.state == SessionState::Working)
    }

    /// Returns the sessions whose state the server did not send, or is not documented. Tracked.
    pub fn in_unknown_state(self) -> Vec<RestoreSession> {
        self.select(|session| matches!(session.state, SessionState::Other(_)))
    }

    /// Returns whether more sessions may be open than [`open`](Self::open) returns: some sessions could not be read, or the
    /// state of some is not known. Tracked.
    pub fn may_have_more_open(self) -> bool {
        !self.in_unknown_state().is_empty()
            || self.state.with(|state| match state {
                RecentSessionsState::Known(list) => !list.gaps.is_none(),
                RecentSessionsState::Loading | RecentSessionsState::Failed(_) => true,
            })
    }

    /// How long the oldest of the open sessions is open, in milliseconds; `None` if there is none, or if the server does
    /// not say when they were started. Tracked, and changes each minute.
    pub fn oldest_age(self) -> Option<i64> {
        self.minutes.track();
        let open = self.open();
        let ages = open.iter().filter_map(age);
        ages.max()
    }

    fn select(self, is_selected: fn(&RestoreSession) -> bool) -> Vec<RestoreSession> {
        self.state.with(|state| match state {
            RecentSessionsState::Known(list) => {
                let sessions = list.entries.iter();
                sessions
                    .filter(|session| is_selected(session))
                    .cloned()
                    .collect()
            }
            RecentSessionsState::Loading | RecentSessionsState::Failed(_) => Vec::new(),
        })
    }

    /// Discards what is known, and reads the list.
    pub fn read_all(self) {
        self.forget();
        let start = PointInTime::ceil_to_millis(now() - PERIOD);
        let (Some(api), Some(start)) = (self.auth.api(), start) else {
            return;
        };
        self.task.run(async move {
            let state = match api.restore_sessions_since(start).await {
                Ok(list) => RecentSessionsState::Known(list),
                Err(error) => RecentSessionsState::Failed(error),
            };
            self.state.set(state);
            let pending = self.pending.try_update_value(std::mem::take);
            for session in pending.into_iter().flatten() {
                // The list may be newer. A session that is stopped stays so.
                if session.is_stopped() || !self.has(&session) {
                    self.update(&session);
                }
            }
        });
    }

    /// Reads the sessions that are new, and again those that may be open; or the list if it is not known.
    pub fn refresh(self) {
        if self.task.is_running() {
            return;
        }
        if untrack(|| {
            self.state
                .with(|state| matches!(state, RecentSessionsState::Failed(_)))
        }) {
            self.read_all();
            return;
        }
        if let Some(api) = self.auth.api() {
            let open = untrack(|| self.select(|session| !session.is_stopped()));
            self.task.run(async move {
                self.read_new(&api).await;
                self.read_each(&api, open).await;
            });
        }
    }

    /// Reads the sessions that were started since the newest that is known, by the clock of the server: another tab or
    /// user may have started some.
    async fn read_new(self, api: &ApiClient) {
        let newest = untrack(|| self.select(|_| true));
        let newest = newest.iter().filter_map(RestoreSession::started_at).max();
        let newest = newest.and_then(DateTime::from_timestamp_millis);
        let start = PointInTime::ceil_to_millis(newest.unwrap_or_else(|| now() - PERIOD));
        let Some(start) = start else {
            return;
        };
        if let Ok(list) = api.restore_sessions_since(start).await {
            for session in list.entries.iter().rev() {
                self.update(session);
            }
        }
    }

    /// One after the other: the server counts requests against a quota. A session that could not be read stays as it was
    /// known.
    async fn read_each(self, api: &ApiClient, open: Vec<RestoreSession>) {
        for session in open {
            let session_ref = SessionRef {
                version: api.version(),
                id: session.id,
            };
            if let Ok(session) = api.restore_session(&session_ref).await {
                self.update(&session);
            }
        }
    }

    /// Takes over a session that has just been started or read.
    pub fn update(self, session: &RestoreSession) {
        let is_known = self.state.try_with_untracked(|state| match state {
            RecentSessionsState::Known(list) => list.entries.contains(session),
            RecentSessionsState::Loading => {
                self.pending
                    .update_value(|pending| pending.push(session.clone()));
                true
            }
            RecentSessionsState::Failed(_) => true,
        });
        // A stop may outlive the page: then there is nothing to update.
        if is_known.unwrap_or(true) {
            return;
        }
        self.state.update(|state| {
            if let RecentSessionsState::Known(list) = state {
                match list.entries.iter_mut().find(|known| known.id == session.id) {
                    // An older response. A session that is stopped stays so.
                    Some(known) if known.is_stopped() && !session.is_stopped() => {}
                    Some(known) => known.clone_from(session),
                    None if is_recent(session) => list.entries.insert(0, session.clone()),
                    None => {}
                }
            }
        });
    }

    /// Returns whether the list says that a session is stopped.
    pub fn is_stopped(self, id: &RestoreSessionId) -> bool {
        self.state.with_untracked(|state| match state {
            RecentSessionsState::Known(list) => {
                let mut entries = list.entries.iter();
                entries.any(|known| known.id == *id && known.is_stopped())
            }
            RecentSessionsState::Loading | RecentSessionsState::Failed(_) => false,
        })
    }

    /// Returns whether the list has this session, in any state.
    fn has(self, session: &RestoreSession) -> bool {
        self.state.with_untracked(|state| match state {
            RecentSessionsState::Known(list) => {
                list.entries.iter().any(|known| known.id == session.id)
            }
            RecentSessionsState::Loading | RecentSessionsState::Failed(_) => false,
        })
    }

    fn forget(self) {
        self.task.abort();
        self.pending.set_value(Vec::new());
        self.state.set(RecentSessionsState::Loading);
    }
}

/// A session that is open for longer than this, in milliseconds, was probably forgotten.
pub const LONG_OPEN: i64 = 12 * 3_600_000;

/// How long ago a session was started, in milliseconds, by the clock of this device. `None` if the server does not say
/// when, or if the two clocks contradict each other.
pub fn age(session: &RestoreSession) -> Option<i64> {
    age_since(session.started_at()?)
}

/// The same for a start in milliseconds since 1970, UTC.
pub fn age_since(started_at: i64) -> Option<i64> {
    Some(clock::now_milliseconds() - started_at).filter(|age| *age >= 0)
}

/// Returns whether a session was started in the period of the list, as far as the server says when.
fn is_recent(session: &RestoreSession) -> bool {
    let start = (now() - PERIOD).timestamp_millis();
    session.started_at().is_none_or(|started| started > start)
}
