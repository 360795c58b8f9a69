//! The session that the user looks at, as it was read last: its screens show it without another request.

use leptos::prelude::*;

use crate::{
    api::endpoint::SessionRef,
    domain::restore_session::RestoreSession,
    state::auth::Auth,
    ui::{
        clock,
        context::context,
        reactive::{effect, memo},
        signal::RwSignal,
    },
};

/// A session as it was read.
#[derive(Clone)]
pub struct Viewed {
    /// Its address.
    pub session_ref: SessionRef,
    /// The session.
    pub session: RestoreSession,
    /// When it was read, in milliseconds since 1970, UTC.
    pub read_at: f64,
}

/// A session that is open is read again after this time, in milliseconds.
const MAX_AGE: f64 = 60_000.0;

/// The session, from one screen to the next.
#[derive(Clone, Copy)]
pub struct ViewedSession {
    auth: Auth,
    /// With the number of the sign-in that has read it: another user must not see it.
    viewed: StoredValue<Option<(Option<u32>, Viewed)>>,
    /// Whether the user has paused the updates of the session.
    is_paused: RwSignal<bool>,
}

impl ViewedSession {
    /// Provides the session to all views below. It is forgotten when the sign-in ends, and when another begins.
    pub fn provide(auth: Auth) {
        let viewed = StoredValue::new(None);
        let is_paused = RwSignal::new(false);
        provide_context(Self {
            auth,
            viewed,
            is_paused,
        });
        let sign_in = memo(move || auth.sign_in_number());
        effect(move || {
            sign_in.track();
            viewed.set_value(None);
        });
    }

    /// Returns what [`provide`](Self::provide) has provided.
    pub fn current() -> Self {
        context()
    }

    /// The session, if it is the one at this address, and was read just now or is stopped.
    pub fn get(self, session_ref: &SessionRef) -> Option<Viewed> {
        let (sign_in, viewed) = self.viewed.get_value()?;
        let is_same = viewed.session_ref == *session_ref && sign_in == self.sign_in();
        let is_new = clock::now() - viewed.read_at < MAX_AGE;
        Some(viewed).filter(|viewed| is_same && (is_new || viewed.session.is_stopped()))
    }

    /// Whether the user has paused the updates of the session at this address. Those of any other session are not paused.
    pub fn is_paused(self, session_ref: &SessionRef) -> RwSignal<bool> {
        let is_same = self.viewed.with_value(|viewed| {
            let viewed = viewed.as_ref();
            viewed.is_some_and(|(_, viewed)| viewed.session_ref == *session_ref)
        });
        if !is_same {
            self.is_paused.set(false);
        }
        self.is_paused
    }

    /// Keeps a session that was read.
    pub fn set(self, viewed: Viewed) {
        self.viewed.set_value(Some((self.sign_in(), viewed)));
    }

    fn sign_in(self) -> Option<u32> {
        untrack(|| self.auth.sign_in_number())
    }
}
