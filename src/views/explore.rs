//! Starting restore sessions, one at a time, and what becomes of it; it outlives every view.

use futures::future::{AbortHandle, abortable};
use leptos::{prelude::*, task::spawn_local};

use super::account::CurrentAccount;
use crate::{
    api::{error::ApiError, session_address::SessionAddress, version::Version},
    domain::{
        explore_options::ExploreOptions,
        preview::Preview,
        restore_session::{RestoreSession, RestoreSessionId},
    },
    route::Route,
    ui::{address, announcer::say, clock},
};

/// How far the start of a restore session is.
#[derive(Clone, Debug, PartialEq)]
pub enum Starting {
    /// Nothing was asked for.
    Idle,
    /// The server works on it.
    Waiting {
        /// Since when, in milliseconds since 1970, UTC.
        since: f64,
        /// What was asked for.
        options: ExploreOptions,
    },
    /// It is started, and its card is about to be shown.
    Opening,
    /// The server refused: there is no session.
    Refused(ApiError),
    /// The answer is lost: there may be a session.
    Unknown {
        /// Why.
        error: ApiError,
        /// When it was asked for, in milliseconds since 1970, UTC.
        since: f64,
        /// What was asked for.
        options: ExploreOptions,
    },
    /// It was started while another view was open.
    Started {
        /// The session.
        session: SessionAddress,
        /// What it is called; its ID if it has no name.
        name: String,
    },
}

/// A session that was started here, and what was expected of it.
#[derive(Clone, Debug, PartialEq)]
struct OwnSession {
    id: RestoreSessionId,
    /// The answer to the start, until it was shown.
    answer: Option<RestoreSession>,
    asked_for: AskedFor,
}

/// What was asked for, and what it was expected to bring.
#[derive(Clone, Debug, PartialEq)]
pub struct AskedFor {
    /// The request.
    pub options: ExploreOptions,
    /// What we read from the restore points; nothing when there was nothing to read.
    pub preview: Option<Preview>,
}

/// The session that is being started, and those that were.
#[derive(Clone, Copy)]
pub struct Explore {
    /// How far it is.
    pub starting: RwSignal<Starting>,
    asked: StoredValue<Vec<OwnSession>>,
    under_way: StoredValue<Option<AbortHandle>>,
}

impl Explore {
    /// Nothing was started yet.
    pub fn new(route: Memo<Route>) -> Self {
        let explore = Self {
            starting: RwSignal::new(Starting::Idle),
            asked: StoredValue::new(Vec::new()),
            under_way: StoredValue::new(None),
        };
        // The form stays closed until it has made way for the card, so that nothing can be started in between.
        Effect::new(move |_| {
            if !route.with(Route::is_start)
                && explore
                    .starting
                    .with_untracked(|starting| *starting == Starting::Opening)
            {
                explore.settle(Starting::Idle);
            }
        });
        explore
    }

    /// Whether a session is being started.
    pub fn is_starting(self) -> bool {
        self.starting
            .with(|starting| matches!(starting, Starting::Waiting { .. } | Starting::Opening))
    }

    /// Starts a restore session: one request, however often this is called while it is under way. Whether this time.
    pub fn start(
        self,
        account: CurrentAccount,
        options: ExploreOptions,
        preview: Option<Preview>,
    ) -> bool {
        let Some(api) = account.api() else {
            return false;
        };
        if self.under_way.with_value(Option::is_some) {
            return false;
        }
        self.starting.set(Starting::Waiting {
            since: clock::now(),
            options: options.clone(),
        });
        say("Starting the restore session");
        let asked_for = AskedFor {
            options: options.clone(),
            preview,
        };
        let version = api.version();
        let (answer, handle) = abortable(async move { api.explore(&options).await });
        self.under_way.set_value(Some(handle));
        spawn_local(async move {
            match answer.await {
                Ok(Ok(session)) => self.started(version, session, asked_for),
                Ok(Err(error)) => self.failed(error),
                // Who gave it up has said what follows.
                Err(_) => {}
            }
        });
        true
    }

    /// Stops waiting. The request may have reached the server, so the outcome is unknown.
    pub fn cancel(self) {
        self.lost(ApiError::Cancelled);
    }

    /// Forgets what one person has started before the next one comes. The sessions themselves stay.
    pub fn forget(self) {
        self.settle(Starting::Idle);
        self.asked.set_value(Vec::new());
    }

    fn lost(self, error: ApiError) {
        let Starting::Waiting { since, options } = self.starting.get_untracked() else {
            return;
        };
        // Whoever is elsewhere does not see the form say so.
        if !is_at_the_form() {
            say("It is not known whether the session was started");
        }
        self.settle(Starting::Unknown {
            error,
            since,
            options,
        });
    }

    /// Ends the start, gives up a request that may be under way, and opens the form for another.
    fn settle(self, starting: Starting) {
        if let Some(handle) = self.under_way.get_value() {
            handle.abort();
        }
        self.under_way.set_value(None);
        self.starting.set(starting);
    }

    /// The server's answer to the start of this session, the first time that the session is shown.
    pub fn take_answer(self, id: &RestoreSessionId) -> Option<RestoreSession> {
        let mut answer = None;
        self.asked.update_value(|all| {
            answer = all
                .iter_mut()
                .find(|asked| asked.id == *id)
                .and_then(|asked| asked.answer.take());
        });
        answer
    }

    /// What was asked for with a session that was started here.
    pub fn asked_for(self, id: &RestoreSessionId) -> Option<AskedFor> {
        self.asked.with_value(|all| {
            all.iter()
                .find(|asked| asked.id == *id)
                .map(|asked| asked.asked_for.clone())
        })
    }

    fn started(self, version: Version, session: RestoreSession, asked_for: AskedFor) {
        let id = session.id.clone();
        let name = session.name.clone().unwrap_or_else(|| id.to_string());
        let address = SessionAddress {
            version,
            id: id.clone(),
        };
        self.asked.update_value(|all| {
            all.push(OwnSession {
                id,
                answer: Some(session),
                asked_for,
            });
        });
        say("The restore session is open");
        // Whoever went on to another view meanwhile is not torn away from it.
        if is_at_the_form() {
            self.starting.set(Starting::Opening);
            address::go(&Route::Session(address).hash());
        } else {
            self.settle(Starting::Started {
                session: address,
                name,
            });
        }
    }

    fn failed(self, error: ApiError) {
        if error.leaves_outcome_unknown() {
            self.lost(error);
        } else {
            self.settle(Starting::Refused(error));
        }
    }
}

/// By the address, since the browser tells of a change some time after it: until then the form is still there.
pub(super) fn is_at_the_form() -> bool {
    Route::form(&address::current()).is_some()
}
