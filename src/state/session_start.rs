//! Starts restore sessions, one at a time, and keeps track of the outcome.
//!
//! The start outlives the screen that requested it: opening a restore point can take minutes, and the user can move to
//! another screen while waiting.
//!
//! # Lost responses
//!
//! A lost response is not an error. If the response to a start is lost, cut off, or replaced by a reverse proxy’s own
//! error, the server may have created the session. The outcome is then unknown (see
//! [`ApiError::leaves_outcome_unknown`]): the home screen says so, searches the list of sessions, and offers what it
//! finds.
//!
//! # Repeated requests
//!
//! The page sends each start once, but there may be several sessions. Chromium itself repeats a request that it sent on a
//! connection that was used before, if the connection closes without a response or, over HTTP/1.1, if the response is a
//! 408. Measured in Chromium 156 with one call of `fetch`, as the number of requests that the server received:
//!
//! | request | closed, HTTP/1.1 | 408, HTTP/1.1 | closed, HTTP/2 | 408, HTTP/2 |
//! |---|---|---|---|---|
//! | text or `Blob` as its body | 2 or more | 2 to 5 | 2 | 1 |
//! | `keepalive` | 2 | 2 | 2 | 1 |
//! | `ReadableStream` as its body | not sent | not sent | 1 | 1 |
//! | `credentials: "omit"`, the first such request | 1 | 1 | 1 | 1 |
//!
//! The page uses none of these ways. Chromium refuses a stream over HTTP/1.1, and the error does not differ from that of
//! a lost response. Without credentials, Chromium opens another connection, because it does not share connections between
//! the two kinds; the next such request repeats again, and a reverse proxy with its own sign-in would reject it. So the
//! home screen says that there may be several sessions, and offers all that match. A reverse proxy that responds in place
//! of the server, with another status than 408, prevents repeated requests.

use leptos::{ev, prelude::*};

use crate::{
    api::{endpoint::SessionRef, error::ApiError, version::Version},
    domain::{
        explore::options::ExploreOptions,
        preview::Preview,
        restore_session::{RestoreSession, RestoreSessionId},
    },
    route::Route,
    state::{auth::Auth, started_here::StartedHere, text},
    ui::{
        announcer::announce,
        clock, location,
        reactive::effect,
        signal::{Memo, RwSignal},
        task::Task,
    },
};

/// The progress of a start, or its outcome.
#[derive(Clone, Debug, PartialEq)]
pub enum StartStatus {
    /// No session is being started.
    Idle,
    /// The server is opening the restore point.
    Waiting {
        /// When the request was sent, in milliseconds since 1970, UTC.
        since: f64,
        /// The request.
        options: ExploreOptions,
    },
    /// The session is open, and its screen is about to be shown.
    Opening {
        /// The session.
        session: SessionRef,
        /// Its name; its ID if it has none.
        name: String,
    },
    /// The server rejected the request: there is no session.
    Rejected(ApiError),
    /// The response is lost: there may be a session.
    Unknown {
        /// Why the response is lost.
        error: ApiError,
        /// When the request was sent, in milliseconds since 1970, UTC.
        since: f64,
        /// The request.
        options: ExploreOptions,
    },
    /// The session was opened while another screen was shown.
    Started {
        /// The session.
        session: SessionRef,
        /// Its name; its ID if it has none.
        name: String,
    },
}

/// A session that was started on this page.
#[derive(Clone, Debug, PartialEq)]
struct StartedSession {
    id: RestoreSessionId,
    /// The response to the start and its time, in milliseconds since 1970, UTC, until the session’s screen takes it.
    response: Option<(RestoreSession, f64)>,
    request: StartRequest,
}

/// The request that started a session, and what the user was told to expect.
#[derive(Clone, Debug, PartialEq)]
pub struct StartRequest {
    /// The request.
    pub options: ExploreOptions,
    /// The preview that the form showed at the start; `None` if there was none yet.
    pub preview: Option<Preview>,
}

/// The session that is being started, and the sessions that were started on this page.
#[derive(Clone, Copy)]
pub struct SessionStart {
    /// The progress of the present start.
    pub status: RwSignal<StartStatus>,
    /// The sessions that were started in this browser, also before the page was loaded.
    pub here: StartedHere,
    started: StoredValue<Vec<StartedSession>>,
    task: Task,
}

impl SessionStart {
    /// Creates the state without a start in progress. `route` tells when the user leaves the home screen.
    pub fn new(route: Memo<Route>) -> Self {
        let session_start = Self {
            status: RwSignal::new(StartStatus::Idle),
            here: StartedHere::load(),
            started: StoredValue::new(Vec::new()),
            task: Task::new(),
        };
        // A start lasts until the home screen has been left, so that a second click cannot start another session.
        effect(move || {
            if !route.with(Route::is_home)
                && matches!(
                    session_start.status.get_untracked(),
                    StartStatus::Opening { .. }
                )
            {
                session_start.finish(StartStatus::Idle);
            }
        });
        // If the user goes back before the route has changed, it never changes, and the home screen stays.
        let listener = window_event_listener(ev::hashchange, move |_| {
            if let StartStatus::Opening { session, name } = session_start.status.get_untracked()
                && is_home_shown()
            {
                session_start.finish(StartStatus::Started { session, name });
            }
        });
        on_cleanup(move || listener.remove());
        session_start
    }

    /// Returns whether a session is being started. Tracked.
    pub fn is_starting(self) -> bool {
        self.status.with(|status| {
            matches!(
                status,
                StartStatus::Waiting { .. } | StartStatus::Opening { .. }
            )
        })
    }

    /// Starts a restore session. Returns `false`, and sends nothing, while another start is in progress.
    pub fn start(self, auth: Auth, options: ExploreOptions, preview: Option<Preview>) -> bool {
        let Some(api) = auth.api() else {
            return false;
        };
        // Not the task: it has ended while the status is still `Opening`.
        if untrack(|| self.is_starting()) {
            return false;
        }
        self.status.set(StartStatus::Waiting {
            since: clock::now(),
            options: options.clone(),
        });
        announce(text::STARTING);
        let request = StartRequest {
            options: options.clone(),
            preview,
        };
        let version = api.version();
        self.task.run(async move {
            match api.explore(&options).await {
                Ok(session) => self.on_started(version, session, request),
                Err(error) => self.on_error(error),
            }
        });
        true
    }

    /// Stops waiting. The outcome is unknown, because the request may have reached the server.
    pub fn cancel(self) {
        self.outcome_unknown(ApiError::Canceled);
    }

    /// Stops waiting because the page is being left. The outcome is unknown, as after [`cancel`](Self::cancel).
    pub fn leave_page(self) {
        self.outcome_unknown(ApiError::LeftPage);
    }

    /// Forgets the sessions that were started, before a different user signs in. The sessions themselves stay open.
    pub fn reset_for_next_user(self) {
        self.finish(StartStatus::Idle);
        self.started.set_value(Vec::new());
    }

    /// The server’s response to the start of this session, and its time in milliseconds since 1970, UTC. Can be taken once.
    pub fn take_response(self, id: &RestoreSessionId) -> Option<(RestoreSession, f64)> {
        let mut response = None;
        self.started.update_value(|all| {
            response = all
                .iter_mut()
                .find(|started| started.id == *id)
                .and_then(|started| started.response.take());
        });
        response
    }

    /// The request that started this session; `None` if it was not started on this page.
    pub fn request_of(self, id: &RestoreSessionId) -> Option<StartRequest> {
        self.started.with_value(|all| {
            all.iter()
                .find(|started| started.id == *id)
                .map(|started| started.request.clone())
        })
    }

    fn on_started(self, version: Version, session: RestoreSession, request: StartRequest) {
        let id = session.id.clone();
        let name = session.name.clone().unwrap_or_else(|| id.to_string());
        let session_ref = SessionRef {
            version,
            id: id.clone(),
        };
        self.here.remember(&id, &request.options.query());
        self.started.update_value(|all| {
            all.push(StartedSession {
                id,
                response: Some((session, clock::now())),
                request,
            });
        });
        announce(text::STARTED);
        // Do not navigate away if the user has moved to another screen.
        if is_home_shown() {
            let hash = Route::Session(session_ref.clone()).hash();
            self.status.set(StartStatus::Opening {
                session: session_ref,
                name,
            });
            location::navigate(&hash);
        } else {
            self.finish(StartStatus::Started {
                session: session_ref,
                name,
            });
        }
    }

    fn on_error(self, error: ApiError) {
        if error.leaves_outcome_unknown() {
            self.outcome_unknown(error);
        } else {
            self.finish(StartStatus::Rejected(error));
        }
    }

    fn outcome_unknown(self, error: ApiError) {
        let StartStatus::Waiting { since, options } = self.status.get_untracked() else {
            return;
        };
        // On the home screen, the notice announces itself.
        if !is_home_shown() {
            announce(text::START_UNKNOWN);
        }
        self.finish(StartStatus::Unknown {
            error,
            since,
            options,
        });
    }

    /// Ends the start, aborts a request that is in progress, and lets the user start another session.
    fn finish(self, status: StartStatus) {
        self.task.abort();
        self.status.set(status);
    }
}

/// Returns whether the URL is that of the home screen. The route changes later than the URL: until then, the home
/// screen is still shown, but the user has left it.
pub(super) fn is_home_shown() -> bool {
    Route::explore_query(&location::current_hash()).is_some()
}
